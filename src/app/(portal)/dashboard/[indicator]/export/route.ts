import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { type Indicator, indicators } from "@/domain/indicator";
import { duringOf, filterOf, rowsQuery } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import type { ColumnKind, TableCell } from "@/lib/spreadsheet";
import { type FigureRow, streamRows } from "@/server/indicators/read-rows";
import { rowColumns } from "@/server/indicators/row-source";
import { requireActor } from "@/server/session";
import { hidden } from "../../../../form-action";
import { streamedDownload, tableDownload, tableFormats } from "../../../../table-download";
import { mostInSheet } from "../../links";
import { partNames } from "../../part-text";

const query = rowsQuery.extend({ format: oneOf(tableFormats, "xlsx") });

const kinds: Record<(typeof rowColumns)[keyof typeof rowColumns], ColumnKind> = {
  case: "text",
  name: "text",
  text: "text",
  word: "text",
  day: "day",
  days: "number",
  minutes: "minutes",
  cents: "cents",
};

/** Every row behind a figure, as a file; none when the figure is hidden from this reader. Beyond what a sheet of Excel is made of in memory, always CSV. */
export async function GET(request: NextRequest, { params }: RouteContext<"/dashboard/[indicator]/export">) {
  const actor = await requireActor();
  const name = (await params).indicator;
  if (!Object.hasOwn(indicators, name)) notFound();
  const indicator = name as Indicator;
  const { format, part, ...asked } = parseQuery(query, Object.fromEntries(request.nextUrl.searchParams));
  const filter = filterOf(asked, today());
  const { columns, count, lots } = await hidden(
    streamRows(actor, filter, { indicator, part: part ?? null, during: duringOf(asked) }),
  );
  const t = await getTranslations("dashboard");
  const nameOf = await partNames();
  const title = t("export.rowsTitle", {
    label: t(`indicators.${indicator}.label`),
    day: formatDay(filter.to).replaceAll("/", "-"),
  });
  const heads = columns.map((column) => ({ header: t(`column.${column}`), kind: kinds[rowColumns[column]] }));
  const cells = (row: FigureRow): TableCell[] =>
    columns.map((column) => {
      const value = row[column];
      return rowColumns[column] === "word" && value ? nameOf(String(value)) : value;
    });
  async function* told() {
    for await (const rows of lots) yield rows.map(cells);
  }
  if (format === "csv" || count > mostInSheet) return streamedDownload(title, heads, told());
  const rows: TableCell[][] = [];
  for await (const lot of told()) rows.push(...lot);
  return tableDownload(format, title, heads, rows);
}
