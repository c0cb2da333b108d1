import "server-only";
import { recognisedContractDays } from "@/domain/outcome";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";

const { sql } = Prisma;

/** Whether an outcome lasts long enough to count, as `lastsEnough` says in domain/outcome: a contract 180 days, as planned or as it ended. */
export const lastsEnough = sql`(o.kind <> 'CONTRACT' or coalesce(o."endedOn", o."endsOn") is null
  or coalesce(o."endedOn", o."endsOn") - o."startsOn" + 1 >= ${recognisedContractDays})`;

/** Whether it is work that lasts: a contract with no end, or of at least 180 days from the first to the last. */
export const isLasting = sql`(o.kind = 'CONTRACT' and ${lastsEnough})`;

/** The outcomes of the counted plans that began by the last day; `type` is the contract's, or the kind of what is no contract. */
export const outcomes = (scope: Scope) => sql`
  outcomes as materialized (
    select o.id, o."personId" as person_id, o."planId" as plan_id, p.code as plan_code, o."startsOn" as starts_on, coalesce(o."endedOn", o."endsOn") as ends_on,
      coalesce(case when o.kind = 'CONTRACT' then o."contractType"::text end, o.kind::text) as type, ${isLasting} as lasting
    from "Outcome" o join plans p on p.id = o."planId"
    where o."startsOn" <= ${scope.filter.to}::date
  )`;

/** How many people got one type of outcome, or any (no type), and of them how many a lasting contract. */
export type OutcomeRow = { type: string | null; people: number; lasting: number };

/** People who began an internship, and those of them who began a contract or a business of their own on its first day or later. */
export type InternshipRow = { internships: number; internshipsWorking: number };

/** The people who began an internship, with the first one's day, and the day of the first work begun from then on. */
export const interns = sql`
  interns as (
    select i.person_id, i.plan_id, i.plan_code, i.starts_on,
      min(w.starts_on) filter (where w.starts_on >= i.starts_on) as working_on
    from (
      select person_id, (array_agg(plan_id order by starts_on, id))[1] as plan_id, (array_agg(plan_code order by starts_on, id))[1] as plan_code,
        min(starts_on) as starts_on
      from outcomes where type = 'INTERNSHIP' group by person_id
    ) i
    left join outcomes w on w.person_id = i.person_id and w.type not in ('INTERNSHIP', 'CERTIFICATE')
    group by 1, 2, 3, 4
  )`;

/** How many of each. */
export const countInterns = sql`select count(*)::int as internships, count(working_on)::int as "internshipsWorking" from interns`;

/** People by type of outcome. */
export const countOutcomes = sql`
  select type, count(distinct person_id)::int as people, count(distinct person_id) filter (where lasting)::int as lasting
  from outcomes group by grouping sets ((type), ()) order by 2 desc, 1`;

/** How many people got what: by type of contract or other outcome (a person may be in more than one), altogether, and with a contract of at least 180 days. */
export function outcomesOf(rows: OutcomeRow[]) {
  const whole = rows.find(({ type }) => type === null);
  return {
    types: rows.flatMap(({ type, people, lasting }) => (type === null ? [] : [{ type, people, lasting }])),
    people: whole?.people ?? 0,
    lasting: whole?.lasting ?? 0,
  };
}
