import "server-only";
import type { MadeByRow } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { record } from "../history";
import { freeHouseholds } from "./built-upon";
import type { HeldImport } from "./hold";
import { resultCounts } from "./result-counts";
import { json, madeOf } from "./staged-row";

/** Takes back what the next lines made, from the last to the first; how many they were. */
export async function undoBatch(tx: Tx, _actor: Actor, held: HeldImport, size: number) {
  const rows = await tx.landlordImportRow.findMany({
    where: { importId: held.id },
    orderBy: { number: "desc" },
    skip: held.doneCount,
    take: size,
    select: { id: true, result: true, made: true },
  });
  const made = rows.flatMap(({ id, result, made: json }) => {
    const one = madeOf(json);
    return one && (result === "CREATED" || result === "UPDATED") ? [{ rowId: id, ...one }] : [];
  });
  const opened = made.flatMap(({ opened: did, householdId }) => (did && householdId ? [householdId] : []));
  const free = new Set(await freeHouseholds(tx, held.id, opened));
  await takeBackAdditions(
    tx,
    held.id,
    made.filter((one) => !one.opened),
  );
  await removeHouseholds(
    tx,
    made.filter(({ householdId }) => householdId && free.has(householdId)),
  );
  const kept = made.filter((one) => one.opened && one.householdId && !free.has(one.householdId));
  const keptIds = new Set(kept.map(({ rowId }) => rowId));
  await tx.landlordImportRow.updateMany({
    where: { id: { in: made.map(({ rowId }) => rowId).filter((id) => !keptIds.has(id)) } },
    data: { result: "UNDONE" },
  });
  await tx.landlordImportRow.updateMany({
    where: { id: { in: [...keptIds] } },
    data: { resultNote: "landlordImport.notes.keptByUndo" },
  });
  return Math.max(rows.length, 1);
}

type Made = MadeByRow & { rowId: string };
const ids = (made: readonly Made[], what: keyof MadeByRow) =>
  made.flatMap((one) => (one[what] as string | undefined) ?? []);

/** Voids the readings that were added to households, and takes away the steps, statements and homes that came with them. */
async function takeBackAdditions(tx: Tx, importId: string, made: readonly Made[]) {
  await tx.evictionStep.deleteMany({ where: { id: { in: ids(made, "evictionStepId") } } });
  await tx.iseeStatement.deleteMany({ where: { id: { in: ids(made, "iseeId") } } });
  const added = { in: ids(made, "tenancyId") };
  const alone = await tx.tenancy.findMany({
    where: { id: added, version: 1, arrears: { none: { NOT: { importId } } } },
    select: { id: true },
  });
  const homes = { in: alone.map(({ id }) => id) };
  await tx.arrearsRecord.deleteMany({ where: { tenancyId: homes, importId } });
  await tx.tenancy.deleteMany({ where: { id: homes } });
  await tx.arrearsRecord.updateMany({
    where: { id: { in: ids(made, "arrearsId") }, importId, voidedAt: null },
    data: { voidedAt: now() },
  });
}

/** Takes away households on which nothing stands, with everything that the list had written of them. */
async function removeHouseholds(tx: Tx, made: readonly Made[]) {
  const householdId = { in: ids(made, "householdId") };
  await tx.arrearsRecord.deleteMany({ where: { householdId } });
  await tx.evictionStep.deleteMany({ where: { householdId } });
  await tx.iseeStatement.deleteMany({ where: { householdId } });
  await tx.householdMember.deleteMany({ where: { householdId } });
  await tx.tenancy.deleteMany({ where: { householdId } });
  await tx.household.deleteMany({ where: { id: householdId } });
  await tx.person.deleteMany({ where: { id: { in: ids(made, "personId") }, memberships: { none: {} } } });
}

/** Ends the work: what is left, and a line of history. */
export async function finishUndoing(tx: Tx, actor: Actor, held: HeldImport) {
  const counts = await resultCounts(tx, held.id);
  await tx.landlordImport.update({
    where: { id: held.id },
    data: { undoneAt: now(), report: json(counts) },
    select: { id: true },
  });
  await record(tx, actor, "landlordImport.undone", { subjectId: held.id }, counts);
}
