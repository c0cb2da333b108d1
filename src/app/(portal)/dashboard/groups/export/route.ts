import type { NextRequest } from "next/server";
import { dashboardQuery, filterOf, groupings } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { readsArrears } from "@/server/indicators/read-figures";
import { readGroups } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../../form-action";
import { tableFormats } from "../../../../table-download";
import { blocksDownload } from "../../blocks-download";
import { tellerOf } from "../../report-lines";
import { groupBlock } from "../group-report";

const query = dashboardQuery.extend({ by: oneOf(groupings, "district"), format: oneOf(tableFormats, "xlsx") });

/** What the page of groups shows, as a file. */
export async function GET(request: NextRequest) {
  const actor = await requireActor();
  const { format, by, ...asked } = parseQuery(query, Object.fromEntries(request.nextUrl.searchParams));
  const { lines, all } = await hidden(readGroups(actor, filterOf(asked, today()), by));
  const teller = await tellerOf();
  const { block, total } = groupBlock(lines, all, by, readsArrears(actor), teller);
  return blocksDownload(format, block.title, [{ ...block, lines: [...block.lines, total] }]);
}
