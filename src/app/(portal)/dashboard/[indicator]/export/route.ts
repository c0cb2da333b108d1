import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type Indicator, indicators } from "@/domain/indicator";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import type { ColumnKind } from "@/lib/spreadsheet";
import { readAllRows } from "@/server/indicators/read-rows";
import { rowColumns } from "@/server/indicators/row-source";
import { requireActor } from "@/server/session";
import { hidden } from "../../../../form-action";
import { tableDownload, tableFormats } from "../../../../table-download";
import { partText } from "../../part-text";

const query = dashboardQuery.extend({
  part: z.string().max(80).nullish().catch(null),
  format: oneOf(tableFormats, "xlsx"),
});

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

/** Every row behind a figure, as a file; none when the figure is hidden from this reader. */
export async function GET(request: NextRequest, { params }: RouteContext<"/dashboard/[indicator]/export">) {
  const actor = await requireActor();
  const name = (await params).indicator;
  if (!Object.hasOwn(indicators, name)) notFound();
  const indicator = name as Indicator;
  const { format, part, ...asked } = parseQuery(query, Object.fromEntries(request.nextUrl.searchParams));
  const filter = filterOf(asked, today());
  const { columns, rows } = await hidden(readAllRows(actor, filter, { indicator, part: part ?? null }));
  const t = await getTranslations("dashboard");
  const words = new Map<string, string>();
  for (const row of rows)
    for (const column of columns) {
      const value = row[column];
      if (rowColumns[column] === "word" && value) words.set(String(value), await partText(String(value)));
    }
  return tableDownload(
    format,
    t("export.rowsTitle", {
      label: t(`indicators.${indicator}.label`),
      day: formatDay(filter.to).replaceAll("/", "-"),
    }),
    columns.map((column) => ({ header: t(`column.${column}`), kind: kinds[rowColumns[column]] })),
    rows.map((row) => columns.map((column) => words.get(String(row[column])) ?? row[column])),
  );
}
