import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { type Cell, cellOf, shareOf } from "@/app/(portal)/dashboard/figure-text";
import type { Block } from "@/app/(portal)/dashboard/report-lines";
import { reportTable } from "@/app/(portal)/dashboard/report-table";
import { type Chapter, chapters } from "@/domain/indicator";
import { writeCsv, writeXlsx } from "@/lib/spreadsheet";

const words = { few: "< 5", reserved: "riservato", none: "–", days: (days: number) => `${days} giorni` };
const shown = (value: number | null) => ({ value, protection: "shown" as const });
const names = {
  chapter: (name: Chapter) => `chapter ${name}`,
  unit: (name: string) => `unit ${name}`,
  header: (name: string) => name,
};

const block = (chapter: Chapter, lines: { label: string; note?: string; cells: Cell[] }[]): Block => ({
  key: chapter,
  chapter,
  title: chapter,
  labelHeader: "Voce",
  headings: ["Ore", "Euro"],
  lines: lines.map((line) => ({ key: line.label, ...line })),
});

const report = {
  path: block("path", [{ label: "Nuclei", cells: [cellOf(shown(1234), "household", words)] }]),
  volume: block("volume", [
    { label: "L09 Coaching", cells: [cellOf(shown(90), "hours", words), cellOf(shown(160_050), "euro", words)] },
    {
      label: '=HYPERLINK("http://x")',
      note: "costo non definito",
      cells: [
        cellOf({ value: null, protection: "few" }, "hours", words),
        cellOf({ value: null, protection: "reserved" }, "euro", words),
      ],
    },
  ]),
  outcomes: block("outcomes", [
    { label: "Tirocinio", cells: [cellOf({ value: null, protection: "few" }, "person", words)] },
  ]),
};

const expected = [
  ["chapter path", "Nuclei", "Ore", "1.234", 1234, "unit household"],
  ["chapter volume", "L09 Coaching", "Ore", "1,5 h", 1.5, "unit hours"],
  ["chapter volume", "L09 Coaching", "Euro", "1.600,50 €", 1600.5, "unit euro"],
  ["chapter volume", '=HYPERLINK("http://x") (costo non definito)', "Ore", "riservato", null, "unit hours"],
  ["chapter volume", '=HYPERLINK("http://x") (costo non definito)', "Euro", "riservato", null, "unit euro"],
  ["chapter outcomes", "Tirocinio", "Ore", "< 5", null, "unit person"],
];

test("the Excel file, read by another program, holds the very texts of the page and their numbers", async () => {
  const { columns, rows } = reportTable(report, names);
  const [heading, ...read] = await firstSheet(await writeXlsx("Cruscotto", columns, rows));
  expect(heading).toEqual(["chapter", "item", "measure", "shown", "number", "unit"]);
  expect(read).toEqual(expected);
});

async function firstSheet(bytes: Buffer) {
  const sheets = await readXlsx(bytes);
  return sheets[0]?.data ?? [];
}

test("so does the CSV file, where no text is a formula", () => {
  const { columns, rows } = reportTable(report, names);
  const read = parse(writeCsv(columns, rows), { delimiter: ";", bom: true });
  expect(read.slice(1)).toEqual(
    expected.map((row) =>
      row.map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : (cell ?? "").replace(/^=/, "'="))),
    ),
  );
});

test("a hidden figure tells no share, and neither does a share of nothing", () => {
  const [ten, forty, none] = [10, 40, 0].map((count) => cellOf(shown(count), "person", words)) as [Cell, Cell, Cell];
  const few = cellOf({ value: null, protection: "few" }, "person", words);
  expect(shareOf(ten, forty)).toBe(25);
  expect([shareOf(few, forty), shareOf(ten, few), shareOf(ten, none)]).toEqual([null, null, null]);
  expect(chapters).toContain("path");
});
