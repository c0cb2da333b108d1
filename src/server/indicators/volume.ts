import "server-only";
import type { VolumeMeasure } from "@/domain/indicator";
import { Prisma } from "@/generated/prisma/client";
import type { CatalogueSection } from "@/generated/prisma/enums";
import { isAttended, isConfirmed } from "../plans/attended";
import { lastsEnough } from "./outcomes";
import { endOf, type Scope } from "./scope";

const { sql } = Prisma;

/** One measure of a volume: the hours (minutes), what they come to (cents) and how many people it is about. */
export type Volume = { minutes: number; cents: number; people: number };

/** A service with what was planned, committed, delivered and recognised of it; `unknownCost` when some line of it has no cost. */
export type ServiceVolume = {
  code: string;
  name: string;
  section: CatalogueSection;
  unknownCost: boolean;
} & Record<VolumeMeasure, Volume>;

/** Cents of so many minutes (a column) of a signed line, or of its proved outcomes when it is paid by result. */
const worth = (minutes: Prisma.Sql) => sql`
  case when not t.is_signed or l."unitCostCents" is null then 0
    when l."payBasis" = 'PROCESS' then (coalesce(${minutes}, 0) * l."unitCostCents" + 30) / 60
    when l.unit = 'HOUR' then case when r.outcomes > 0 then (l.quantity * l."unitCostCents" + 30) / 60 else 0 end
    else least(coalesce(r.outcomes, 0), l.quantity) * l."unitCostCents" end`;

/**
 * Every line of the plans, once: what it plans (the text signed by the last day, or the newest one of a plan shared and not
 * signed), what it commits (signed lines; of a plan that ended, only what was delivered), what was delivered of it. Paid by
 * result: nothing until the outcome is proved (product rules §3.9). Recognised is what the person confirmed by the last day.
 * Minutes and cents, rounded per line like domain/delivery.
 */
export const lines = (scope: Scope) => {
  const end = endOf(scope);
  return sql`
  texts as materialized (
    select distinct on (v."planId") v.id, v."planId" as plan_id, p.person_id, p.code as plan_code, p.over,
      coalesce(v."signedAt" < ${end}, false) as is_signed
    from "PlanVersion" v join plans p on p.id = v."planId"
    where v.status <> 'DISCARDED' and v."createdAt" < ${end}
    order by v."planId", (coalesce(v."signedAt" < ${end}, false)) desc, v.number desc
  ),
  attended as materialized (
    select a."planId" as plan_id, a."lineKey" as key, sum(a.minutes)::int as minutes,
      coalesce(sum(a.minutes) filter (where ${isConfirmed(end)}), 0)::int as confirmed
    from "Attendance" a join texts t on t.plan_id = a."planId"
    where ${isAttended} and a."startsAt" < ${end}
    group by 1, 2
  ),
  proved as materialized (
    select o."planId" as plan_id, o."lineKey" as key, count(*)::int as outcomes
    from "Outcome" o join texts t on t.plan_id = o."planId"
    where o."lineKey" is not null and o."provedOn" <= ${scope.filter.to}::date and ${lastsEnough}
    group by 1, 2
  ),
  worth as (
    select l.key, l."serviceCode" as code, l."serviceName" as name, l.section, t.plan_id, t.plan_code, t.person_id, t.over, t.is_signed,
      l."unitCostCents" is null as unknown_cost,
      t.is_signed and (coalesce(a.minutes, 0) > 0 or coalesce(r.outcomes, 0) > 0) as begun,
      t.is_signed and case when l.unit = 'HOUR' then coalesce(a.minutes, 0) else coalesce(r.outcomes, 0) end >= l.quantity as done,
      case when l.unit = 'HOUR' then l.quantity else 0 end as planned_minutes,
      coalesce(l."amountCents", 0) as planned_cents,
      case when t.is_signed then coalesce(a.minutes, 0) else 0 end as delivered_minutes,
      ${worth(sql`a.minutes`)} as delivered_cents,
      case when t.is_signed then coalesce(a.confirmed, 0) else 0 end as recognised_minutes,
      ${worth(sql`a.confirmed`)} as recognised_cents
    from texts t join "PlanLine" l on l."planVersionId" = t.id
    left join attended a on a.plan_id = t.plan_id and a.key = l.key
    left join proved r on r.plan_id = t.plan_id and r.key = l.key
  ),
  lines as (
    select *,
      case when not is_signed then 0 when over then delivered_minutes else planned_minutes end as committed_minutes,
      case when not is_signed then 0 when over then delivered_cents else planned_cents end as committed_cents
    from worth
  )`;
};

