import type { EvictionStage, ImportChoice, ImportMatch } from "@/generated/prisma/enums";
import type { Message } from "@/lib/outcome";
import { plainHeading } from "./landlord-import-columns";
import type { RowProblem, RowValues } from "./landlord-import-row";

/** A household already on file, or opened by an earlier line, that a line may speak of. */
export type KnownHousehold = {
  id: string;
  code: string;
  name: string;
  open: boolean;
  evictionStage: EvictionStage;
  /** The codici fiscali of its people, omocodia undone, and their names as `nameWords` has them. */
  bases: string[];
  names: string[];
  tenancies: KnownTenancy[];
  readings: KnownReading[];
  isee: { year: number; iseeCents: number }[];
};
type KnownTenancy = { id: string; contractCode: string | null; place: string };
type KnownReading = {
  tenancyId: string | null;
  recordedOn: string;
  rentDebtCents: number;
  chargesDebtCents: number;
  months: number;
};

/** An earlier line of the same list that speaks of the same tenancy or person. */
export type EarlierRow = { number: number; values: RowValues };

/** Everything found that a line may speak of. */
export type Found = {
  byCode: KnownHousehold | null;
  byIdentifier: KnownHousehold | null;
  byName: KnownHousehold | null;
  byPlace: KnownHousehold | null;
  /** The same person, by code, who now lives in no household. */
  loosePersonId: string | null;
  /** An earlier line with the very same cells. */
  twin: number | null;
  earlierCode: EarlierRow | null;
  earlierPerson: EarlierRow | null;
  earlierName: EarlierRow | null;
};

/** What a line is taken for unless a person decides otherwise, and why. */
export type Decision = {
  match: ImportMatch;
  reason: Message | null;
  householdId: string | null;
  sameAsRow: number | null;
  /** The very same reading is already on file: applying changes nothing. */
  unchanged: boolean;
  choice: ImportChoice;
  doubts: RowProblem[];
};

/** A home's address as it is compared. */
export const placeOfHome = (home: {
  address: string;
  streetNumber: string | null;
  unit: string | null;
  city: string;
}) => [home.address, home.streetNumber, home.unit, home.city].map((part) => plainHeading(part ?? "")).join("|");

