import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { exportAsked, noneChosen, sayTooMany } from "@/app/export-asked";
import { tableDownload, tableFormats } from "@/app/table-download";
import { referralQuery } from "@/domain/referral-list";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { exportReferrals } from "@/server/referrals/list-referrals";
import { currentActor } from "@/server/session";

const exportQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** Every referral the list shows under this question, as a file. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { params, ids } = exportAsked("referrals", request);
  if (ids?.length === 0) return noneChosen("referrals");
  const rows = await exportReferrals(actor, parseQuery(referralQuery, params), ids).catch(sayTooMany);
  if (rows instanceof Response) return rows;
  if (!rows) return new Response(null, { status: 404 });
  const { format } = parseQuery(exportQuery, params);
  const t = await getTranslations("referral");
  const columns = [
    { header: t("columns.code") },
    { header: t("columns.person") },
    { header: t("columns.status") },
    { header: t("columns.urgency") },
    { header: t("columns.needs"), width: 40 },
    { header: t("columns.created"), kind: "moment" as const },
    { header: t("columns.sent"), kind: "moment" as const },
    { header: t("columns.due"), kind: "day" as const },
    { header: t("columns.from") },
    { header: t("columns.to") },
    { header: t("columns.author") },
    { header: t("columns.assignee") },
    { header: t("columns.household") },
    { header: t("columns.district") },
  ];
  const cells = rows.map((row) => [
    row.code,
    row.personName,
    t(`status.${row.status}`),
    t(`urgency.${row.urgency}`),
    row.needs.map((need) => t(`need.${need}`)).join(", "),
    row.createdAt,
    row.sentAt,
    row.dueOn,
    row.fromOrganisation.name,
    row.toOrganisation.name,
    row.authorName,
    row.assigneeName,
    row.household.code,
    row.household.district,
  ]);
  return tableDownload(format, t("export", { day: today() }), columns, cells);
}
