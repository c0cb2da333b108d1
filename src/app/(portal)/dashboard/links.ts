import type { Indicator } from "@/domain/indicator";
import { type IndicatorFilter, queryOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { withParams } from "@/lib/query";

/** Where a figure's definition and rows are, for the same cases. */
export const rowsHref = (filter: IndicatorFilter, indicator: Indicator, part?: string) =>
  withParams(`/dashboard/${indicator}`, { ...queryOf(filter, today()), part });

/** A view of the dashboard for the same cases; `more` is what that view asks beside the filter. */
export const dashboardHref = (
  filter: IndicatorFilter,
  over: Partial<IndicatorFilter> = {},
  path = "/dashboard",
  more: Record<string, string> = {},
) => withParams(path, { ...queryOf({ ...filter, ...over }, today()), ...more });

/** How many rows are still written as an Excel file; more leave as CSV, which is sent while it is read. */
export const mostInSheet = 20_000;
