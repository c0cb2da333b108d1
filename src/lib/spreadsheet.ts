import { stringify } from "csv-stringify/sync";
import writeExcelFile, { type Cell, type CellObject } from "write-excel-file/node";
import { dayOf, formatDay, formatMoment, formatTime, toDate } from "./dates";
import { typedHours } from "./hours";
import { typedCents } from "./money";

/**
 * What a column holds and how its cells are given: text; a plain number; `cents` (shown as euro); a `day` ("yyyy-mm-dd" or
 * a date column's value); a `moment` (shown in Italian time); `minutes` (shown as hours with decimals).
 */
export type ColumnKind = "text" | "number" | "cents" | "day" | "moment" | "minutes";

/** One column of a downloaded table: its heading in the reader's language, what it holds, its width in characters. */
export type TableColumn = { header: string; kind?: ColumnKind; width?: number };

/** One cell as commands and reads know it; null and undefined leave it empty. */
export type TableCell = string | number | bigint | Date | null | undefined;

const isNothing = (value: TableCell) => value === null || value === undefined || value === "";

// Spreadsheets hold no control characters, and at most 32,767 of the others in a cell.
const plainText = (value: TableCell) =>
  String(value)
    .slice(0, 32_000)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\ufffd-\uffff]/gu, "");

// "_x0041_" means "A" inside such a file, so a text that says so is escaped. So is one like "constructor", which the writer
// would look up in its table of strings and find there a function.
const escaped = (character: string) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`;
const sheetText = (value: TableCell) => {
  const text = plainText(value).replace(/_(?=x[\da-f]{4}_)/gi, escaped);
  return text in {} ? escaped(text) + text.slice(1) : text;
};

const romeWallClock = (moment: Date) => new Date(`${dayOf(moment)}T${formatTime(moment)}:00Z`);
const asDate = (value: TableCell) => (value instanceof Date ? value : toDate(String(value)));

const sheetCells: Record<ColumnKind, (value: TableCell) => CellObject> = {
  text: (value) => ({ type: String, value: sheetText(value) }),
  number: (value) => ({ type: Number, value: Number(value) }),
  cents: (value) => ({ type: Number, value: Number(value) / 100, format: '#,##0.00 "€"' }),
  day: (value) => ({ type: Date, value: asDate(value), format: "dd/mm/yyyy" }),
  moment: (value) => ({ type: Date, value: romeWallClock(asDate(value)), format: "dd/mm/yyyy hh:mm" }),
  minutes: (value) => ({ type: Number, value: Number(value) / 60, format: "#,##0.00" }),
};

/** One sheet of a workbook. */
export type TableSheet = { name: string; columns: readonly TableColumn[]; rows: readonly TableCell[][] };

function sheetOf({ name, columns, rows }: TableSheet) {
  const heading = columns.map(({ header }): Cell => ({ ...sheetCells.text(header), fontWeight: "bold" }));
  const body = rows.map((row) =>
    columns.map(({ kind = "text" }, index): Cell => {
      const cell = isNothing(row[index]) ? null : sheetCells[kind](row[index]);
      return cell?.value === "" ? null : cell;
    }),
  );
  return {
    data: [heading, ...body],
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map(({ width, kind = "text" }) => ({ width: width ?? (kind === "text" ? 24 : 16) })),
    stickyRowsCount: 1,
  };
}

/** Tables as one Excel file of several sheets. Texts stay texts, also when they look like formulas; amounts, days and hours are real values. */
export const writeBook = (sheets: readonly TableSheet[]) => writeExcelFile(sheets.map(sheetOf)).toBuffer();

/** A table as an Excel file of one sheet. */
export const writeXlsx = (sheet: string, columns: readonly TableColumn[], rows: readonly TableCell[][]) =>
  writeBook([{ name: sheet, columns, rows }]);

const signed = (value: TableCell, typed: (size: number) => string) =>
  `${Number(value) < 0 ? "-" : ""}${typed(Math.abs(Number(value)))}`;

const csvNumbers: Partial<Record<ColumnKind, (value: TableCell) => string>> = {
  number: (value) => String(value).replace(".", ","),
  cents: (value) => signed(value, typedCents),
  minutes: (value) => signed(value, typedHours),
};

const csvTexts: Partial<Record<ColumnKind, (value: TableCell) => string>> = {
  day: (value) => formatDay(value as string | Date),
  moment: (value) => formatMoment(asDate(value)),
};

/** The same table as CSV for Italian spreadsheets: `;`, decimal comma, UTF-8 with its mark. A text that looks like a formula gets an apostrophe. */
export function writeCsv(columns: readonly TableColumn[], rows: readonly TableCell[][]) {
  return csvRows(columns, rows, true);
}

/** The same, lot by lot as it is read: the first with the headings, the others with rows alone. */
export async function* streamCsv(columns: readonly TableColumn[], lots: AsyncIterable<readonly TableCell[][]>) {
  let first = true;
  for await (const rows of lots) {
    yield csvRows(columns, rows, first);
    first = false;
  }
  if (first) yield csvRows(columns, [], true);
}

function csvRows(columns: readonly TableColumn[], rows: readonly TableCell[][], headed: boolean) {
  const body = rows.map((row) =>
    columns.map(({ kind = "text" }, index) => {
      const value = row[index];
      if (isNothing(value)) return "";
      return csvNumbers[kind] ? Number(value) : (csvTexts[kind] ?? plainText)(value);
    }),
  );
  const number = (value: number, { index }: { index: number }) => {
    const kind = columns[index]?.kind ?? "text";
    return (csvNumbers[kind] ?? String)(value);
  };
  const text = stringify(headed ? [columns.map(({ header }) => header), ...body] : body, {
    delimiter: ";",
    bom: headed,
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { number },
  });
  return Buffer.from(text, "utf8");
}
