import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";

const { sql } = Prisma;

/** How many PIPs stand in a state, or ended for a cause. */
export type PlanPart = { part: string; plans: number };

/** The shared PIPs by the state they were in at the end of the last day. */
export const countStates = sql`select state as part, count(*)::int as plans from plans group by state order by state`;

/** The counted PIPs that ended before their time: withdrawn by the person or revoked, each with its cause ("WITHDRAWN_FAMILY"). */
export const endings = (scope: Scope) => sql`
  endings as (
    select p.id, p.code, p.person_id, e."decidedOn" as ended_on,
      case when e."withdrawalCause" is not null then 'WITHDRAWN_' || e."withdrawalCause"::text else 'REVOKED_' || e."revocationCause"::text end as cause
    from "PlanEnding" e join plans p on p.id = e."planId"
    where e."decidedOn" <= ${scope.filter.to}::date
  )`;

/** How many PIPs ended so, cause by cause, the most frequent first. */
export const countEndings = sql`select cause as part, count(*)::int as plans from endings group by cause order by 2 desc, 1`;
