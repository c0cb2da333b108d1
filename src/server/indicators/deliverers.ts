import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { isAttended } from "../plans/attended";
import { endOf, isProvider, type Scope } from "./scope";

const { sql, empty } = Prisma;

/** Who delivers, with the length of the appointments fixed (none called off) and the hours attended in them; minutes. */
export type Deliverer = { name: string; fixedMinutes: number; deliveredMinutes: number; people: number };

/**
 * The appointments of the counted plans under who held them: a provider reads its operators by name; everybody else reads the
 * providers of the plans, so that nobody's work is watched from outside.
 */
export const deliveries = (scope: Scope) => {
  const [holder, held] = isProvider(scope)
    ? [sql`s."operatorId"`, sql`join "Session" s on s.id = a."sessionId"`]
    : [sql`p.provider_id`, empty];
  return sql`
  deliveries as (
    select a.id, a."planId" as plan_id, p.code as plan_code, a."personId" as person_id, ${holder} as holder_id, a."startsAt" as starts_at,
      (extract(epoch from a."endsAt" - a."startsAt") / 60)::int as fixed_minutes, case when ${isAttended} then a.minutes else 0 end as delivered_minutes
    from "Attendance" a join plans p on p.id = a."planId" ${held}
    where a.status <> 'CANCELLED' and a."startsAt" < ${endOf(scope)}
  )`;
};

/** The names of those who hold them. */
export const holders = (scope: Scope) => (isProvider(scope) ? sql`"User"` : sql`"Organisation"`);

/** Hours fixed and attended, by who held them, the busiest first. Each person's are added up first: then people are counted by counting rows. */
export const addDeliveries = (scope: Scope) => sql`
  select h.name, sum(d.fixed)::float8 as "fixedMinutes", sum(d.delivered)::float8 as "deliveredMinutes", count(distinct d.person_id)::int as people
  from (select holder_id, person_id, sum(fixed_minutes) as fixed, sum(delivered_minutes) as delivered from deliveries group by 1, 2) d
  join ${holders(scope)} h on h.id = d.holder_id group by h.name order by sum(d.delivered) desc, h.name`;