/** A name's words in one order, as they are compared: "Rossi Maria" and "Maria Rossi" meet. */
export const nameWords = ({ lastName, firstName }: { lastName: string; firstName: string }) =>
  plainHeading(`${lastName} ${firstName}`.replace(/['’`]/g, "")).split(" ").sort().join(" ");

/** The home of a household that a line speaks of: by contract code, else by address where not both have a code. */
export function tenancyOf(household: Pick<KnownHousehold, "tenancies">, values: RowValues): KnownTenancy | null {
  const { tenancies } = household;
  const coded = values.contractCode && tenancies.find(({ contractCode }) => contractCode === values.contractCode);
  if (coded) return coded;
  const place = placeOfHome(values);
  return tenancies.find((one) => one.place === place && !(one.contractCode && values.contractCode)) ?? null;
}

const sameFigures = (a: Pick<KnownReading, "rentDebtCents" | "chargesDebtCents" | "months">, b: RowValues) =>
  a.rentDebtCents === b.rentDebtCents && a.chargesDebtCents === b.chargesDebtCents && a.months === b.months;

/** The readings of a home on the day of a line. */
export const readingsOn = (household: KnownHousehold, values: RowValues) => {
  const tenancy = tenancyOf(household, values);
  return household.readings.filter(
    (one) =>
      tenancy !== null &&
      one.recordedOn === values.recordedOn &&
      (one.tenancyId === tenancy.id || one.tenancyId === null),
  );
};

/** Whether the very same reading of that home is already on file. */
export const isOnFile = (household: KnownHousehold, values: RowValues) =>
  readingsOn(household, values).some((one) => sameFigures(one, values));

const reason = (key: string, values?: Message["values"]): Message => ({ key: `landlordImport.matches.${key}`, values });

/** What may be chosen for a line: a contract or a person already on file, or already in the list, never opens a second household. */
export function choicesFor(told: Message | null): ImportChoice[] {
  const key = told?.key.split(".").at(-1);
  if (!key) return ["NEW", "SKIP"];
  if (key === "repeated") return ["SKIP"];
  return ["place", "name", "nameInRow"].includes(key) ? ["NEW", "UPDATE", "SKIP"] : ["UPDATE", "SKIP"];
}

/** Takes a line for what it most likely is. What is doubtful is skipped until a person decides (product rules §3.1). */
export function decide(values: RowValues | null, found: Found): Decision {
  const none: Decision = {
    match: "NONE",
    reason: null,
    householdId: null,
    sameAsRow: null,
    unchanged: false,
    choice: "NEW",
    doubts: [],
  };
  if (found.twin !== null) {
    const told = reason("repeated", { row: found.twin });
    return { ...none, match: "REPEATED_ROW", reason: told, sameAsRow: found.twin, choice: "SKIP" };
  }
  if (!values) return none;
  return onFile(values, found, none) ?? inList(values, found, none) ?? atPlace(found, none) ?? none;
}

const doubt = (field: RowProblem["field"], key: string, values?: Message["values"]): RowProblem => ({
  field,
  severity: "warning",
  key: `landlordImport.doubts.${key}`,
  ...(values ? { values } : {}),
});

/** A household on file with this contract or this person. */
function onFile(values: RowValues, found: Found, none: Decision): Decision | null {
  const household = found.byCode ?? found.byIdentifier ?? found.byName;
  if (!household) return null;
  const named = { code: household.code, name: household.name };
  const how = found.byCode ? "code" : found.byIdentifier ? "identifier" : "name";
  const doubts: RowProblem[] = [];
  const sameDay = readingsOn(household, values);
  const unchanged = sameDay.some((one) => sameFigures(one, values));
  if (!household.open) doubts.push(doubt("contractCode", "closedHousehold", named));
  if (how === "code" && !holdsPerson(household, values)) doubts.push(doubt("holder", "otherHolder", named));
  if (sameDay.length > 0 && !unchanged) doubts.push(doubt("recordedOn", "otherFigures", named));
  if (how !== "code" && sameHomeOtherCode(household, values))
    doubts.push(doubt("contractCode", "sameHomeOnFile", named));
  const sameCodeEarlier = found.earlierCode;
  if (sameCodeEarlier && clashes(sameCodeEarlier.values, values)) {
    doubts.push(doubt("rentDebt", "clashesWithRow", { row: sameCodeEarlier.number }));
  }
  const stops = doubts.length > 0;
  if (how === "name") doubts.push(doubt("holder", "sameNameOnly", named));
  return {
    ...none,
    match: how === "code" ? "SAME_CODE" : "SAME_PERSON",
    reason: reason(how, named),
    householdId: household.id,
    unchanged,
    choice: stops ? "SKIP" : "UPDATE",
    doubts,
  };
}

/** Whether the same address already has the same figures on the same day under another contract code: one home, most likely. */
function sameHomeOtherCode(household: KnownHousehold, values: RowValues) {
  const place = placeOfHome(values);
  const homes = household.tenancies.filter((one) => one.place === place && one.contractCode !== values.contractCode);
  return household.readings.some(
    (one) =>
      homes.some(({ id }) => id === one.tenancyId) && one.recordedOn === values.recordedOn && sameFigures(one, values),
  );
}

/** Whether somebody of the household may be the holder of this line: same code, same name, or nothing to tell by. */
function holdsPerson(household: KnownHousehold, values: RowValues) {
  if (values.identifierBase && household.bases.includes(values.identifierBase)) return true;
  return household.names.includes(nameWords(values));
}

const clashes = (a: RowValues, b: RowValues) => a.recordedOn === b.recordedOn && !sameFigures(a, b);

/** An earlier line of the same list with this contract or this person. */
function inList(values: RowValues, found: Found, none: Decision): Decision | null {
  const { earlierCode, earlierPerson, earlierName } = found;
  const earlier = earlierCode ?? earlierPerson ?? earlierName;
  if (!earlier) return null;
  const row = earlier.number;
  const match = earlierCode ? "SAME_TENANCY" : "SAME_PERSON";
  const how = earlierCode ? "codeInRow" : earlierPerson ? "personInRow" : "nameInRow";
  const base = {
    ...none,
    match,
    sameAsRow: row,
    reason: reason(how, { row }),
  } as const;
  if (earlierCode && clashes(earlier.values, values)) {
    return { ...base, choice: "SKIP", doubts: [doubt("rentDebt", "clashesWithRow", { row })] };
  }
  if (earlierCode && earlier.values.recordedOn === values.recordedOn)
    return { ...base, match: "REPEATED_ROW", choice: "SKIP" };
  const sameHome = placeOfHome(earlier.values) === placeOfHome(values);
  if (
    !earlierCode &&
    sameHome &&
    earlier.values.recordedOn === values.recordedOn &&
    sameFigures(earlier.values, values)
  ) {
    return { ...base, choice: "SKIP", doubts: [doubt("contractCode", "sameHomeOtherCode", { row })] };
  }
  return { ...base, choice: "UPDATE" };
}

/** Another household at the same address: offered, never taken for granted. */
function atPlace({ byPlace }: Found, none: Decision): Decision | null {
  if (!byPlace) return null;
  const named = { code: byPlace.code, name: byPlace.name };
  return {
    ...none,
    match: "SAME_TENANCY",
    reason: reason("place", named),
    householdId: byPlace.id,
    choice: "SKIP",
    doubts: [doubt("address", "sameAddress", named)],
  };
}
