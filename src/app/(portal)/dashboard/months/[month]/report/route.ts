import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { firstDayOf } from "@/domain/register-month";
import { formatMonth } from "@/lib/dates";
import { monthReportData } from "@/server/documents/month-report-data";
import { typeset } from "@/server/documents/typst";
import { requireActor } from "@/server/session";
import { getSnapshot } from "@/server/snapshots/read-snapshots";
import { hidden } from "../../../../../form-action";
import { sayIn } from "../../../../../say-in";
import { download } from "../../../../../table-download";
import { monthParam } from "../../month-param";

/** The report of a month as a PDF to take away, in the reader's language. */
export async function GET(_: Request, { params }: RouteContext<"/dashboard/months/[month]/report">) {
  const actor = await requireActor();
  const month = monthParam((await params).month);
  const found = (await hidden(getSnapshot(actor, month))) ?? notFound();
  const say = await sayIn();
  const language = (await getLocale()) === "en" ? "en" : "it";
  const organisation = found.picture.organisationId ? actor.organisationName : null;
  const demonstration = process.env.PONTE_DEMO === "1";
  const pdf = await typeset("month-report", monthReportData(found, { say, language, demonstration, organisation }));
  const name = say("snapshot.report.fileName", { month: formatMonth(language, firstDayOf(month)) });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
