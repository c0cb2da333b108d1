import "server-only";
import type { HoursFilter } from "@/domain/hours";
import { type Actor, reachOf } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { lastsEnough } from "../indicators/outcomes";
import { dayIn } from "../indicators/scope";
import { isAttended, isConfirmed } from "../plans/attended";

const { sql, empty } = Prisma;

/** The plans whose hours this person reads: the provider's own, and for the Officina those it referred. */
const readable = (actor: Actor) =>
  reachOf(actor, "session.read") === "organisation"
    ? sql`p."referrerOrganisationId" = ${actor.organisationId}::uuid`
    : sql`p."providerOrganisationId" = ${actor.organisationId}::uuid`;

/** Cents of so many minutes (a column) at the line's cost, rounded half up like `lineAmountCents`. */
const worth = (minutes: Prisma.Sql) => sql`(${minutes} * cost + 30) / 60`;

/** What the running sum of minutes grows by with a row, in cents: see `sharesOf` of domain/delivery. */
const share = (counts: Prisma.Sql) => {
  const upTo = sql`sum(case when ${counts} then minutes else 0 end) over (partition by plan_id, key order by starts_at, id)`;
  return sql`case when ${counts} and paid_by_hours then ${worth(upTo)} - ${worth(sql`(${upTo} - minutes)`)} else 0 end`;
};

/** A month's part of a whole (a column), by the days of the line's period that fall in it; the parts make the whole. */
const partOfMonth = (whole: Prisma.Sql) => sql`(${whole}::bigint * (last_on - starts_on + 1) / (ends_on - starts_on + 1)
  - ${whole}::bigint * (first_on - starts_on) / (ends_on - starts_on + 1))`;

/**
 * Every hour and euro of the signed lines this person reads, one row for each thing that happened: a line's share of a month
 * (planned, spread over the days of its period in quarter hours), an attendance (booked, delivered, recognised), a proved outcome. Minutes and
 * cents; the rows of a line add up to what `lineProgress` of domain/delivery says of it, to the cent, so that they make the same
 * whole from whatever angle they are added. Planned belongs to the plan's operator, an appointment to whoever held it, an
 * outcome to who recorded it. A line of unknown cost has no cents.
 */
export const ledger = (actor: Actor, filter: HoursFilter) => {
  const within = (day: Prisma.Sql) => sql`${filter.from ? sql`and ${day} >= ${filter.from}::date` : empty}
    ${filter.to ? sql`and ${day} < ${filter.to}::date + interval '1 month'` : empty}`;
  const byOperator = filter.operatorId ? sql`and operator_id = ${filter.operatorId}::uuid` : empty;
  return sql`
  signed as materialized (
    select l.id, l.key, v."planId" as plan_id, p.code as plan_code, p."personId" as person_id, p."operatorId" as operator_id,
      l."serviceCode" as service_code, l."serviceName" as service_name, l.section, l.unit, l.quantity, l."startsOn" as starts_on,
      l."endsOn" as ends_on, l."unitCostCents" as cost, l."amountCents" as amount, l."payBasis" = 'PROCESS' as paid_by_hours,
      l."unitCostCents" is null as unknown_cost
    from "Plan" p join "PlanVersion" v on v."planId" = p.id and v.status = 'SIGNED'
    join "PlanLine" l on l."planVersionId" = v.id
    where ${readable(actor)}
      ${filter.programmeId ? sql`and p."programmeId" = ${filter.programmeId}::uuid` : empty}
      ${filter.serviceCode ? sql`and l."serviceCode" = ${filter.serviceCode}` : empty}
  ),
  months as (
    select s.*, greatest(m::date, s.starts_on) as first_on, least((m + interval '1 month - 1 day')::date, s.ends_on) as last_on
    from signed s, generate_series(date_trunc('month', s.starts_on), s.ends_on, interval '1 month') m
  ),
  planned as (
    select plan_id, key, operator_id, date_trunc('month', first_on)::date as month,
      case when unit = 'HOUR' then ${partOfMonth(sql`(quantity / 15)`)} * 15 else 0 end as planned_minutes,
      coalesce(${partOfMonth(sql`amount`)}, 0) as planned_cents
    from months where true ${within(sql`first_on`)}
  ),
  held as (
    select a.id, a."startsAt" as starts_at, a.minutes, s.plan_id, s.key, s.cost, s.paid_by_hours, e."operatorId" as operator_id,
      a.status = 'BOOKED' as booked, ${isAttended} as attended, ${isConfirmed()} as confirmed
    from signed s join "Attendance" a on a."planId" = s.plan_id and a."lineKey" = s.key
    join "Session" e on e.id = a."sessionId"
    where a.status = 'BOOKED' or ${isAttended}
  ),
  valued as (
    select plan_id, key, operator_id, ${dayIn(sql`starts_at`)} as held_on, booked, attended, confirmed, minutes,
      coalesce(${share(sql`booked`)}, 0) as booked_cents, coalesce(${share(sql`attended`)}, 0) as delivered_cents,
      coalesce(${share(sql`confirmed`)}, 0) as recognised_cents
    from held
  ),
  proofs as (
    select s.plan_id, s.key, o."recordedById" as operator_id, o."provedOn" as proved_on,
      case when s.unit = 'HOUR' then s.amount else s.cost end as cents,
      row_number() over (partition by s.plan_id, s.key order by o."provedOn", o.id)
        <= case when s.unit = 'HOUR' then 1 else s.quantity end as counts
    from signed s join "Outcome" o on o."planId" = s.plan_id and o."lineKey" = s.key
    where not s.paid_by_hours and o."provedOn" is not null and ${lastsEnough}
  ),
  ledger as (
    select plan_id, key, operator_id, month, planned_minutes, planned_cents, 0 as booked_minutes, 0::bigint as booked_cents,
      0 as delivered_minutes, 0::bigint as delivered_cents, 0 as recognised_minutes, 0::bigint as recognised_cents
    from planned where true ${byOperator}
    union all
    select plan_id, key, operator_id, date_trunc('month', held_on)::date, 0, 0, case when booked then minutes else 0 end, booked_cents,
      case when attended then minutes else 0 end, delivered_cents, case when confirmed then minutes else 0 end, recognised_cents
    from valued where true ${byOperator} ${within(sql`held_on`)}
    union all
    select plan_id, key, operator_id, date_trunc('month', proved_on)::date, 0, 0, 0, 0, 0, coalesce(cents, 0), 0, coalesce(cents, 0)
    from proofs where counts ${byOperator} ${within(sql`proved_on`)}
  )`;
};
