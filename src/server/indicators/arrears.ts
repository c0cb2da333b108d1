import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import type { Tx } from "../db";
import { ground, type Scope } from "./scope";

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
  ends as (
    select household_id, max(cents) filter (where number = 1) as first_cents, max(cents) filter (where next_on is null) as last_cents
    from readings group by household_id
  ),
  debts as (
    select c.id as household_id, case when w.household_id is null then 'others' else 'working' end as group_name, e.first_cents, e.last_cents
    from counted c left join working w on w.household_id = c.id left join ends e on e.household_id = c.id
  )`;

// The first of the twelve month ends on or after a day, where a debt read that day begins to count.
const monthOf = ({ filter }: Scope, day: Prisma.Sql) => sql`
  least(greatest((date_trunc('month', ${day}) + interval '1 month - 1 day')::date,
    (date_trunc('month', ${filter.to}::date - interval '11 months') + interval '1 month - 1 day')::date), ${filter.to}::date)`;

/** The debt month by month (at most twelve, up to the last day) of households with and without somebody at work, and in how many of the former it fell. */
export async function readArrears(tx: Tx, scope: Scope) {
  const points = await tx.$queryRaw<ArrearsPoint[]>`
    with ${ground(scope)}, ${debts(scope)},
    months as (
      select least((m + interval '1 month - 1 day')::date, ${scope.filter.to}::date) as month
      from generate_series(date_trunc('month', ${scope.filter.to}::date - interval '11 months'), ${scope.filter.to}::date, interval '1 month') m
    ),
    changes as (
      select ${monthOf(scope, sql`read_on`)} as month, household_id, 1 as households, cents from readings
      union all
      select ${monthOf(scope, sql`next_on`)}, household_id, -1, -cents from readings where next_on is not null
    ),
    moved as (
      select c.month, w.household_id is not null as is_working, sum(c.households) as households, sum(c.cents) as cents
      from changes c left join working w on w.household_id = c.household_id group by 1, 2
    )
    select m.month::text as month, case when g.is_working then 'working' else 'others' end as "group",
      sum(c.households)::int as households, round(sum(c.cents) / sum(c.households))::float8 as "averageCents"
    from months m cross join (values (true), (false)) g (is_working)
    join moved c on c.month <= m.month and c.is_working = g.is_working
    group by 1, 2 having sum(c.households) > 0 order by 1, 2`;
  const [counts] = await tx.$queryRaw<{ working: number; easing: number }[]>`
    with ${ground(scope)}, ${debts(scope)}
    select count(*) filter (where last_cents is not null)::int as working, count(*) filter (where last_cents < first_cents)::int as easing
    from debts where group_name = 'working'`;
  return { points, ...(counts ?? { working: 0, easing: 0 }) };
}
