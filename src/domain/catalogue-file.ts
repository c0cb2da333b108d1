import type { Day } from "@/lib/clock";
import { cleanText } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import { type Column, columns, plain, readService, type ServiceRow } from "./catalogue-line";

/** A line of the file: its number there (the header is line 1) and its cells. */
export type FileLine = { line: number; cells: readonly string[] };

/** What a price list holds, or everything that is wrong with it, each problem naming its line and column. */
export type ReadCatalogue =
  | { ok: true; validFrom: Day; validTo: Day | null; services: ServiceRow[] }
  | { ok: false; problems: Message[] };

/** More services than any basket has: past them the file is something else. */
export const mostServices = 2000;

/** Reads a price list (docs/catalogue-format.md). Every cell is judged, so one reading tells everything there is to put right. */
export function readCatalogue(lines: readonly FileLine[]): ReadCatalogue {
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!header) return { ok: false, problems: [{ key: "catalogue.file.empty" }] };
  const places = new Map<string, number>();
  const problems: Message[] = [];
  const tell = (key: string, values: Message["values"] = {}) =>
    problems.push({ key: `catalogue.file.${key}`, values: { line: header.line, ...values } });

  header.cells.forEach((cell, index) => {
    const column = plain(cell);
    if (column === "") return;
    if (!Object.hasOwn(columns, column)) tell("unknownColumn", { column: shown(cell) });
    else if (places.has(column)) tell("repeatedColumn", { column });
    else places.set(column, index);
  });
  for (const [column, needed] of Object.entries(columns))
    if (needed && !places.has(column)) tell("missingColumn", { column });
  if (problems.length) return { ok: false, problems };
  if (rows.length === 0) tell("noServices");
  if (rows.length > mostServices) tell("tooManyServices", { maximum: mostServices });
  if (problems.length) return { ok: false, problems };

  const codes = new Map<string, number>();
  const validity = new Set<string>();
  const services: ServiceRow[] = [];
  let dates = { validFrom: "", validTo: null as Day | null };
  for (const row of rows) {
    const cell = (column: Column) => cleanText(row.cells[places.get(column) ?? -1] ?? "").trim();
    const say = (column: Column, key: string, values: Message["values"] = {}) => {
      tell(key, { ...values, line: row.line, column, value: shown(cell(column)) });
      return null;
    };
    if (row.cells.slice(header.cells.length).some((extra) => extra.trim() !== ""))
      tell("tooManyCells", { line: row.line });
    const { service, from, to } = readService(cell, say);
    const twin = codes.get(service.code);
    if (twin !== undefined) say("codice", "repeatedCode", { other: twin });
    else codes.set(service.code, row.line);
    validity.add(`${from} ${to}`);
    dates = { validFrom: from ?? "", validTo: to };
    if (validity.size === 2) {
      validity.add("told");
      say("valido_dal", "mixedValidity");
    }
    services.push(service);
  }
  return problems.length ? { ok: false, problems } : { ok: true, ...dates, services };
}

const shown = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
