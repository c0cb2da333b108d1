import "server-only";
import type { Asked, MatchedBy } from "@/domain/search";
import { Prisma } from "@/generated/prisma/client";

const { sql } = Prisma;

/** One way a search may mean a row: how near it is (smaller stands first), and the condition an index answers. */
export type Branch = { by: MatchedBy; rank: number; where: Prisma.Sql };

const anyOf = (conditions: Prisma.Sql[]) => sql`(${Prisma.join(conditions, " or ")})`;
const holds = (column: Prisma.Sql, piece: string) => sql`${column} like ${`%${piece}%`}`;

/** A word in a column of folded words; two letters only where a word begins, since inside words no index finds them. */
export const wordIn = (column: Prisma.Sql, word: string) =>
  word.length > 2 ? holds(column, word) : sql`(${column} like ${`${word}%`} or ${column} like ${`% ${word}%`})`;

const numbersOfPhone = sql`phone_digits(p.phone)`;

/** The ways a search may mean the person `p`: by identifier, by telephone, by name. */
export function personBranches({ names, identifiers, phones }: Asked): Branch[] {
  const branches: Branch[] = [];
  if (identifiers.length)
    branches.push({
      by: "identifier",
      rank: 1,
      where: anyOf(
        identifiers.flatMap((piece) => [holds(sql`p.identifier`, piece), holds(sql`p."identifierBase"`, piece)]),
      ),
    });
  if (phones.length)
    branches.push({ by: "phone", rank: 2, where: anyOf(phones.map((piece) => holds(numbersOfPhone, piece))) });
  if (names.length)
    branches.push({
      by: "name",
      rank: 3,
      where: Prisma.join(
        names.map((word) => wordIn(sql`p."nameKey"`, word)),
        " and ",
      ),
    });
  return branches;
}

/** The person `p` whose name is like what was typed, a typo forgiven; null where no name can be meant. */
export const similarBranch = ({ names }: Asked): Branch | null => {
  const long = names.filter((word) => word.length > 2);
  return long.length
    ? {
        by: "similar",
        rank: 9,
        where: Prisma.join(
          names.map((word) => (word.length > 2 ? sql`${word} <% p."nameKey"` : wordIn(sql`p."nameKey"`, word))),
          " and ",
        ),
      }
    : null;
};

/** How near a person's name is to the whole of what was typed, from 0 to 1. */
export const nearness = ({ names }: Asked) =>
  names.length ? sql`similarity(p."nameKey", ${names.toSorted().join(" ")})` : sql`0::real`;

/** Where the rows of a branch come from, and which of them this reader may know of. */
export type Source = { id: Prisma.Sql; from: Prisma.Sql; visible: Prisma.Sql; near: Prisma.Sql };

/**
 * The ids that any of the branches finds, best first, cut at the limit before anything else is read of them. One select per
 * branch: joined by "or" they would keep each other from their index. What is only like what was typed comes when nothing else does.
 */
export function bestOf(branches: [Branch, Source][], similar: [Branch, Source] | null, limit: number) {
  const cut = ([{ by, rank, where }, { id, from, visible, near }]: [Branch, Source]) => sql`
    (select ${id} as id, ${rank}::int as rank, ${by}::text as by, ${near} as near
       from ${from} where ${where} and ${visible} order by near desc, ${id} desc limit ${limit})`;
  const exact = branches.length
    ? Prisma.join(branches.map(cut), " union all ")
    : sql`select null::uuid as id, 0 as rank, '' as by, 0::real as near where false`;
  const like = similar
    ? sql`union all (select id, rank, by, near from (${cut(similar)}) alike where not exists (select from exact))`
    : Prisma.empty;
  return sql`
    with exact as materialized (${exact}),
    found as (select * from exact ${like}),
    best as (select distinct on (id) id, rank, by, near from found order by id, rank),
    chosen as (select id, rank, by, near from best order by rank, near desc, id desc limit ${limit})`;
}
