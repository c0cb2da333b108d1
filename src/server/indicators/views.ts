import "server-only";
import { type Grouping, groupings } from "@/domain/indicator-filter";
import type { Period } from "@/domain/indicator-period";
import type { Prisma } from "@/generated/prisma/client";
import { type Cohort, readCohortFigures } from "./cohorts";
import { type GroupRow, readGroupFigures } from "./group-figures";
import type { View } from "./kept-figures";
import { type PeriodFigures, readPeriodFigures } from "./period-figures";
import { type Figures, readFigures } from "./read-figures";

/** Everything the dashboard tells of one moment. */
export const situation: View<Figures> = { name: "situation", asked: {}, make: readFigures };

/** What became of the people referred in each month. */
export const cohorts: View<Cohort[]> = { name: "cohorts", asked: {}, make: readCohortFigures };

/** The main figures of each district, band or measure. */
export const groupsBy = (by: Grouping): View<{ groups: GroupRow[]; all: GroupRow }> => ({
  name: "groups",
  asked: { by },
  make: (tx, scope) => readGroupFigures(tx, scope, by),
});

/** What happened in a period and in another. */
export const inPeriods = (first: Period, second: Period | null): View<PeriodFigures> => ({
  name: "periods",
  asked: { first, second },
  make: (tx, scope) => readPeriodFigures(tx, scope, first, second),
});

/** The view of a name, as it was asked; null for one this version does not know any more. */
export function viewOf(name: string, asked: Prisma.JsonObject): View<unknown> | null {
  const { by, first, second } = asked as { by?: Grouping; first?: Period; second?: Period | null };
  if (name === situation.name) return situation;
  if (name === cohorts.name) return cohorts;
  if (name === "groups" && by && groupings.includes(by)) return groupsBy(by);
  if (name === "periods" && first) return inPeriods(first, second ?? null);
  return null;
}
