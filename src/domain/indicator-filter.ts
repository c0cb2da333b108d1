import { z } from "zod";
import type { AidBand } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { parseDay } from "@/lib/dates";
import { words } from "@/lib/query";
import { aidBands } from "./programme";

const day = z
  .string()
  .transform((typed) => parseDay(typed))
  .nullish()
  .catch(null);

/** What the dashboard's address may ask for; anything else counts as not asked. */
export const dashboardQuery = z.object({
  from: day,
  to: day,
  district: words,
  band: z.enum(aidBands).nullish().catch(null),
  programme: z.uuid().nullish().catch(null),
});
export type DashboardQuery = z.output<typeof dashboardQuery>;

/** The cases a page of figures is about: households taken in charge between two days, and what happened to them until the second one. */
export type IndicatorFilter = {
  from: Day | null;
  to: Day;
  district: string | null;
  band: AidBand | null;
  programmeId: string | null;
};

/** The query with its days made sensible: nothing later than today, no beginning after the end. */
export function filterOf(query: DashboardQuery, today: Day): IndicatorFilter {
  const to = query.to && query.to < today ? query.to : today;
  return {
    from: query.from && query.from <= to ? query.from : null,
    to,
    district: query.district || null,
    band: query.band ?? null,
    programmeId: query.programme ?? null,
  };
}

/** The address that asks for the same cases. */
export const queryOf = ({ from, to, district, band, programmeId }: IndicatorFilter, today: Day) => ({
  from,
  to: to === today ? null : to,
  district,
  band,
  programme: programmeId,
});

/** What of a query could not be done as it was asked, to be said in words: a beginning after the end, an end still to come. */
export const misread = (query: DashboardQuery, today: Day): ("turned" | "ahead")[] => [
  ...(query.from && query.from > (query.to && query.to < today ? query.to : today) ? (["turned"] as const) : []),
  ...(query.to && query.to > today ? (["ahead"] as const) : []),
];

/**
 * The cases a reader's figures may be narrowed to. Who reads without the cases (`hiding`) sees the whole town as it is today:
 * what filters leave out could be found by subtraction. Districts, bands and measures they compare side by side, where few
 * cases are put together; the past they read by whole months and in the pictures of each month.
 */
export const reachable = (filter: IndicatorFilter, hiding: boolean, today: Day): IndicatorFilter =>
  hiding ? { from: null, to: today, district: null, band: null, programmeId: null } : filter;

/** What cases can be compared by. */
export const groupings = ["district", "band", "programme"] as const;
export type Grouping = (typeof groupings)[number];

/** What the address of rows may ask beside the filter: one part of the figure, and between which days it happened. */
export const rowsQuery = dashboardQuery.extend({
  part: z.string().max(80).nullish().catch(null),
  since: day,
  until: day,
});

/** The period whose rows are asked for; null when it is not a whole one. */
export const duringOf = ({ since, until }: { since?: Day | null; until?: Day | null }) =>
  since && until && since <= until ? { from: since, to: until } : null;

/** Whether a filter leaves anything out. */
export const isNarrow = (filter: IndicatorFilter, today: Day) =>
  Object.values(queryOf(filter, today)).some((value) => value !== null);
