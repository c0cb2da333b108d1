import "server-only";
import { closedWeekdays } from "@/domain/indicator-days";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";

const { sql } = Prisma;

/** Weekdays from a Monday long ago up to and including a day. */
const weekdays = (day: Prisma.Sql) =>
  sql`(((${day}) - '1990-01-01'::date) / 7 * 5 + least(((${day}) - '1990-01-01'::date) % 7 + 1, 5))`;

/**
 * Working days after one day up to and including another, as domain/working-days counts them, inside a query: weekdays by
 * arithmetic, less the closed ones found by binary search. None when the second day comes first.
 */
export function workingDays(from: Prisma.Sql, to: Prisma.Sql) {
  const closed = closedWeekdays(2010, Number(today().slice(0, 4)) + 1);
  const closedUpTo = (day: Prisma.Sql) => sql`width_bucket(${day}, ${closed}::date[])`;
  return sql`greatest(0, ${weekdays(to)} - ${weekdays(from)} - (${closedUpTo(to)} - ${closedUpTo(from)}))`;
}

/** Half of the durations are no longer than the first figure, nine in ten no longer than the second; both are durations that were really there. */
export const spread = (days: Prisma.Sql) => sql`
  count(${days})::int as people,
  percentile_disc(0.5) within group (order by ${days})::int as median,
  percentile_disc(0.9) within group (order by ${days})::int as p90`;
