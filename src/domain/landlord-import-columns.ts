import { z } from "zod";
import { today } from "@/lib/clock";
import { parseDay } from "@/lib/dates";
import { choice, id, optionalChoice, optionalDay, optionalText, version } from "@/lib/fields";
import { arrearsSources } from "./arrears";

/** What a landlord's list may say of a tenancy in arrears; each column of the file is one of these, or is left out. */
export const importFields = [
  "contractCode",
  "holder",
  "lastName",
  "firstName",
  "identifier",
  "birthDate",
  "address",
  "streetNumber",
  "unit",
  "city",
  "postalCode",
  "kind",
  "monthlyRent",
  "monthlyCharges",
  "rentDebt",
  "chargesDebt",
  "months",
  "recordedOn",
  "isee",
  "phone",
  "note",
] as const;
/** One of the things a column may say. */
export type ImportField = (typeof importFields)[number];

/** Which column of the file says what: the place of each field's column, counted from 0. */
export type Mapping = Partial<Record<ImportField, number>>;

/** More columns than any list has; what is beyond is not offered. */
export const mostColumns = 60;
/** The header is looked for in so many lines from the top. */
export const headerWithin = 10;

/** A heading as it is compared: small letters, no accents, signs as spaces. */
export const plainHeading = (heading: string) =>
  heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const synonyms: Record<ImportField, readonly string[]> = {
  contractCode: [
    "cod contratto",
    "codice contratto",
    "contratto",
    "n contratto",
    "numero contratto",
    "codice utente",
    "cod utente",
    "codice alloggio",
    "cod alloggio",
    "posizione",
    "codice posizione",
    "codice",
    "ui",
    "codice ui",
  ],
  holder: [
    "intestatario",
    "nominativo",
    "assegnatario",
    "inquilino",
    "conduttore",
    "cognome e nome",
    "cognome nome",
    "nome e cognome",
    "nome cognome",
    "titolare",
    "intestatario contratto",
  ],
  lastName: ["cognome", "cognome intestatario", "cognome assegnatario"],
  firstName: ["nome", "nome intestatario", "nome assegnatario"],
  identifier: ["cod fiscale", "codice fiscale", "cf", "c f", "codfisc", "cod fisc", "codicefiscale"],
  birthDate: ["data di nascita", "data nascita", "nato il", "nascita", "nato a il", "data nasc"],
  address: ["indirizzo", "via", "indirizzo alloggio", "ubicazione", "via piazza", "toponimo"],
  streetNumber: ["civico", "n civico", "numero civico", "num civico", "numero", "nr"],
  unit: ["scala int", "scala interno", "interno", "int", "scala", "sc int", "piano interno", "scala piano interno"],
  city: ["comune", "citta", "localita", "comune alloggio"],
  postalCode: ["cap"],
  kind: ["tipo alloggio", "tipologia", "tipologia alloggio", "tipo", "tipo contratto", "categoria"],
  monthlyRent: ["canone mensile", "canone", "canone mese", "affitto", "affitto mensile", "importo canone"],
  monthlyCharges: ["spese mensili", "spese mese", "spese", "oneri mensili", "spese accessorie", "servizi mensili"],
  rentDebt: [
    "debito canone",
    "debito canoni",
    "morosita canone",
    "morosita canoni",
    "morosita",
    "debito",
    "debito totale",
    "importo debito",
    "canoni insoluti",
    "totale debito",
  ],
  chargesDebt: ["debito spese", "morosita spese", "debito servizi", "spese insolute", "debito oneri"],
  months: [
    "mesi",
    "mensilita",
    "n mesi",
    "numero mesi",
    "mesi morosita",
    "mesi di morosita",
    "mensilita insolute",
    "mesi insoluti",
  ],
  recordedOn: [
    "data rilevazione",
    "rilevazione",
    "data",
    "aggiornato al",
    "situazione al",
    "data situazione",
    "data aggiornamento",
    "al",
  ],
  isee: ["isee", "valore isee", "isee erp", "isee importo"],
  phone: ["telefono", "tel", "cellulare", "recapito", "recapiti", "telefoni", "cell", "recapito telefonico"],
  note: ["note", "annotazioni", "osservazioni", "nota"],
};

const fieldOf = new Map(importFields.flatMap((field) => synonyms[field].map((word) => [word, field] as const)));

/** The field a heading names by itself, if any. */
const named = (heading: string) => fieldOf.get(plainHeading(heading));

/** Which columns headings name; of two that name the same field the first counts. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  headings.slice(0, mostColumns).forEach((heading, place) => {
    const field = named(heading);
    if (field && mapping[field] === undefined) mapping[field] = place;
  });
  return mapping;
}

/** Finds the header among the first lines: the one that names most fields, at least three; null when none does. */
export function findHeader(lines: readonly (readonly string[])[]): number | null {
  const scores = lines.slice(0, headerWithin).map((cells) => Object.keys(guessMapping(cells)).length);
  const best = Math.max(0, ...scores);
  return best >= 3 ? scores.indexOf(best) : null;
}

/** The day that a title such as "situazione al 31/10/2026" speaks of; null when none of the lines does. */
export function dayInTitle(lines: readonly (readonly string[])[]) {
  for (const cell of lines.flat()) {
    const found = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/.exec(cell);
    const day = found && parseDay(found[0]);
    if (day && day <= today()) return day;
  }
  return null;
}

/** What no list can do without, beside the holder's name: each must have its column. */
export const requiredFields = ["address", "rentDebt", "months"] as const satisfies ImportField[];

/** The choice for a column that is left out. */
export const notImported = "none";

const columnNames = Array.from({ length: mostColumns }, (_, place) => `column${place}`);
const columnFields = Object.fromEntries(
  columnNames.map((name) => [name, optionalChoice([notImported, ...importFields])]),
);

/** The columns of one list as chosen by a person, with what the list does not say of itself. */
export const mapColumnsForm = z
  .object({
    ...columnFields,
    importId: id,
    version,
    source: choice(arrearsSources),
    recordedOn: optionalDay.refine((day) => day === null || day <= today(), "errors.dateInFuture"),
    city: optionalText(80),
  })
  .superRefine((typed, ctx) => {
    const tell = (path: string, message: string) => ctx.addIssue({ code: "custom", message, path: [path] });
    const columns = columnsOf(typed);
    const missing = (field: ImportField) => !columns.includes(field);
    columns.forEach((field, place) => {
      if (field && columns.indexOf(field) < place) tell(`column${place}`, "landlordImport.errors.fieldTwice");
    });
    for (const field of requiredFields) if (missing(field)) tell("columns", `landlordImport.missing.${field}`);
    if (missing("holder") && missing("lastName")) tell("columns", "landlordImport.missing.holder");
    if (missing("recordedOn") && !typed.recordedOn) tell("recordedOn", "landlordImport.missing.recordedOn");
    if (missing("city") && !typed.city) tell("city", "landlordImport.missing.city");
  });
export type MapColumns = z.output<typeof mapColumnsForm>;

/** The field chosen for each column of the file, in the file's order. */
export const columnsOf = (typed: Record<string, unknown>) =>
  columnNames.map((name) => importFields.find((field) => field === typed[name]) ?? null);

/** The chosen columns as a mapping. */
export const mappingOf = (columns: readonly (ImportField | null)[]): Mapping =>
  Object.fromEntries(columns.flatMap((field, place) => (field ? [[field, place]] : [])));
