import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Asked, MatchedBy } from "@/domain/search";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { type Branch, bestOf, nearness, personBranches, type Source, similarBranch } from "./person-branches";
import { namedWithin, plansWithin, referralsWithin } from "./reach";

const { sql } = Prisma;

/** A referral or a plan found; `named` says whether this reader may be told whose it is. */
export type FoundCase = {
  id: string;
  by: MatchedBy;
  code: string;
  status: string;
  named: boolean;
  firstName: string;
  lastName: string;
  identifier: string | null;
  phone: string | null;
};

/** The cases of one table that a search means: by their own code, or by their person. One question, cut before it is read. */
async function searchCases(tx: Tx, actor: Actor, asked: Asked, limit: number, table: Prisma.Sql, within: Prisma.Sql) {
  const id = sql`c.id`;
  const byCode: Source = { id, from: sql`${table} c`, visible: within, near: sql`0::real` };
  const byPerson: Source = {
    id,
    from: sql`"Person" p join ${table} c on c."personId" = p.id`,
    visible: sql`${within} and ${namedWithin(actor)}`,
    near: nearness(asked),
  };
  const branches: [Branch, Source][] = personBranches(asked).map((branch) => [branch, byPerson]);
  if (asked.codes.length)
    branches.unshift([{ by: "code", rank: 0, where: sql`c.code in (${Prisma.join(asked.codes)})` }, byCode]);
  const similar = similarBranch(asked);
  const rows = await tx.$queryRaw<FoundCase[]>`
    ${bestOf(branches, similar && [similar, byPerson], limit)}
    select c.id, chosen.by, c.code, c.status::text as status, ${namedWithin(actor)} as named,
           p."firstName", p."lastName", p.identifier, p.phone
      from chosen join ${table} c on c.id = chosen.id join "Person" p on p.id = c."personId"
     order by chosen.rank, chosen.near desc, c.id desc`;
  return rows.map((row) => (row.named ? row : { ...row, firstName: "", lastName: "", identifier: null, phone: null }));
}

/** The referrals this reader may know that a search means. */
export const searchReferrals = (tx: Tx, actor: Actor, asked: Asked, limit: number) =>
  searchCases(tx, actor, asked, limit, sql`"Referral"`, referralsWithin(actor));

/** The plans this reader may know that a search means. */
export const searchPlans = (tx: Tx, actor: Actor, asked: Asked, limit: number) =>
  searchCases(tx, actor, asked, limit, sql`"Plan"`, plansWithin(actor));
