import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { exportAsked, noneChosen, sayTooMany } from "@/app/export-asked";
import { tableDownload, tableFormats } from "@/app/table-download";
import { exportName, householdQuery } from "@/domain/household-list";
import { may } from "@/domain/permissions";
import { addressOf } from "@/domain/tenancy";
import { dayOf } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableColumn } from "@/lib/spreadsheet";
import { exportHouseholds } from "@/server/households/export-households";
import { currentActor } from "@/server/session";

const formatQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** What the list shows for this address, all its pages, as a file. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!may(actor, "household.export")) return new Response(null, { status: 404 });
  const { params, ids } = exportAsked("households", request);
  if (ids?.length === 0) return noneChosen("households");
  const { format } = parseQuery(formatQuery, params);
  const rows = await exportHouseholds(actor, parseQuery(householdQuery, params), format, ids).catch(sayTooMany);
  if (rows instanceof Response) return rows;

  const t = await getTranslations();
  const columns: TableColumn[] = [
    { header: t("household.list.code"), width: 14 },
    { header: t("household.list.household"), width: 28 },
    { header: t("household.tenancy.address"), width: 40 },
    { header: t("household.tenancy.kind"), width: 20 },
    { header: t("household.district"), width: 20 },
    { header: t("household.list.debt"), kind: "cents" },
    { header: t("arrears.months"), kind: "number", width: 10 },
    { header: t("arrears.recordedOn"), kind: "day" },
    { header: t("household.list.trend"), width: 16 },
    { header: t("household.eviction.stage"), width: 26 },
    { header: t("repayment.title"), width: 18 },
    { header: t("household.list.members"), kind: "number", width: 12 },
    { header: t("household.list.referrals"), kind: "number", width: 14 },
    { header: t("household.list.owner"), width: 24 },
    { header: t("household.list.state"), width: 12 },
    { header: t("household.list.updated"), kind: "day" },
  ];
  const lines = rows.map((row) => [
    row.code,
    row.displayName,
    row.home && addressOf(row.home),
    row.kind && t(`household.tenancyKind.${row.kind}`),
    row.district,
    row.debtCents,
    row.arrearsMonths,
    row.recordedOn,
    t(`arrears.trend.${row.trend}`),
    t(`household.stages.${row.evictionStage}`),
    row.repayment && t(`repayment.status.${row.repayment}`),
    row.members,
    row.referrals,
    row.caseOwner?.name,
    t(`household.status.${row.status}`),
    dayOf(row.updatedAt),
  ]);
  return tableDownload(format, exportName(), columns, lines);
}
