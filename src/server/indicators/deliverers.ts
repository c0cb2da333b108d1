import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { isAttended } from "../plans/attended";
import { endOf, isProvider, type Scope } from "./scope";

const { sql } = Prisma;

/** Who delivers, with the length of the appointments fixed (none called off) and the hours attended in them; minutes. */
export type Deliverer = { name: string; fixedMinutes: number; deliveredMinutes: number; people: number };

/**
 * The appointments of the counted plans under who held them: a provider reads its operators by name; everybody else reads
 * providers, so that nobody's work is watched from outside.
 */
export const deliveries = (scope: Scope) => {
  const who = isProvider(scope) ? sql`u.name` : sql`o.name`;
  return sql`
  deliveries as (
    select a.id, a."planId" as plan_id, p.code as plan_code, a."personId" as person_id, ${who} as who, a."startsAt" as starts_at,
      (extract(epoch from a."endsAt" - a."startsAt") / 60)::int as fixed_minutes, case when ${isAttended} then a.minutes else 0 end as delivered_minutes
    from "Attendance" a join plans p on p.id = a."planId" join "Session" s on s.id = a."sessionId"
    join "User" u on u.id = s."operatorId" join "Organisation" o on o.id = s."organisationId"
    where a.status <> 'CANCELLED' and a."startsAt" < ${endOf(scope)}
  )`;
};

/** Hours fixed and attended, by who held them, the busiest first. */
export const addDeliveries = sql`
  select who as name, sum(fixed_minutes)::float8 as "fixedMinutes", sum(delivered_minutes)::float8 as "deliveredMinutes", count(distinct person_id)::int as people
  from deliveries group by who order by sum(delivered_minutes) desc, who`;
