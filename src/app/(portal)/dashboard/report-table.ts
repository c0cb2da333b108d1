import type { Chapter } from "@/domain/indicator";
import type { TableCell, TableColumn } from "@/lib/spreadsheet";
import type { FigureUnit } from "./figure-text";
import type { Block } from "./report-lines";

type Words = {
  chapter: (name: Chapter) => string;
  unit: (name: FigureUnit) => string;
  header: (name: "chapter" | "item" | "measure" | "shown" | "number" | "unit") => string;
};

/** A report line by line: one row per figure, with the text the page shows and the number to compute with (empty where the figure is hidden). */
export function reportTable(report: Record<string, Block>, words: Words) {
  const columns: TableColumn[] = [
    { header: words.header("chapter") },
    { header: words.header("item"), width: 48 },
    { header: words.header("measure") },
    { header: words.header("shown") },
    { header: words.header("number"), kind: "number" },
    { header: words.header("unit") },
  ];
  const rows = Object.values(report).flatMap((block) =>
    block.lines.flatMap((line) =>
      line.cells.map((cell, index): TableCell[] => [
        words.chapter(block.chapter),
        line.note ? `${line.label} (${line.note})` : line.label,
        block.headings[index],
        cell.text,
        cell.number,
        words.unit(cell.unit),
      ]),
    ),
  );
  return { columns, rows };
}
