import type { Indicator } from "@/domain/indicator";
import { type IndicatorFilter, queryOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { withParams } from "@/lib/query";

/** Where a figure's definition and rows are, for the same cases. */
export const rowsHref = (filter: IndicatorFilter, indicator: Indicator, part?: string) =>
  withParams(`/dashboard/${indicator}`, { ...queryOf(filter, today()), part });

/** The dashboard for the same cases. */
export const dashboardHref = (filter: IndicatorFilter, over: Partial<IndicatorFilter> = {}) =>
  withParams("/dashboard", queryOf({ ...filter, ...over }, today()));
