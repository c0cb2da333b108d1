import "server-only";
import { columnsTold, gatherAlong } from "@/domain/indicator-groups";
import { isFew } from "@/domain/indicator-suppression";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import type { Tx } from "../db";
import type { Shown } from "./conceal";
import { ground, type Scope } from "./scope";

/** The stages people referred in a month are followed through. */
export const cohortStages = ["accepted", "signed", "active", "working"] as const;
export type CohortStage = (typeof cohortStages)[number];

/** After how many months they are looked at. */
export const cohortLags = [0, 1, 2, 3, 6, 9, 12] as const;

/** People first referred in a month who reached a stage so many months later (0: the same month). */
type CohortRow = { month: Day; stage: CohortStage | "referred"; lag: number; people: number };

/** The people referred in each month, and for each stage how many had reached it by the end of each following month (null: still to come). */
export type Cohort = { month: Day; referred: number } & Record<CohortStage, { now: number; by: (number | null)[] }>;

/** The cohorts of a reader's cases, month after month without a gap. */
export async function readCohortFigures(tx: Tx, scope: Scope): Promise<Cohort[]> {
  const rows = await tx.$queryRaw<CohortRow[]>`
    with ${ground(scope)}, reached as (
      select referred_on, 'referred' as stage, referred_on as reached_on from path
      union all select referred_on, 'accepted', accepted_on from path
      union all select referred_on, 'signed', signed_on from path
      union all select referred_on, 'active', active_on from path
      union all select referred_on, 'working', working_on from path
    )
    select date_trunc('month', referred_on)::date::text as month, stage,
      greatest(0, (date_part('year', reached_on) - date_part('year', referred_on)) * 12 + date_part('month', reached_on) - date_part('month', referred_on))::int as lag,
      count(*)::int as people
    from reached where reached_on is not null group by 1, 2, 3 order by 1`;
  const [earliest] = rows;
  if (!earliest) return [];
  const thisMonth: Day = `${scope.filter.to.slice(0, 7)}-01`;
  const cohorts: Cohort[] = [];
  for (let month = earliest.month; month <= thisMonth; month = addMonths(month, 1)) {
    const own = rows.filter((row) => row.month === month);
    const upTo = (stage: CohortRow["stage"], most: number) =>
      own.reduce((sum, row) => (row.stage === stage && row.lag <= most ? sum + row.people : sum), 0);
    const followed = (stage: CohortStage) => ({
      now: upTo(stage, Number.POSITIVE_INFINITY),
      by: cohortLags.map((lag) => (addMonths(month, lag) > thisMonth ? null : upTo(stage, lag))),
    });
    cohorts.push({
      month,
      referred: upTo("referred", 0),
      accepted: followed("accepted"),
      signed: followed("signed"),
      active: followed("active"),
      working: followed("working"),
    });
  }
  return cohorts;
}

/**
 * One line of the view: people referred in a month, or in several together; of them those who reached the stage by now, and by
 * so many months since, out of those whose months have gone by (`of`).
 */
export type CohortLine = { months: Day[]; referred: Shown; by: { reached: Shown; of: Shown }[]; now: Shown };

const nothing: Shown = { value: null, protection: "shown" };

/**
 * The cohorts followed to one stage. For who reads without the cases, months with a figure about one to four people are put
 * together with their neighbours, and the columns that would put most of them together are not told.
 */
export function cohortLines(cohorts: readonly Cohort[], stage: CohortStage, hiding: boolean) {
  const counts = cohorts.map((one) => [one.referred, one[stage].now, ...one[stage].by.map((count) => count ?? 0)]);
  const told = hiding ? columnsTold(counts, (rows) => gatherAlong(rows).length, 2) : [];
  const groups = hiding
    ? gatherAlong(counts.map((row) => told.map((place) => row[place] ?? 0)))
    : cohorts.map((_, place) => [place]);
  const lineOf = (some: readonly Cohort[]): CohortLine => {
    const add = (rows: readonly Cohort[], count: (one: Cohort) => number) =>
      rows.reduce((sum, one) => sum + count(one), 0);
    const tell = (count: number): Shown =>
      hiding && isFew(count) ? { value: null, protection: "few" } : { value: count, protection: "shown" };
    const after = (place: number) => {
      const gone = some.filter((one) => one[stage].by[place] !== null);
      if (gone.length === 0 || (hiding && gone.length < some.length)) return { reached: nothing, of: nothing };
      if (hiding && !told.includes(place + 2))
        return { reached: { value: null, protection: "reserved" as const }, of: nothing };
      return {
        reached: tell(add(gone, (one) => one[stage].by[place] ?? 0)),
        of: tell(add(gone, (one) => one.referred)),
      };
    };
    return {
      months: some.map(({ month }) => month),
      referred: tell(add(some, (one) => one.referred)),
      by: cohortLags.map((_, place) => after(place)),
      now: tell(add(some, (one) => one[stage].now)),
    };
  };
  return {
    lines: groups.map((places) => lineOf(places.flatMap((place) => cohorts[place] ?? []))),
    total: lineOf(cohorts),
    gathered: groups.some(({ length }) => length > 1),
  };
}
