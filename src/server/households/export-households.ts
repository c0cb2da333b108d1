import "server-only";
import { exportSize, type HouseholdQuery } from "@/domain/household-list";
import { type Actor, authorise } from "@/domain/permissions";
import { atMost } from "@/lib/too-many-rows";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { householdRows } from "./list-households";
import { listIds, searchFor } from "./list-sql";

/** Everything the list shows for this query, all its pages, for a file. Only the rows chosen, where some were. Refuses more than one file may hold. Told in the history, and every household in it counts as opened. */
export async function exportHouseholds(
  actor: Actor,
  query: HouseholdQuery,
  format: "csv" | "xlsx",
  chosen: string[] | null = null,
) {
  authorise(actor, "household.export");
  return asActor(actor, async (tx) => {
    const search = await searchFor(tx, actor, query);
    const found = atMost(await listIds(tx, actor, query, search, exportSize + 1), exportSize);
    const ids = chosen ? found.filter((id) => chosen.includes(id)) : found;
    const rows = [];
    for (let start = 0; start < ids.length; start += 2000) {
      const part = ids.slice(start, start + 2000);
      rows.push(...(await householdRows(tx, actor, part)));
      await recordRead(tx, actor, "household.export", ...part.map((householdId) => ({ householdId })));
    }
    await record(tx, actor, "household.exported", {}, { rows: rows.length, format });
    return rows;
  });
}
