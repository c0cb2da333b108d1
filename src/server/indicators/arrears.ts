import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import type { RepaymentPart } from "./repayments";
import type { Scope } from "./scope";

const { sql } = Prisma;

/** What the households of a group owed at the end of a month, on average (cents), over those whose debt was known. */
export type ArrearsPoint = { month: Day; group: ArrearsGroup; households: number; averageCents: number };

/** Households with somebody at work by the last day, and the others; who belongs where never changes along the line. */
export type ArrearsGroup = "working" | "others";

/** The counted households with their group, and their first and newest known debt by the last day (cents). */
export const debts = (scope: Scope) => sql`
  working as (select distinct household_id from path where working_on is not null),
  readings as materialized (
    select a."householdId" as household_id, a."recordedOn" as read_on, a."rentDebtCents" + a."chargesDebtCents" as cents,
      lead(a."recordedOn") over in_time as next_on, row_number() over in_time as number
    from "ArrearsRecord" a join counted c on c.id = a."householdId"
    where a."voidedAt" is null and a."recordedOn" <= ${scope.filter.to}::date
    window in_time as (partition by a."householdId" order by a."recordedOn", a.id)
  ),
  debts as (
    select r.household_id, case when max(w.household_id::text) is null then 'others' else 'working' end as group_name,
      max(r.cents) filter (where r.number = 1) as first_cents, max(r.cents) filter (where r.next_on is null) as last_cents
    from readings r left join working w on w.household_id = r.household_id
    group by r.household_id
  )`;

// The first of the twelve month ends (the last of them is the last day counted) by which a debt read on a day was known.
const monthEndOf = ({ filter }: Scope, day: Prisma.Sql) => sql`
  least(greatest((date_trunc('month', ${day}) + interval '1 month - 1 day')::date,
    (date_trunc('month', ${filter.to}::date - interval '11 months') + interval '1 month - 1 day')::date), ${filter.to}::date)`;

/**
 * The debt month by month (at most twelve, up to the last day), of households with and without somebody at work. Adds up how
 * every reading changed the sum of a month, instead of looking at every reading in every month.
 */
export const debtByMonth = (scope: Scope) => sql`
  with changes as (
    select ${monthEndOf(scope, sql`read_on`)} as month, household_id, 1 as households, cents from readings
    union all
    select ${monthEndOf(scope, sql`next_on`)}, household_id, -1, -cents from readings where next_on is not null
  ),
  moved as (
    select c.month, w.household_id is not null as at_work, sum(c.households) as households, sum(c.cents) as cents
    from changes c left join working w on w.household_id = c.household_id group by 1, 2
  )
  select m.month::text as month, case when c.at_work then 'working' else 'others' end as "group",
    sum(c.households)::int as households, round(sum(c.cents) / sum(c.households))::float8 as "averageCents"
  from (
    select least((m + interval '1 month - 1 day')::date, ${scope.filter.to}::date) as month
    from generate_series(date_trunc('month', ${scope.filter.to}::date - interval '11 months'), ${scope.filter.to}::date, interval '1 month') m
  ) m
  join moved c on c.month <= m.month
  group by 1, 2 having sum(c.households) > 0 order by 1, 2`;

/** How many households with somebody at work have a known debt, and in how many of them it fell. */
export const countEasing = sql`
  select count(*)::int as working, count(*) filter (where last_cents < first_cents)::int as easing from debts where group_name = 'working'`;

/** Whether a household's debt fell, stayed or rose from its first known reading to its last. */
export const debtChanges = ["FELL", "SAME", "ROSE"] as const;
export type DebtChange = (typeof debtChanges)[number];

/** The same, of a row of `debts`. */
export const changeOf = sql`case when last_cents < first_cents then 'FELL' when last_cents > first_cents then 'ROSE' else 'SAME' end`;

/** How many households' debt changed so, and what they owed at first and at last together (cents). */
export type ChangeRow = { change: DebtChange; households: number; firstCents: number; lastCents: number };

/** Households by how their debt changed. */
export const countChanges = sql`
  select ${changeOf} as change, count(*)::int as households, sum(first_cents)::float8 as "firstCents", sum(last_cents)::float8 as "lastCents"
  from debts group by 1`;

const nobody = { households: 0, firstCents: 0, lastCents: 0 };

/** The arrears of the counted households. */
export const arrearsOf = (
  points: ArrearsPoint[],
  [counts]: { working: number; easing: number }[],
  changes: ChangeRow[],
  repayments: RepaymentPart[],
) => ({
  points,
  ...(counts ?? { working: 0, easing: 0 }),
  changes: debtChanges.map((change) => changes.find((row) => row.change === change) ?? { change, ...nobody }),
  repayments,
});
