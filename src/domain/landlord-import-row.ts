import type { IdentifierType, Sex, TenancyKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import {
  disagreements,
  guessIdentifierType,
  type Identifier,
  readIdentifier,
  unknownPlace,
} from "@/lib/codice-fiscale";
import type { Cents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import {
  type Cell,
  type Hint,
  readAmount,
  readCity,
  readHints,
  readKind,
  readMonths,
  readPastDay,
  readPhones,
} from "./landlord-import-cells";
import { type ImportField, importFields, type Mapping, plainHeading } from "./landlord-import-columns";
import { properCase, splitName } from "./landlord-import-names";

/** The cells of a line by what they say, as typed in the file or put right by a person. */
export type RowTexts = Record<ImportField, string>;

/** What a line means: one tenancy, its holder, one dated reading of its debt. Amounts in cents. */
export type RowValues = {
  contractCode: string | null;
  lastName: string;
  firstName: string;
  identifierType: IdentifierType;
  identifier: string | null;
  identifierBase: string | null;
  sex: Sex | null;
  birthPlaceCode: string | null;
  birthDate: Day | null;
  address: string;
  streetNumber: string | null;
  unit: string | null;
  city: string;
  province: string | null;
  postalCode: string | null;
  kind: TenancyKind;
  monthlyRentCents: Cents | null;
  monthlyChargesCents: Cents | null;
  rentDebtCents: Cents;
  chargesDebtCents: Cents;
  months: number;
  recordedOn: Day;
  iseeCents: Cents | null;
  phone: string | null;
  note: string | null;
};

/** Something to say about a cell: an error must be put right or the line skipped, a warning is for a person to weigh. */
export type RowProblem = Message & { field: ImportField; severity: "error" | "warning" };

/** A line understood: its values (null while an error stands), what to say of it, what its note hints at. */
export type ReadRow = { values: RowValues | null; problems: RowProblem[]; hints: Hint[] };

/** What the list does not say of itself, chosen with its columns. */
export type RowDefaults = { recordedOn: Day | null; city: string | null };

/** A line's cells by what they say, tidied. */
export function textsOf(cells: readonly string[], mapping: Mapping): RowTexts {
  const at = (field: ImportField) => (mapping[field] === undefined ? "" : (cells[mapping[field]] ?? ""));
  return Object.fromEntries(importFields.map((field) => [field, at(field).replace(/\s+/g, " ").trim()])) as RowTexts;
}

/** What a line is: one tenancy, a total, the header again, a line of text, or nothing at all. */
export type LineKind = "tenancy" | "total" | "header" | "text" | "blank";

/** Tells the lines that are no tenancy, so that they are skipped with a word and not as errors. */
export function kindOf(cells: readonly string[], header: readonly string[]): LineKind {
  const said = cells.map((cell) => cell.trim()).filter(Boolean);
  if (said.length === 0) return "blank";
  if (/^(sub)?tot(ale|ali)?\b/.test(plainHeading(said[0] ?? ""))) return "total";
  const repeated = cells.filter(
    (cell, place) => cell.trim() !== "" && plainHeading(cell) === plainHeading(header[place] ?? ""),
  );
  if (repeated.length >= 3) return "header";
  return said.length === 1 && /\s/.test(said[0] ?? "") ? "text" : "tenancy";
}

/** Reads one line. Every cell is judged, so one reading tells everything there is to put right. */
export async function readRow(texts: RowTexts, defaults: RowDefaults): Promise<ReadRow> {
  const problems: RowProblem[] = [];
  const tell = (field: ImportField, severity: RowProblem["severity"], { key, values }: Message) =>
    problems.push({ field, severity, key, ...(values ? { values } : {}) });
  const own = (key: string, values?: Message["values"]): Message => ({ key: `landlordImport.problems.${key}`, values });
  const text = (field: ImportField, longest: number) => {
    if (texts[field].length > longest) tell(field, "error", own("tooLong", { maximum: longest }));
    return texts[field] || null;
  };
  const needed = (field: ImportField, longest: number) => {
    if (texts[field] === "") tell(field, "error", own("required"));
    return text(field, longest) ?? "";
  };
  const cell = <T>(field: ImportField, read: (typed: string) => Cell<T>): T | null => {
    if (texts[field] === "") return null;
    const found = read(texts[field]);
    if ("value" in found) return found.value;
    tell(field, "error", found.problem);
    return null;
  };
  const must = <T>(field: ImportField, read: (typed: string) => Cell<T>, otherwise: T): T => {
    if (texts[field] === "") tell(field, "error", own("required"));
    return cell(field, read) ?? otherwise;
  };

  const identifier = readCode(texts.identifier, tell);
  const name = readHolder(texts, identifier, tell);
  const birthDate = cell("birthDate", readPastDay);
  if (identifier) {
    for (const doubt of disagreements(identifier, { ...name, birthDate })) {
      tell(/birthDate/.test(doubt.key) && texts.birthDate ? "birthDate" : "identifier", "warning", doubt);
    }
    const unheard = await unknownPlace(identifier);
    if (unheard) tell("identifier", "warning", unheard);
  }
  const { city, province } = readCity(text("city", 80) ?? defaults.city ?? "");
  if (city === "") tell("city", "error", own("required"));
  const postalCode = cell(
    "postalCode",
    (typed): Cell<string> =>
      /^\d{5}$/.test(typed) ? { value: typed } : { problem: { key: "errors.invalidPostcode" } },
  );
  if (texts.recordedOn === "" && !defaults.recordedOn) tell("recordedOn", "error", own("required"));
  const { phones, rest } = readPhones(texts.phone);
  if (rest.length > 0) tell("phone", "warning", own("phone"));
  if (texts.kind === "") tell("kind", "warning", own("kindUnknown"));

  const values: RowValues = {
    contractCode: text("contractCode", 40)?.toUpperCase().replace(/\s+/g, "") ?? null,
    ...name,
    identifierType: identifier?.type ?? "NONE",
    identifier: identifier?.value ?? null,
    identifierBase: identifier?.base ?? null,
    sex: identifier?.told?.sex ?? null,
    birthPlaceCode: identifier?.told?.placeCode ?? null,
    birthDate: birthDate ?? (texts.birthDate === "" ? (identifier?.told?.birthDate ?? null) : null),
    address: properCase(needed("address", 120)),
    streetNumber: text("streetNumber", 20),
    unit: text("unit", 40),
    city: properCase(city),
    province,
    postalCode,
    kind: cell("kind", readKind) ?? "OTHER",
    monthlyRentCents: cell("monthlyRent", (typed) => readAmount(typed, 10_000)),
    monthlyChargesCents: cell("monthlyCharges", (typed) => readAmount(typed, 10_000)),
    rentDebtCents: must("rentDebt", readAmount, 0),
    chargesDebtCents: cell("chargesDebt", readAmount) ?? 0,
    months: must("months", readMonths, 0),
    recordedOn: cell("recordedOn", readPastDay) ?? defaults.recordedOn ?? "",
    iseeCents: cell("isee", readAmount),
    phone: phones[0] ?? null,
    note: [text("note", 900), ...phones.slice(1), ...rest].filter(Boolean).join(" · ").slice(0, 1000) || null,
  };
  const holds = !problems.some(({ severity }) => severity === "error");
  return { values: holds ? values : null, problems, hints: readHints(texts.note) };
}

type Tell = (field: ImportField, severity: RowProblem["severity"], message: Message) => void;

/** The holder's code, of whichever kind it looks like; null when there is none or it cannot be. */
function readCode(typed: string, tell: Tell): Identifier | null {
  if (typed === "") {
    tell("identifier", "warning", { key: "landlordImport.problems.noIdentifier" });
    return null;
  }
  const read = readIdentifier(guessIdentifierType(typed) ?? "CODICE_FISCALE", typed.slice(0, 100));
  if (read.ok) return read.identifier;
  tell("identifier", "error", { key: read.error });
  return null;
}

/** The holder's name in its two parts, from one column or from two. */
function readHolder(texts: RowTexts, identifier: Identifier | null, tell: Tell) {
  const apart = texts.lastName !== "" || texts.firstName !== "";
  const { lastName, firstName, sure } = apart
    ? { lastName: properCase(texts.lastName), firstName: properCase(texts.firstName), sure: true }
    : splitName(texts.holder, identifier?.told ?? null);
  const field = apart ? "lastName" : "holder";
  if (lastName === "") tell(field, "error", { key: "landlordImport.problems.required" });
  if (lastName.length > 80 || firstName.length > 80) {
    tell(field, "error", { key: "landlordImport.problems.tooLong", values: { maximum: 80 } });
  }
  if (!sure) tell(field, "warning", { key: "landlordImport.problems.nameOrder", values: { lastName, firstName } });
  return { lastName, firstName };
}
