import "server-only";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { Say } from "../documents/sheet-data";
import type { Traced } from "./book";

type Width = number | "auto";

/** A heading with what stands under it: a sentence, a table, or both. Columns are widths, or "auto". */
export type Part = {
  level: 2 | 3;
  title: string;
  note?: string | null;
  table?: {
    columns: Width[];
    head: string[];
    rows: string[][];
    figures?: number[];
    foot?: string[] | null;
  };
};

/** "foglio Righe, righe 2–8": where in the workbook a figure's parts are. */
export const sourceOf = (say: Say, { sheet, rows }: Pick<Traced, "sheet" | "rows">) =>
  rows === ""
    ? say("evidence.noRows")
    : say("evidence.source", {
        sheet: say(`evidence.sheets.${sheet}`),
        rows,
        many: /^\d+$/.test(rows) ? "one" : "other",
      });

const shown = [
  "plannedMinutes",
  "bookedMinutes",
  "deliveredMinutes",
  "recognisedMinutes",
  "plannedCents",
  "deliveredCents",
  "recognisedCents",
] as const;

/** The same where the rows may be very many: then the row of sheet Totali that names them all. */
export const shortSourceOf = (say: Say, of: Traced) =>
  of.rows.length > 60 ? sourceOf(say, { sheet: "totals", rows: String(of.row) }) : sourceOf(say, of);

/** The figures of a line, a plan, a service or the whole, as people read them. */
export const figureCells = (say: Say, of: Traced, known = true) =>
  shown.map((key) => {
    if (key.endsWith("Minutes")) return formatMinutes(of[key]);
    return known ? formatCents(of[key]) : say("plan.unknown.cost");
  });

/** The headings of those figures. */
export const figureHeads = (say: Say) => shown.map((key) => say(`evidence.columns.${key}`));

/** Which columns they are after a first one of words, and how wide all of them are with the source behind. */
export const figureColumns = shown.map((_, index) => index + 1);
export const figureWidths: Width[] = [2, ...shown.map(() => "auto" as const), 1.6];
