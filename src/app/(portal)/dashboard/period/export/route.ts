import type { NextRequest } from "next/server";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { periodQuery, periodsOf } from "@/domain/indicator-period";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { readPeriods } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../../form-action";
import { tableFormats } from "../../../../table-download";
import { blocksDownload } from "../../blocks-download";
import { tellerOf } from "../../report-lines";
import { periodBlocks } from "../period-report";

const query = periodQuery.extend({ format: oneOf(tableFormats, "xlsx") });

/** What the page of a period shows, as a file. */
export async function GET(request: NextRequest) {
  const actor = await requireActor();
  const { format, ...asked } = parseQuery(query, Object.fromEntries(request.nextUrl.searchParams));
  const { first, second } = periodsOf(asked, today(), readsWithoutCases(actor));
  const everything = filterOf(parseQuery(dashboardQuery, {}), today());
  const { lines } = await hidden(readPeriods(actor, everything, first, second));
  const teller = await tellerOf();
  return blocksDownload(format, teller.t("views.period"), periodBlocks(lines, first, second, teller));
}
