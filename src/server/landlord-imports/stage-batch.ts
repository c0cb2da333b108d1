import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Tx } from "../db";
import { record } from "../history";
import type { HeldImport } from "./hold";
import { type Reading, stageLines } from "./stage-lines";
import { cellsOf, frameOf, mappingOf } from "./staged-row";

/** How the lines of a held list are to be read. */
export function readingOf(held: Pick<HeldImport, "id" | "organisationId" | "headers" | "mapping">): Reading {
  const { columns, ...defaults } = mappingOf(held.mapping);
  return {
    importId: held.id,
    organisationId: held.organisationId,
    header: frameOf(held.headers).cells,
    columns,
    defaults,
  };
}

/** Reads the next lines of a list; how many they were. */
export async function stageBatch(tx: Tx, _actor: Actor, held: HeldImport, size: number) {
  const rows = await tx.landlordImportRow.findMany({
    where: { importId: held.id },
    orderBy: { number: "asc" },
    skip: held.doneCount,
    take: size,
    select: { id: true, number: true, raw: true },
  });
  const lines = rows.map(({ raw, ...row }) => ({ ...row, raw: cellsOf(raw), fixed: null }));
  await stageLines(tx, readingOf(held), lines);
  return Math.max(rows.length, 1);
}

/** Tells the history that the list is read. */
export const finishStaging = (tx: Tx, actor: Actor, held: HeldImport) =>
  record(tx, actor, "landlordImport.staged", { subjectId: held.id }, { rows: held.rowCount });
