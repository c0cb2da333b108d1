import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { tableDownload, tableFormats } from "../../../table-download";
import { reportOf } from "../report";
import { reportTable } from "../report-table";

/** Everything the dashboard shows, as a file: the same cases, the same texts, the same figures hidden. */
export async function GET(request: NextRequest) {
  const actor = await requireActor();
  const schema = dashboardQuery.extend({ format: oneOf(tableFormats, "xlsx") });
  const { format, ...query } = parseQuery(schema, Object.fromEntries(request.nextUrl.searchParams));
  const filter = filterOf(query, today());
  const report = await reportOf(await hidden(readDashboard(actor, filter)));
  const t = await getTranslations("dashboard");
  const { columns, rows } = reportTable(report, {
    chapter: (name) => t(`chapters.${name}`),
    unit: (name) => t(`unit.${name}`),
    header: (name) => t(`export.${name}`),
  });
  return tableDownload(format, t("export.title", { day: formatDay(filter.to).replaceAll("/", "-") }), columns, rows);
}
