import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { sayTooMany } from "@/app/export-asked";
import { tableDownload, tableFormats } from "@/app/table-download";
import { peopleQuery } from "@/domain/people-list";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { exportPeople } from "@/server/people/list-people";
import { currentActor } from "@/server/session";

const formatQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** Everybody the list shows under this question, as a file. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const rows = await exportPeople(actor, parseQuery(peopleQuery, params)).catch(sayTooMany);
  if (rows instanceof Response) return rows;
  if (!rows) return new Response(null, { status: 404 });
  const { format } = parseQuery(formatQuery, params);
  const t = await getTranslations();
  const columns = [
    { header: t("people.columns.person"), width: 30 },
    { header: t("people.columns.phone") },
    { header: t("people.columns.code") },
    { header: t("people.columns.referral") },
    { header: t("people.columns.band") },
    { header: t("people.columns.plan") },
    { header: t("people.columns.next"), kind: "moment" as const },
    { header: t("people.columns.operator") },
    { header: t("people.columns.household") },
  ];
  const cells = rows.map(({ referral, plan, aidBand, ...person }) => [
    `${person.lastName} ${person.firstName}`,
    person.phone,
    referral?.code,
    referral && t(`referral.status.${referral.status}`),
    aidBand && t(`programme.bandName.${aidBand}`),
    plan && t(`plan.status.${plan.status}`),
    person.nextAppointmentAt,
    referral?.assignee?.name,
    referral?.household.code,
  ]);
  return tableDownload(format, t("people.export", { day: today() }), columns, cells);
}
