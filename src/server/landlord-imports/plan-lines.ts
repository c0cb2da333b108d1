import "server-only";
import type { MadeByRow, StagedRow } from "@/domain/landlord-import";
import { isOnFile, type KnownHousehold, nameWords, placeOfHome, tenancyOf } from "@/domain/landlord-import-choice";
import type { RowValues } from "@/domain/landlord-import-row";
import type { EvictionStage, ImportChoice, ImportMatch, ImportResult } from "@/generated/prisma/enums";
import { newId } from "@/lib/uuid";
import type { OnFile } from "./find-on-file";

/** A line about to be applied. */
export type LineToApply = {
  id: string;
  number: number;
  staged: StagedRow | null;
  problemCount: number;
  choice: ImportChoice | null;
  match: ImportMatch;
  matchedHouseholdId: string | null;
};

/** What became of a line. */
export type Applied = { id: string; result: ImportResult; note: string | null; made: MadeByRow | null };

/** Everything a batch writes, gathered so that each table is written once. */
export type Writes = {
  households: { id: string; personId: string | null; values: RowValues }[];
  people: { id: string; values: RowValues }[];
  tenancies: { id: string; householdId: string; values: RowValues }[];
  readings: { id: string; householdId: string; tenancyId: string; values: RowValues }[];
  evictions: { id: string; householdId: string; values: RowValues }[];
  isee: { id: string; householdId: string; iseeCents: number; year: number }[];
  touched: Set<string>;
};

/** What a batch may lean on: the households on file now, and those that earlier lines of the list made. */
export type Ground = {
  onFile: Map<number, OnFile>;
  households: Map<string, KnownHousehold>;
  madeByLine: Map<number, string>;
};

const beforeValidation: EvictionStage[] = ["NONE", "WARNING", "SUMMONS", "GRACE_PERIOD"];

/** Plans a batch of lines in their order, against the households as they are now and not as they were when the list was read. */
export function planLines(lines: readonly LineToApply[], ground: Ground) {
  const writes: Writes = {
    households: [],
    people: [],
    tenancies: [],
    readings: [],
    evictions: [],
    isee: [],
    touched: new Set(),
  };
  const applied = lines.map((line): Applied => {
    const out = (result: ImportResult, note: string | null = null): Applied => ({
      id: line.id,
      result,
      note,
      made: null,
    });
    const { staged } = line;
    if (staged?.kind !== "tenancy") return out("SKIPPED", `landlordImport.notes.${staged?.kind ?? "unread"}`);
    if (line.problemCount > 0) return out("SKIPPED", "landlordImport.notes.notFixed");
    if (!staged.values || line.choice === null || line.choice === "SKIP") return out("SKIPPED");
    const target = targetOf(line, staged, ground);
    if ("refused" in target) return out("FAILED", `landlordImport.notes.${target.refused}`);
    const made = target.household
      ? update(writes, target.household, staged.values, staged)
      : open(writes, ground, staged.values, staged, ground.onFile.get(line.number)?.loosePersonId ?? null);
    ground.madeByLine.set(line.number, made.householdId);
    const changed = made.opened || made.tenancyId || made.arrearsId || made.evictionStepId || made.iseeId;
    return { ...out(made.opened ? "CREATED" : changed ? "UPDATED" : "UNCHANGED"), made };
  });
  return { writes, applied };
}

type Target = { household: KnownHousehold | null } | { refused: string };

/** The household a line goes to; null opens a new one. What changed since the list was read is never papered over. */
function targetOf(line: LineToApply, staged: StagedRow, { onFile, households, madeByLine }: Ground): Target {
  const found = onFile.get(line.number);
  const madeId = staged.sameAsRow === null ? undefined : madeByLine.get(staged.sameAsRow);
  const chosenId = line.choice === "UPDATE" ? (line.matchedHouseholdId ?? madeId) : undefined;
  const chosen = chosenId ? households.get(chosenId) : undefined;
  if (line.choice === "UPDATE" && !chosen && staged.sameAsRow === null) return { refused: "householdGone" };
  if (found?.byCode && chosen && found.byCode.id !== chosen.id) return { refused: "contractElsewhere" };
  const household = chosen ?? found?.byCode ?? null;
  if (household) return household.open ? { household } : { refused: "householdClosed" };
  // Somebody registered this very person since the list was read.
  return found?.byIdentifier ? { refused: "personMeanwhile" } : { household: null };
}

type Made = MadeByRow & { householdId: string };

/** Opens a household of one person, the holder, in one home. */
function open(
  writes: Writes,
  ground: Ground,
  values: RowValues,
  staged: StagedRow,
  knownPersonId: string | null,
): Made {
  const id = newId();
  const personId = knownPersonId ?? newId();
  const household: KnownHousehold = {
    id,
    code: "",
    name: "",
    open: true,
    evictionStage: "NONE",
    bases: values.identifierBase ? [values.identifierBase] : [],
    names: [nameWords(values)],
    tenancies: [],
    readings: [],
    isee: [],
  };
  ground.households.set(id, household);
  writes.households.push({ id, personId, values });
  if (!knownPersonId) writes.people.push({ id: personId, values });
  const made = update(writes, household, values, staged);
  writes.touched.delete(id);
  return { ...made, opened: true, ...(knownPersonId ? {} : { personId }) };
}

/** Adds to a household what a line says and it does not have yet: a home, a dated reading, an eviction step, an ISEE. */
function update(writes: Writes, household: KnownHousehold, values: RowValues, staged: StagedRow): Made {
  const made: Made = { householdId: household.id };
  const known = tenancyOf(household, values);
  const onFile = known !== null && isOnFile(household, values);
  const tenancy = known ?? { id: newId(), contractCode: values.contractCode, place: placeOfHome(values) };
  if (!known) {
    household.tenancies.push(tenancy);
    writes.tenancies.push({ id: tenancy.id, householdId: household.id, values });
    made.tenancyId = tenancy.id;
  }
  if (!onFile) {
    made.arrearsId = newId();
    household.readings.push({ ...values, tenancyId: tenancy.id });
    writes.readings.push({ id: made.arrearsId, householdId: household.id, tenancyId: tenancy.id, values });
  }
  const validated = staged.eviction && staged.hints.includes("evictionValidated");
  if (validated && beforeValidation.includes(household.evictionStage)) {
    made.evictionStepId = newId();
    household.evictionStage = "VALIDATED";
    writes.evictions.push({ id: made.evictionStepId, householdId: household.id, values });
  }
  const year = Number(values.recordedOn.slice(0, 4));
  const { iseeCents } = values;
  if (iseeCents !== null && !household.isee.some((one) => one.year === year && one.iseeCents === iseeCents)) {
    made.iseeId = newId();
    household.isee.push({ year, iseeCents });
    writes.isee.push({ id: made.iseeId, householdId: household.id, iseeCents, year });
  }
  if (made.tenancyId || made.arrearsId || made.evictionStepId || made.iseeId) writes.touched.add(household.id);
  return made;
}
