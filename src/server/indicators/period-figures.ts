import "server-only";
import type { Indicator } from "@/domain/indicator";
import { mayTell } from "@/domain/indicator-groups";
import { monthsOf, type Period } from "@/domain/indicator-period";
import { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import type { Tx } from "../db";
import { register } from "./attendance";
import type { Shown } from "./conceal";
import { interns, outcomes } from "./outcomes";
import { endings } from "./plan-states";
import { dayIn, ground, type Scope } from "./scope";
import { meetings } from "./synergy";
import { training } from "./training";

const { sql } = Prisma;

/** The figures told of a period: what happened in it, each counted on its day. */
export const periodFigures = [
  "households",
  "referred",
  "answered",
  "accepted",
  "signed",
  "active",
  "working",
  "internships",
  "trainingDone",
  "endings",
  "expected",
  "missed",
  "delivered",
  "jointMeetings",
] as const satisfies Indicator[];
export type PeriodFigure = (typeof periodFigures)[number];

/** Those in which the same person or household comes again on other days. */
const again: readonly PeriodFigure[] = ["expected", "missed", "delivered", "jointMeetings", "answered", "endings"];

/** Everything that happened to the counted cases, with its day, whom it is about and how much of it (minutes, or one). */
const happenings = (scope: Scope) => sql`
  happenings as (
    select 'households' as figure, id as subject, "openedOn" as on_day, 1 as amount from counted
    union all select 'referred', person_id, referred_on, 1 from path
    union all select 'accepted', person_id, accepted_on, 1 from path
    union all select 'signed', person_id, signed_on, 1 from path
    union all select 'active', person_id, active_on, 1 from path
    union all select 'working', person_id, working_on, 1 from path
    union all select 'answered', person_id, decided_on, 1 from sent
    union all select 'internships', person_id, starts_on, 1 from interns
    union all select 'trainingDone', person_id, min(ended_on), 1 from training where done group by person_id
    union all select 'endings', person_id, ended_on, 1 from endings
    union all select 'jointMeetings', household_id, held_on, 1 from (${meetings(scope)}) m
    union all select 'expected', person_id, ${dayIn(sql`starts_at`)}, 1 from register
    union all select 'missed', person_id, ${dayIn(sql`starts_at`)}, 1 from register where missed
    union all select 'delivered', person_id, ${dayIn(sql`starts_at`)}, minutes from register where not missed
  )`;

/** So much of a figure, and how many people or households it is about. */
export type Amount = { amount: number; subjects: number };

/** One figure in the two periods, and month by month over all the time there is (for who reads by whole months). */
type HappeningRow = { figure: PeriodFigure; month: Day | null; first: boolean; second: boolean } & Amount;

const between = ({ from, to }: Period) => sql`on_day between ${from}::date and ${to}::date`;

/** What happened in a period, in the one it is compared with, and in every month. */
export async function readPeriodFigures(tx: Tx, scope: Scope, first: Period, second: Period | null) {
  const rows = await tx.$queryRaw<HappeningRow[]>`
    with ${ground(scope)}, ${register(scope)}, ${outcomes(scope)}, ${interns}, ${training(scope)}, ${endings(scope)}, ${happenings(scope)},
    daily as (
      select figure, date_trunc('month', on_day)::date::text as month, ${between(first)} as in_first,
        ${second ? between(second) : sql`false`} as in_second, subject, sum(amount) as amount
      from happenings where on_day is not null group by 1, 2, 3, 4, 5
    )
    select figure, month, false as first, false as second, sum(amount)::float8 as amount, count(distinct subject)::int as subjects from daily group by 1, 2
    union all
    select figure, null, true, false, sum(amount)::float8, count(distinct subject)::int from daily where in_first group by 1
    union all
    select figure, null, false, true, sum(amount)::float8, count(distinct subject)::int from daily where in_second group by 1`;
  const nothing: Amount = { amount: 0, subjects: 0 };
  return periodFigures.map((figure) => {
    const own = rows.filter((row) => row.figure === figure);
    const amountOf = (row: HappeningRow | undefined): Amount =>
      row ? { amount: row.amount, subjects: row.subjects } : nothing;
    return {
      figure,
      first: amountOf(own.find((row) => row.first)),
      second: second && amountOf(own.find((row) => row.second)),
      months: own.flatMap(({ month, subjects }) => (month ? [{ month, subjects }] : [])),
    };
  });
}

/** The figures of two periods before anything is hidden. */
export type PeriodFigures = Awaited<ReturnType<typeof readPeriodFigures>>;

/** One line: a figure in the period, in the other one, and how much more (less, when negative) there was. */
export type PeriodLine = { figure: PeriodFigure; first: Shown; second: Shown | null; difference: Shown | null };

/**
 * What may be told of two periods. Who reads without the cases is told the figure of a period only where it begins and ends
 * at a month before and after which no few people stand alone, so that periods cannot be subtracted down to them.
 */
export function periodLines(
  figures: PeriodFigures,
  first: Period,
  second: Period | null,
  { hiding, today }: { hiding: boolean; today: Day },
): PeriodLine[] {
  const open = (value: number | null): Shown => ({ value, protection: "shown" });
  return figures.map(({ figure, first: one, second: other, months }) => {
    const earliest = [first.from, second?.from ?? first.from, ...months.map(({ month }) => month)].sort()[0] ?? today;
    const all = monthsOf({ from: earliest, to: today });
    const series = all.map((month) => months.find((row) => row.month === month)?.subjects ?? 0);
    const tell = ({ amount }: Amount, { from, to }: Period): Shown => {
      if (!hiding) return open(amount);
      const [start, end] = [all.indexOf(`${from.slice(0, 7)}-01`), all.indexOf(`${to.slice(0, 7)}-01`)];
      return mayTell(series, start, end, again.includes(figure))
        ? open(amount)
        : { value: null, protection: "reserved" };
    };
    const now = tell(one, first);
    const then = second && other ? tell(other, second) : null;
    const both = then && now.value !== null && then.value !== null;
    return {
      figure,
      first: now,
      second: then,
      difference: then && (both ? open((now.value ?? 0) - (then.value ?? 0)) : { value: null, protection: "reserved" }),
    };
  });
}
