import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { columnsOf, type MapColumns } from "@/domain/landlord-import-columns";
import type { Actor } from "@/domain/permissions";
import { applyList } from "@/server/landlord-imports/apply-list";
import { mapColumns } from "@/server/landlord-imports/map-columns";
import { getList, type LandlordList } from "@/server/landlord-imports/read-lists";
import { listRows } from "@/server/landlord-imports/read-rows";
import { receiveList } from "@/server/landlord-imports/receive-list";
import { undoList } from "@/server/landlord-imports/undo-list";
import { continueImport } from "@/server/landlord-imports/work";

/** The sample list as a landlord exports it: 68 lines, Windows-1252. */
export const sampleList = fileURLToPath(new URL("../fixtures/elenco-morosita-esempio.csv", import.meta.url));

/** Hands a list in, from its path or from its content. */
export async function handIn(actor: Actor, list: string | Uint8Array, name = "elenco.csv") {
  if (typeof list === "string" && list.startsWith("/")) return receiveList(actor, { name, path: list });
  const folder = await mkdtemp(join(tmpdir(), "list-"));
  try {
    await writeFile(join(folder, "list"), list);
    return await receiveList(actor, { name, path: join(folder, "list") });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A list that must be there. */
export async function theList(actor: Actor, importId: string): Promise<LandlordList> {
  const list = await getList(actor, importId);
  if (!list) throw new Error("the list is not visible");
  return list;
}

/** The columns as they were guessed, as the form sends them. */
export function guessed({ id, version, mapping }: LandlordList, over: Partial<MapColumns> = {}): MapColumns {
  const names = Object.keys(columnsOf({}));
  const columns = Object.fromEntries(names.map((place) => [`column${place}`, null as string | null]));
  for (const [field, place] of Object.entries(mapping.columns)) columns[`column${place}`] = field;
  const rest = { importId: id, version, source: "LANDLORD", recordedOn: mapping.recordedOn, city: null };
  return { ...columns, ...rest, ...over } as MapColumns;
}

/** A list handed in and read with the guessed columns: ready to be looked through. */
export async function aStagedList(
  actor: Actor,
  list: string | Uint8Array = sampleList,
  over: Partial<MapColumns> = {},
) {
  const received = await handIn(actor, list);
  if (!received.ok) throw new Error(received.reason.key);
  const mapped = await mapColumns(actor, guessed(await theList(actor, received.data.id), over));
  if (!mapped.ok) throw new Error(mapped.reason.key);
  await continueImport(actor, received.data.id);
  return theList(actor, received.data.id);
}

/** A staged list applied to its end, lines with errors left out. */
export async function applied(actor: Actor, { id, version }: LandlordList) {
  const started = await applyList(actor, { importId: id, version, skipErrors: true });
  if (!started.ok) throw new Error(started.reason.key);
  await continueImport(actor, id);
  return theList(actor, id);
}

/** An applied list taken back to its end. */
export async function undone(actor: Actor, { id, version }: LandlordList) {
  const started = await undoList(actor, { importId: id, version });
  if (!started.ok) throw new Error(started.reason.key);
  await continueImport(actor, id);
  return theList(actor, id);
}

/** Every line of a list. */
export async function allRows(actor: Actor, importId: string) {
  const page = await listRows(actor, importId, { size: 20_000 });
  if (!page) throw new Error("the list is not visible");
  return page.rows;
}

/** The line of a list with this number in the file. */
export async function theRow(actor: Actor, importId: string, number: number) {
  const row = (await allRows(actor, importId)).find((one) => one.number === number);
  if (!row) throw new Error(`there is no line ${number}`);
  return row;
}
