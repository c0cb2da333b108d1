import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** A household that an import opened and on which somebody has worked since. */
export type BuiltUpon = { id: string; code: string; name: string; events: number };

// Everything done to a household leaves a line in its history; an import's own lines name the import.
const since = (importId: string) => Prisma.sql`
  from "AuditEvent" e where e."householdId" = h.id and e.facts->>'importId' is distinct from ${importId}`;

/** The households an import opened, among some or all of its lines, that something else stands on by now; the first few. */
export const builtUpon = (tx: Tx, importId: string, limit = 20) => tx.$queryRaw<BuiltUpon[]>`
  select h.id, h.code, h."displayName" as name, (select count(*)::int ${since(importId)}) as events
  from "LandlordImportRow" r join "Household" h on h.id = (r.made->>'householdId')::uuid
  where r."importId" = ${importId}::uuid and (r.made->>'opened')::boolean and exists (select ${since(importId)})
  order by h."displayName", h.id limit ${limit}`;

/** Holds some of these households until the end, and tells which of them nothing else stands on. */
export async function freeHouseholds(tx: Tx, importId: string, ids: string[]): Promise<string[]> {
  await tx.$queryRaw`select id from "Household" where id = any(${ids}::uuid[]) order by id for update`;
  const free = await tx.$queryRaw<{ id: string }[]>`
    select h.id from "Household" h where h.id = any(${ids}::uuid[]) and not exists (select ${since(importId)})`;
  return free.map(({ id }) => id);
}
