import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Asked, MatchedBy } from "@/domain/search";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { bestOf, nearness, personBranches, similarBranch } from "./person-branches";
import { peopleWithin } from "./reach";

/** A person found, with what tells two of one name apart and what was searched for. */
export type FoundPerson = {
  id: string;
  by: MatchedBy;
  firstName: string;
  lastName: string;
  birthDate: Date | null;
  identifier: string | null;
  phone: string | null;
};

/** The people this reader may know that a search means, best first: one question, cut before it is read. */
export function searchPeople(tx: Tx, actor: Actor, asked: Asked, limit: number) {
  const source = {
    id: Prisma.sql`p.id`,
    from: Prisma.sql`"Person" p`,
    visible: peopleWithin(actor),
    near: nearness(asked),
  };
  const similar = similarBranch(asked);
  return tx.$queryRaw<FoundPerson[]>`
    ${bestOf(
      personBranches(asked).map((branch) => [branch, source]),
      similar && [similar, source],
      limit,
    )}
    select p.id, chosen.by, p."firstName", p."lastName", p."birthDate", p.identifier, p.phone
      from chosen join "Person" p on p.id = chosen.id
     order by chosen.rank, chosen.near desc, p."lastName", p."firstName", p.id`;
}
