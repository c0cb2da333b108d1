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
