import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Asked, MatchedBy } from "@/domain/search";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { type Branch, bestOf, nearness, personBranches, type Source, similarBranch, wordIn } from "./person-branches";
import { codesWithin, filesWithin } from "./reach";

const { sql } = Prisma;

type Member = { firstName: string; lastName: string; identifier: string | null; phone: string | null };
type Home = { address: string; streetNumber: string | null; city: string };

/** A household found, with the members and homes by which it may have been: only those this reader may be told of. */
export type FoundHousehold = {
  id: string;
  by: MatchedBy;
  code: string;
  status: string;
  name: string;
  members: Member[];
  homes: Home[];
};

/** The households whose file this reader may open: by anything in it. */
function fileBranches(asked: Asked, within: Prisma.Sql): [Branch, Source][] {
  const id = sql`h.id`;
  const near = sql`extract(epoch from h."updatedAt")::real`;
  const file: Source = { id, from: sql`"Household" h`, visible: within, near };
  const member: Source = {
    ...file,
    from: sql`"Person" p join "HouseholdMember" m on m."personId" = p.id join "Household" h on h.id = m."householdId"`,
  };
  const people = personBranches(asked).map((branch): [Branch, Source] => [
    branch,
    { ...member, near: nearness(asked) },
  ]);
  if (asked.words.length === 0) return people;
  const words = asked.words.map((word) => wordIn(sql`h."searchText"`, word));
  return [...people, [{ by: "text", rank: 4, where: Prisma.join(words, " and ") }, file]];
}

/** The households of which this reader knows only who was referred to them: by those people alone. */
function referredBranches(actor: Actor, asked: Asked): [Branch, Source][] {
  const referred: Source = {
    id: sql`h.id`,
    from: sql`"Person" p join "Referral" r on r."personId" = p.id join "Household" h on h.id = r."householdId"`,
    visible: sql`r."toOrganisationId" = ${actor.organisationId}::uuid and r.status <> 'DRAFT'`,
    near: nearness(asked),
  };
  return personBranches(asked).map((branch) => [branch, referred]);
}

/** The households this reader may know that a search means: one question, cut before it is read. */
export function searchHouseholds(tx: Tx, actor: Actor, asked: Asked, limit: number) {
  const files = filesWithin(actor);
  const referred = reachOf(actor, "household.summary") === "addressed";
  const branches = files ? fileBranches(asked, files) : referred ? referredBranches(actor, asked) : [];
  const source = branches[0]?.[1];
  const similar = similarBranch(asked);
  if (asked.codes.length)
    branches.unshift([
      { by: "code", rank: 0, where: sql`h.code in (${Prisma.join(asked.codes)})` },
      { id: sql`h.id`, from: sql`"Household" h`, visible: codesWithin(actor), near: sql`0::real` },
    ]);
  const mine = sql`exists (select from "Referral" r where r."personId" = p.id and r."householdId" = h.id
    and r."toOrganisationId" = ${actor.organisationId}::uuid and r.status <> 'DRAFT')`;
  const open = files ?? sql`false`;
  return tx.$queryRaw<FoundHousehold[]>`
    ${bestOf(branches, similar && source ? [similar, source] : null, limit)}
    select h.id, chosen.by, h.code, h.status::text as status,
           case when ${open} then h."displayName" else '' end as name, people.members, homes.homes
      from chosen join "Household" h on h.id = chosen.id
      cross join lateral (
        select coalesce(json_agg(json_build_object('firstName', p."firstName", 'lastName', p."lastName",
                 'identifier', p.identifier, 'phone', p.phone) order by m."leaseHolder" desc, m.id), '[]') as members
          from "HouseholdMember" m join "Person" p on p.id = m."personId"
         where m."householdId" = h.id and (${open} or ${referred ? mine : sql`false`})) people
      cross join lateral (
        select coalesce(json_agg(json_build_object('address', t.address, 'streetNumber', t."streetNumber",
                 'city', t.city) order by t.id desc), '[]') as homes
          from "Tenancy" t where t."householdId" = h.id and ${open}) homes
     order by chosen.rank, chosen.near desc, h.id desc`;
}
