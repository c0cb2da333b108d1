import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { exportAsked, noneChosen, sayTooMany } from "@/app/export-asked";
import { tableDownload, tableFormats } from "@/app/table-download";
import { reachOf } from "@/domain/permissions";
import { planListQuery, tabOf } from "@/domain/plan-list";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableColumn } from "@/lib/spreadsheet";
import { exportPlans } from "@/server/plans/list-plans";
import { requireActor } from "@/server/session";

const exportQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** Every plan the list shows under this question, as a file. */
export async function GET(request: Request) {
  const actor = await requireActor();
  if (!reachOf(actor, "plan.read")) notFound();
  const { params, ids } = exportAsked("plans", request);
  if (ids?.length === 0) return noneChosen("plans");
  const query = parseQuery(planListQuery, params);
  const rows = await exportPlans(actor, { ...query, tab: tabOf(actor.role, query.tab) }, ids).catch(sayTooMany);
  if (rows instanceof Response) return rows;
  const t = await getTranslations("plan");
  const columns: TableColumn[] = [
    { header: t("list.code") },
    { header: t("list.version"), kind: "number" },
    { header: t("list.name") },
    { header: t("list.household") },
    { header: t("list.status") },
    { header: t("list.band") },
    { header: t("list.operator") },
    { header: t("list.programme") },
    { header: t("list.startsOn"), kind: "day" },
    { header: t("list.endsOn"), kind: "day" },
    { header: t("list.hours"), kind: "minutes" },
    { header: t("list.amount"), kind: "cents" },
    { header: t("unknown.cost"), kind: "number" },
    { header: t("list.committed"), kind: "cents" },
    { header: t("list.updatedOn"), kind: "moment" },
  ];
  const cells = rows.map((row) => [
    row.code,
    row.number,
    row.name,
    row.household,
    t(`status.${row.status}`),
    t(`band.${row.aidBand}`),
    row.operator.name,
    row.programme.code,
    row.startsOn,
    row.endsOn,
    row.totalMinutes,
    row.totalCents,
    row.undefinedCosts,
    row.committedCents,
    row.updatedAt,
  ]);
  return tableDownload(parseQuery(exportQuery, params).format, `pip-${today()}`, columns, cells);
}
