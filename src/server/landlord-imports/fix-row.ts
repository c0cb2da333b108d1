import "server-only";
import type { FixRow } from "@/domain/landlord-import";
import { importFields } from "@/domain/landlord-import-columns";
import type { RowTexts } from "@/domain/landlord-import-row";
import { type Actor, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { readingOf } from "./stage-batch";
import { type RawLine, stageLines } from "./stage-lines";
import { cellsOf, stagedOf } from "./staged-row";
import { findForWork } from "./visibility";

const rowSelect = { id: true, number: true, raw: true, parsed: true } as const;

/**
 * Puts the cells of a line right and reads it anew, with the later lines that leaned on it. What is still wrong is told again
 * beside its cell; nothing typed is lost. Refuses once the list is being applied, or when the line changed meanwhile.
 */
export const fixRow = (
  actor: Actor,
  { importId, rowId, version, ...typed }: FixRow,
): Promise<Outcome<{ errors: number }>> =>
  asActor(actor, async (tx) => {
    await findForWork(tx, actor, importId);
    const [held] = await tx.landlordImport.updateManyAndReturn({
      where: { id: importId, status: "STAGED" },
      data: { touchedAt: now() },
      select: { id: true, organisationId: true, headers: true, mapping: true },
    });
    if (!held) return refused("landlordImport.refusals.notStaged");
    const [row] = await tx.landlordImportRow.findMany({
      where: { id: rowId, importId },
      select: { ...rowSelect, version: true },
    });
    if (!row) throw new NotVisible();
    if (row.version !== version) return refused("errors.changedMeanwhile");

    const fixed = Object.fromEntries(importFields.map((field) => [field, typed[field].replace(/\s+/g, " ").trim()]));
    const eviction = stagedOf(row.parsed)?.eviction ?? true;
    const line: RawLine = { id: row.id, number: row.number, raw: cellsOf(row.raw), fixed: fixed as RowTexts, eviction };
    const reading = readingOf(held);
    const leaning = await leaningOn(tx, importId, row.number);
    await stageLines(tx, reading, [line]);
    // Later lines are read one by one: each may lean on the one before.
    for (const later of leaning) await stageLines(tx, reading, [later]);
    const { problemCount } = await tx.landlordImportRow.findUniqueOrThrow({
      where: { id: rowId },
      select: { problemCount: true },
    });
    return done({ errors: problemCount });
  });

/** The later lines that were taken for the same as this one. */
async function leaningOn(tx: Tx, importId: string, number: number): Promise<RawLine[]> {
  const rows = await tx.landlordImportRow.findMany({
    where: { importId, number: { gt: number }, parsed: { path: ["sameAsRow"], equals: number } },
    orderBy: { number: "asc" },
    take: 50,
    select: rowSelect,
  });
  return rows.map(({ raw, parsed, ...row }) => {
    const staged = stagedOf(parsed);
    return {
      ...row,
      raw: cellsOf(raw),
      fixed: staged?.fixed ? staged.texts : null,
      eviction: staged?.eviction ?? true,
    };
  });
}
