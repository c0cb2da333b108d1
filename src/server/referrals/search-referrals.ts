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
  const side = actor.role === "SOCIAL_WORKER" ? Prisma.sql`"fromOrganisationId"` : Prisma.sql`"toOrganisationId"`;
  const within = seesNames(actor, {}) ? Prisma.sql`and r.${side} = ${actor.organisationId}::uuid` : Prisma.empty;
  const code = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const words = seesNames(actor, {}) ? await namesIn(tx, q) : [];
  const byName = words.length
    ? Prisma.sql`or (${Prisma.join(
        words.map((word) => Prisma.sql`${word} <% p."nameKey"`),
        " and ",
      )})`
    : Prisma.empty;
  const identifiers = seesNames(actor, {}) ? identifiersIn(q) : [];
  const byIdentifier = identifiers.length
    ? Prisma.sql`or p.identifier in (${Prisma.join(identifiers)}) or p."identifierBase" in (${Prisma.join(identifiers)})`
    : Prisma.empty;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from "Referral" r join "Person" p on p.id = r."personId"
    where (r.code ilike ${code} ${byName} ${byIdentifier}) ${within} order by r."createdAt" desc limit ${mostFound}`;
  return rows.map(({ id }) => id);
}

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
