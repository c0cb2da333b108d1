import type { NextRequest } from "next/server";
import { getLocale } from "next-intl/server";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { cohortStages } from "@/server/indicators/cohorts";
import { readCohorts } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../../form-action";
import { tableFormats } from "../../../../table-download";
import { blocksDownload } from "../../blocks-download";
import { tellerOf } from "../../report-lines";
import { cohortBlock } from "../cohort-report";

const query = dashboardQuery.extend({
  stage: oneOf(cohortStages, "accepted"),
  format: oneOf(tableFormats, "xlsx"),
});

/** What the page of the months of referral shows, as a file. */
export async function GET(request: NextRequest) {
  const actor = await requireActor();
  const { format, stage, ...asked } = parseQuery(query, Object.fromEntries(request.nextUrl.searchParams));
  const { lines, total } = await hidden(readCohorts(actor, filterOf(asked, today()), stage));
  const teller = await tellerOf();
  const told = cohortBlock(lines, total, stage, teller, await getLocale());
  const whole = { ...told.block, lines: [...told.block.lines, told.total] };
  return blocksDownload(format, `${teller.t("views.cohorts")} - ${told.block.title}`, [whole]);
}
