import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { fileTypeFromFile } from "file-type";
import { readSheet } from "read-excel-file/node";
import { formatDay } from "./dates";
import { detectEncoding, type Encoding, headText, looksBinary, textOf } from "./decode";
import { unpackedSize } from "./zip-size";

/** A file that is no table this portal reads; `key` names the sentence that says why. */
export class UnreadableTable extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key);
  }
}

/** What separates the cells of a text file. */
export type Delimiter = ";" | "\t" | ",";

/** A table file told apart by its content, never by its name; its rows come one by one, every cell as text. */
export type OpenTable = { encoding: Encoding | "xlsx"; delimiter: Delimiter | null; rows: AsyncIterable<string[]> };

/** A cell is never longer than this; what is beyond is cut. */
export const longestCell = 2000;
const widestRow = 100;
const largestUnpacked = 150_000_000;

const unreadable = (key: string, values?: Record<string, string | number>) =>
  new UnreadableTable(`tableFile.${key}`, values);

const cells = (row: readonly unknown[]) =>
  row.slice(0, widestRow).map((cell) => cellText(cell).slice(0, longestCell + 1));

/** Opens a CSV (UTF-8, UTF-16 or Windows-1252; `;`, tab or comma) or an Excel file. Throws `UnreadableTable`, also while reading. */
export async function openTable(path: string): Promise<OpenTable> {
  const encoding = await detectEncoding(path);
  const type = encoding.startsWith("utf-16") ? undefined : await fileTypeFromFile(path);
  if (type?.ext === "xlsx") return { encoding: "xlsx", delimiter: null, rows: sheetRows(path) };
  if (type?.ext === "cfb") throw unreadable("oldExcel");
  if (type && !type.mime.startsWith("text/")) throw unreadable("notATable", { type: type.ext.toUpperCase() });
  const head = (await headText(path, encoding)).replace(/^\ufeff/, "");
  if (head.trim() === "") throw unreadable("empty");
  if (looksBinary(head)) throw unreadable("notText");
  const delimiter = delimiterOf(head);
  return { encoding, delimiter, rows: csvRows(path, encoding, delimiter) };
}

/** The delimiter that most lines of a text have most of, outside quotes; `;` when in doubt, as Italian exports do. */
export function delimiterOf(head: string): Delimiter {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/)
    .filter((line) => /[;,\t]/.test(line))
    .slice(0, 20);
  const median = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).sort((a, b) => b - a);
    return counts[Math.floor(counts.length / 2)] ?? 0;
  };
  const best = Math.max(median(";"), median("\t"), median(","));
  return median(";") === best ? ";" : median("\t") === best ? "\t" : ",";
}

async function* csvRows(path: string, encoding: Encoding, delimiter: Delimiter) {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  const fed = pipeline(Readable.from(textOf(path, encoding)), parser).catch(() => undefined);
  try {
    for await (const row of parser) yield cells(row);
    await fed;
  } catch (error) {
    throw csvProblem(error);
  }
}

function csvProblem(error: unknown) {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error.lines ?? 0) || 1;
  return error.code === "CSV_QUOTE_NOT_CLOSED"
    ? unreadable("openQuotes", { line })
    : unreadable("brokenLine", { line });
}

async function* sheetRows(path: string) {
  const size = await unpackedSize(path);
  if (size === null || size > largestUnpacked) throw unreadable(size === null ? "brokenExcel" : "tooLarge");
  const sheet = await readSheet(path).catch(() => {
    throw unreadable("brokenExcel");
  });
  if (sheet.length === 0) throw unreadable("empty");
  for (const row of sheet) yield cells(row);
}

/** A cell as a person would read it: days as gg/mm/aaaa, numbers with a decimal comma and at most two decimals. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return formatDay(cell);
  if (typeof cell === "number") return String(Math.round(cell * 100) / 100).replace(".", ",");
  return String(cell);
}
