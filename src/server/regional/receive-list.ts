import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { headerWithin } from "@/domain/landlord-import-columns";
import { type Actor, authorise } from "@/domain/permissions";
import { findRegionalColumns, mostRegionalRows, type RegionalRow } from "@/domain/regional";
import { now } from "@/lib/clock";
import { cleanText } from "@/lib/form";
import { done, type Outcome, refused } from "@/lib/outcome";
import { openTable, UnreadableTable } from "@/lib/table-file";
import { asActor } from "../db";
import { record } from "../history";

/** The longest cell that is kept; characters. */
const longestCell = 200;

/**
 * Takes in a list out of the regional system: its rows are kept as typed there. Refuses what is no table, one without the seven
 * columns (and says which are missing), without rows, or with more than 5,000 of them.
 */
export async function receiveRegionalList(
  actor: Actor,
  { name, path }: { name: string; path: string },
): Promise<Outcome<{ id: string }>> {
  authorise(actor, "regional.manage", { addressedToId: actor.organisationId });
  try {
    const rows = await rowsOf(path);
    const fileHash = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    return await asActor(actor, async (tx) => {
      const { id } = await tx.regionalList.create({
        data: {
          organisationId: actor.organisationId,
          fileName: cleanText(name).slice(0, 200) || "—",
          fileHash,
          rows,
          rowCount: rows.length,
          uploadedById: actor.id,
          createdAt: now(),
        },
        select: { id: true },
      });
      await record(tx, actor, "regional.listReceived", { subjectId: id }, { rows: rows.length });
      return done({ id });
    });
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(error.key, error.values);
    throw error;
  }
}

async function rowsOf(path: string): Promise<RegionalRow[]> {
  const table = await openTable(path);
  const rows: RegionalRow[] = [];
  let found: ReturnType<typeof findRegionalColumns> | null = null;
  let best: string[] | null = null;
  let line = 0;
  for await (const raw of table.rows) {
    line++;
    const cells = raw.map((cell) => cleanText(cell).trim().slice(0, longestCell));
    if (cells.every((cell) => cell === "")) continue;
    if (found) {
      rows.push(rowOf(line, cells, found.places));
      if (rows.length > mostRegionalRows) throw unreadable("tooManyRows", { maximum: mostRegionalRows });
      continue;
    }
    const heading = findRegionalColumns(cells);
    if (heading.missing.length === 0) found = heading;
    if (!best || heading.missing.length < best.length) best = heading.missing;
    if (!found && line >= headerWithin) break;
  }
  if (!found) throw unreadable("columnsMissing", { columns: (best ?? []).join(", ") });
  if (rows.length === 0) throw unreadable("noRows");
  return rows;
}

const unreadable = (key: string, values?: Record<string, string | number>) =>
  new UnreadableTable(`regional.refusals.${key}`, values);

const rowOf = (
  line: number,
  cells: readonly string[],
  places: ReturnType<typeof findRegionalColumns>["places"],
): RegionalRow => {
  const at = (place: number) => cells[place] ?? "";
  return {
    line,
    protocol: at(places.protocol),
    identifier: at(places.identifier),
    service: at(places.service),
    hours: at(places.hours),
    amount: at(places.amount),
    from: at(places.from),
    to: at(places.to),
  };
};
