import "server-only";
import type { Tx } from "../db";

/** A household that an import opened and on which somebody has worked since. */
export type BuiltUpon = { id: string; code: string; name: string; events: number };

// Everything done to a household leaves a line in its history; an import's own lines name the import.

/** The households an import opened that something else stands on by now; the first few. */
export const builtUpon = (tx: Tx, importId: string, limit = 20) => tx.$queryRaw<BuiltUpon[]>`
  with opened as materialized (
    select (made->>'householdId')::uuid as id from "LandlordImportRow"
    where "importId" = ${importId}::uuid and (made->>'opened')::boolean
  ), worked as materialized (
    select e."householdId" as id, count(*)::int as events from opened o join "AuditEvent" e on e."householdId" = o.id
    where e.facts->>'importId' is distinct from ${importId} group by e."householdId"
  )
  select h.id, h.code, h."displayName" as name, worked.events from worked join "Household" h on h.id = worked.id
  order by h."displayName", h.id limit ${limit}`;

/** Holds some of these households until the end, and tells which of them nothing else stands on. */
export async function freeHouseholds(tx: Tx, importId: string, ids: string[]): Promise<string[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    select id from "Household" where id = any(${ids}::uuid[]) order by id for update`;
  const worked = await tx.$queryRaw<{ id: string }[]>`
    select distinct "householdId" as id from "AuditEvent"
    where "householdId" = any(${ids}::uuid[]) and facts->>'importId' is distinct from ${importId}`;
  const kept = new Set(worked.map(({ id }) => id));
  return held.map(({ id }) => id).filter((id) => !kept.has(id));
}
