import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { guessIdentifierType, readIdentifier, tidyIdentifier } from "@/lib/codice-fiscale";
import type { Tx } from "../db";

/** At most so many referrals answer a search; who finds more adds a word. */
const mostFound = 500;

/**
 * The ids of referrals that a search may mean: by code, by the person's identifier (omocodia undone), or by their name
 * without accents and forgiving a typo. It narrows what the caller may see and never widens it. Who works without names
 * searches by code only.
 */
export async function searchReferrals(tx: Tx, actor: Actor, q: string): Promise<string[]> {
  const byName = seesNames(actor, {}) ? [matchName(await namesIn(tx, q)), matchIdentifier(identifiersIn(q))] : [];
  const matches = [...byName, matchCode(q)].filter((match) => match !== null);
  if (matches.length === 0) return [];
  const side = actor.role === "SOCIAL_WORKER" ? Prisma.sql`"fromOrganisationId"` : Prisma.sql`"toOrganisationId"`;
  const within = seesNames(actor, {}) ? Prisma.sql`and r.${side} = ${actor.organisationId}::uuid` : Prisma.empty;
  // One branch per way of matching: joined by "or" they would keep each other from their index.
  const branches = matches.map(
    (match) => Prisma.sql`
      select r.id, r."createdAt" from "Referral" r join "Person" p on p.id = r."personId" where ${match} ${within}`,
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from (${Prisma.join(branches, " union ")}) found order by "createdAt" desc limit ${mostFound}`;
  return rows.map(({ id }) => id);
}

const matchName = (words: string[]) =>
  words.length
    ? Prisma.join(
        words.map((word) => Prisma.sql`${word} <% p."nameKey"`),
        " and ",
      )
    : null;

const matchIdentifier = (identifiers: string[]) =>
  identifiers.length
    ? Prisma.sql`(p.identifier in (${Prisma.join(identifiers)}) or p."identifierBase" in (${Prisma.join(identifiers)}))`
    : null;

/** Only what holds a digit can be a piece of a code. */
const matchCode = (q: string) =>
  /\d/.test(q) ? Prisma.sql`r.code ilike ${`%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}` : null;

/** What a search may mean as a codice fiscale or another identifier: as typed, and with omocodia undone. */
function identifiersIn(q: string): string[] {
  const type = guessIdentifierType(q);
  const read = type && readIdentifier(type, q);
  return type ? [tidyIdentifier(q), ...(read?.ok && read.identifier ? [read.identifier.base] : [])] : [];
}

/** The words of a search as names are kept; sets how alike a word must be for this transaction. */
export async function namesIn(tx: Tx, q: string): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ key: string }[]>`
    select name_key(${q}) as key, set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
  return (
    row?.key
      .split(" ")
      .filter((word) => word.length > 1)
      .slice(0, 6) ?? []
  );
}
