import "server-only";
import type { ColumnKind } from "@/lib/spreadsheet";
import { type TableCell, writeBook } from "@/lib/spreadsheet";
import type { Say } from "../documents/sheet-data";

type Columns = Record<string, ColumnKind>;

const hoursAndEuro = {
  plannedMinutes: "minutes",
  bookedMinutes: "minutes",
  deliveredMinutes: "minutes",
  recognisedMinutes: "minutes",
  plannedCents: "cents",
  bookedCents: "cents",
  deliveredCents: "cents",
  recognisedCents: "cents",
} as const satisfies Columns;

/** The sheets of a pack's workbook with their columns, in their order; headings are `evidence.columns.*`. */
export const sheetColumns = {
  plans: {
    id: "text",
    plan: "text",
    person: "text",
    identifier: "text",
    programme: "text",
    provider: "text",
    operator: "text",
    status: "text",
    startsOn: "day",
    endsOn: "day",
    signedAt: "moment",
  },
  versions: {
    id: "text",
    plan: "text",
    version: "number",
    status: "text",
    signedAt: "moment",
    hash: "text",
    startsOn: "day",
    endsOn: "day",
    plannedMinutes: "minutes",
    plannedCents: "cents",
  },
  signatures: {
    id: "text",
    plan: "text",
    version: "number",
    role: "text",
    signer: "text",
    method: "text",
    witness: "text",
    signedAt: "moment",
    hash: "text",
  },
  variations: {
    id: "text",
    plan: "text",
    fromVersion: "number",
    toVersion: "number",
    reason: "text",
    change: "text",
    deltaMinutes: "minutes",
    deltaCents: "cents",
  },
  lines: {
    id: "text",
    plan: "text",
    section: "text",
    service: "text",
    serviceName: "text",
    payBasis: "text",
    startsOn: "day",
    endsOn: "day",
    unitCost: "cents",
    pieces: "number",
    ...hoursAndEuro,
    registerRows: "text",
    outcomeRows: "text",
  },
  register: {
    id: "text",
    plan: "text",
    service: "text",
    serviceName: "text",
    startsAt: "moment",
    endsAt: "moment",
    operator: "text",
    mode: "text",
    place: "text",
    content: "text",
    attendance: "text",
    bookedMinutes: "minutes",
    deliveredMinutes: "minutes",
    recognisedMinutes: "minutes",
    bookedCents: "cents",
    deliveredCents: "cents",
    recognisedCents: "cents",
    confirmedHow: "text",
    confirmedAt: "moment",
    confirmationHolds: "text",
    corrections: "number",
  },
  corrections: {
    id: "text",
    attendance: "text",
    plan: "text",
    startsAt: "moment",
    was: "text",
    wasMinutes: "minutes",
    recordedBy: "text",
    recordedAt: "moment",
    reason: "text",
    correctedBy: "text",
    correctedAt: "moment",
  },
  outcomes: {
    id: "text",
    plan: "text",
    service: "text",
    kind: "text",
    contractType: "text",
    employer: "text",
    weeklyMinutes: "minutes",
    startsOn: "day",
    endsOn: "day",
    endedOn: "day",
    evidence: "text",
    provedOn: "day",
    standing: "text",
    recognisedCents: "cents",
  },
  files: {
    id: "text",
    plan: "text",
    kind: "text",
    fileName: "text",
    fileType: "text",
    sizeBytes: "number",
    sha256: "text",
    uploadedBy: "text",
    uploadedAt: "moment",
  },
  totals: {
    level: "text",
    code: "text",
    name: "text",
    ...hoursAndEuro,
    unknownCosts: "number",
    sumOfSheet: "text",
    sumOfRows: "text",
  },
} as const satisfies Record<string, Columns>;

/** One sheet of the workbook. */
export type SheetName = keyof typeof sheetColumns;

/** The workbook of a pack as an Excel file, headings in the language of the pack. */
export function writeWorkbook(say: Say, sheets: Record<SheetName, TableCell[][]>) {
  return writeBook(
    Object.entries(sheetColumns).map(([name, columns]) => ({
      name: say(`evidence.sheets.${name}`),
      columns: Object.entries(columns).map(([column, kind]) => ({ header: say(`evidence.columns.${column}`), kind })),
      rows: sheets[name as SheetName],
    })),
  );
}
