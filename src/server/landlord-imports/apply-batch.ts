import "server-only";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { record } from "../history";
import { findOnFile, knownHouseholds } from "./find-on-file";
import type { HeldImport } from "./hold";
import { type Ground, type LineToApply, planLines } from "./plan-lines";
import { resultCounts } from "./result-counts";
import { json, madeOf, stagedOf } from "./staged-row";
import { writeLines } from "./write-lines";

/** Applies the next lines of a list; how many they were. */
export async function applyBatch(tx: Tx, actor: Actor, held: HeldImport, size: number) {
  const rows = await tx.landlordImportRow.findMany({
    where: { importId: held.id },
    orderBy: { number: "asc" },
    skip: held.doneCount,
    take: size,
    select: {
      id: true,
      number: true,
      parsed: true,
      problemCount: true,
      choice: true,
      match: true,
      matchedHouseholdId: true,
    },
  });
  const lines = rows.map(({ parsed, ...row }): LineToApply => ({ ...row, staged: stagedOf(parsed) }));
  const active = lines.filter(({ choice, problemCount }) => choice !== "SKIP" && choice !== null && problemCount === 0);
  // One list of an organisation at a time is written, and nobody types in one of these people meanwhile.
  await lock(tx, [`landlord list ${held.organisationId}`]);
  await lock(tx, peopleKeys(held.organisationId, active));
  const { writes, applied } = planLines(lines, await groundOf(tx, held, active));
  await writeLines(tx, actor, held, writes, applied);
  return Math.max(lines.length, 1);
}

/** Ends the work: the counts of the report, and a line of history. */
export async function finishApplying(tx: Tx, actor: Actor, held: HeldImport) {
  const counts = await resultCounts(tx, held.id);
  await tx.landlordImport.update({
    where: { id: held.id },
    data: { appliedAt: now(), report: json(counts) },
    select: { id: true },
  });
  await record(tx, actor, "landlordImport.applied", { subjectId: held.id }, counts);
}

/** What the lines may lean on: households on file now, those chosen, and those that earlier lines made. */
async function groundOf(tx: Tx, held: HeldImport, lines: readonly LineToApply[]): Promise<Ground> {
  const asked = lines.flatMap(({ number, staged }) => (staged?.values ? [{ number, values: staged.values }] : []));
  const onFile = await findOnFile(tx, held.organisationId, asked);
  const leanedOn = [...new Set(lines.flatMap(({ staged }) => staged?.sameAsRow ?? []))];
  const before = await tx.landlordImportRow.findMany({
    where: { importId: held.id, number: { in: leanedOn } },
    select: { number: true, made: true },
  });
  const madeByLine = new Map(
    before.flatMap(({ number, made }) => {
      const id = madeOf(made)?.householdId;
      return id ? [[number, id] as const] : [];
    }),
  );
  const chosen = lines.flatMap(({ matchedHouseholdId }) => matchedHouseholdId ?? []);
  const days = [...new Set(asked.map(({ values }) => values.recordedOn))];
  const households = await knownHouseholds(tx, [...new Set([...chosen, ...madeByLine.values()])], days);
  for (const found of onFile.values()) {
    for (const how of ["byCode", "byIdentifier", "byName", "byPlace"] as const) {
      const one = found[how];
      // The same household is one object, however it was found: what a line adds the next one sees.
      if (one) found[how] = households.get(one.id) ?? one;
      if (one && !households.has(one.id)) households.set(one.id, one);
    }
  }
  return { onFile, households, madeByLine };
}

const peopleKeys = (organisationId: string, lines: readonly LineToApply[]) =>
  [...new Set(lines.flatMap(({ staged }) => staged?.values?.identifierBase ?? []))]
    .sort()
    .map((base) => `person ${organisationId} ${base}`);

const lock = (tx: Tx, keys: string[]) => tx.$queryRaw`
  select count(pg_advisory_xact_lock(hashtextextended(key, 0))::text)
  from (select key from unnest(${keys}::text[]) with ordinality as k(key, place) order by place) as ordered`;
