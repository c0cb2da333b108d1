import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { tableDownload, tableFormats } from "@/app/table-download";
import { measures } from "@/domain/delivery";
import { hoursFilterOf, hoursQuery } from "@/domain/hours";
import { formatMonth } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableColumn } from "@/lib/spreadsheet";
import { exportHours, type HoursFigures } from "@/server/hours/read-hours";
import { requireActor } from "@/server/session";

/** The parts the page shows, all of them and their total, as a file. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const schema = hoursQuery.extend({ format: oneOf(tableFormats, "xlsx") });
  const { format, ...query } = parseQuery(schema, Object.fromEntries(new URL(request.url).searchParams));
  const filter = hoursFilterOf(query);
  const found = await exportHours(actor, filter);
  if (!found) notFound();
  const t = await getTranslations("hours");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const columns: TableColumn[] = [
    { header: t(`part.${filter.by}`), width: 24 },
    { header: "", width: 30 },
    ...measures.flatMap((measure) => [
      { header: t("hoursOf", { measure: t(`measure.${measure}`) }), kind: "minutes" as const },
      { header: t("euroOf", { measure: t(`measure.${measure}`) }), kind: "cents" as const },
    ]),
  ];
  const cells = (figures: HoursFigures) =>
    measures.flatMap((measure) => {
      const { minutes, cents } = figures[measure];
      return [minutes, figures.unknownCost && cents === 0 ? null : cents];
    });
  const rows = found.rows.map((row) => [
    filter.by === "month" ? formatMonth(locale, row.label) : row.label,
    [row.note, row.unknownCost ? common("unknownCost") : null].filter(Boolean).join(" · "),
    ...cells(row),
  ]);
  const total = [common("total"), found.whole.unknownCost ? common("unknownCost") : null, ...cells(found.whole)];
  const title = t("export", { by: t(`by.${filter.by}`) });
  return tableDownload(format, title, columns, [...rows, total]);
}