/** Whether a line says something under each measure. */
export const present = {
  planned: sql`true`,
  committed: sql`(is_signed and (not over or delivered_minutes > 0 or delivered_cents > 0))`,
  delivered: sql`(delivered_minutes > 0 or delivered_cents > 0)`,
  recognised: sql`(recognised_minutes > 0 or recognised_cents > 0)`,
};

/** One service's volumes, or all of them together (no code). */
export type VolumeRow = { code: string | null; name: string; section: CatalogueSection; unknownCost: boolean } & Record<
  `${VolumeMeasure}${"Minutes" | "Cents" | "People"}`,
  number
>;

const sums = sql`
  sum(planned_minutes)::float8 as "plannedMinutes", sum(planned_cents)::float8 as "plannedCents",
  sum(committed_minutes)::float8 as "committedMinutes", sum(committed_cents)::float8 as "committedCents",
  sum(delivered_minutes)::float8 as "deliveredMinutes", sum(delivered_cents)::float8 as "deliveredCents",
  sum(recognised_minutes)::float8 as "recognisedMinutes", sum(recognised_cents)::float8 as "recognisedCents"`;
const each = sql`count(*)::int as "plannedPeople", count(*) filter (where committed)::int as "committedPeople",
  count(*) filter (where delivered)::int as "deliveredPeople", count(*) filter (where recognised)::int as "recognisedPeople"`;

/** The lines of each person and service as one, so that people are then counted by counting rows, which is quicker than telling them apart. */
export const personVolumes = sql`
  person_volumes as materialized (
    select code, person_id, max(name) as name, min(section) as section, bool_or(unknown_cost) as unknown_cost,
      bool_or(${present.committed}) as committed, bool_or(${present.delivered}) as delivered, bool_or(${present.recognised}) as recognised,
      sum(planned_minutes) as planned_minutes, sum(planned_cents) as planned_cents, sum(committed_minutes) as committed_minutes,
      sum(committed_cents) as committed_cents, sum(delivered_minutes) as delivered_minutes, sum(delivered_cents) as delivered_cents,
      sum(recognised_minutes) as recognised_minutes, sum(recognised_cents) as recognised_cents,
      count(*) filter (where is_signed) as signed_lines, count(*) filter (where begun) as begun_lines, count(*) filter (where done) as done_lines
    from lines group by code, person_id
  )`;

/** Hours and euro of every service, in the order of the basket, then of all of them together. */
export const addVolumes = sql`
  select * from (
    select code, max(name) as name, min(section) as section, bool_or(unknown_cost) as "unknownCost", ${sums}, ${each}
    from person_volumes group by code order by min(section), code
  ) services
  union all
  select null, '', null, false, ${sums}, ${each} from (
    select person_id, bool_or(committed) as committed, bool_or(delivered) as delivered, bool_or(recognised) as recognised,
      sum(planned_minutes) as planned_minutes, sum(planned_cents) as planned_cents, sum(committed_minutes) as committed_minutes,
      sum(committed_cents) as committed_cents, sum(delivered_minutes) as delivered_minutes, sum(delivered_cents) as delivered_cents,
      sum(recognised_minutes) as recognised_minutes, sum(recognised_cents) as recognised_cents
    from person_volumes group by person_id
  ) people`;

/** Hours and euro of every service, and of all of them together. */
export function volumeOf(rows: VolumeRow[]) {
  const measured = (row: VolumeRow): ServiceVolume => ({
    code: row.code ?? "",
    name: row.name,
    section: row.section,
    unknownCost: row.unknownCost,
    planned: { minutes: row.plannedMinutes, cents: row.plannedCents, people: row.plannedPeople },
    committed: { minutes: row.committedMinutes, cents: row.committedCents, people: row.committedPeople },
    delivered: { minutes: row.deliveredMinutes, cents: row.deliveredCents, people: row.deliveredPeople },
    recognised: { minutes: row.recognisedMinutes, cents: row.recognisedCents, people: row.recognisedPeople },
  });
  const nothing: Volume = { minutes: 0, cents: 0, people: 0 };
  const whole = rows.find(({ code, plannedPeople }) => code === null && plannedPeople > 0);
  return {
    services: rows.filter(({ code }) => code !== null).map(measured),
    total: whole ? measured(whole) : { planned: nothing, committed: nothing, delivered: nothing, recognised: nothing },
  };
}
