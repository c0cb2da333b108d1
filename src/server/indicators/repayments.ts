import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { endOf, type Scope } from "./scope";

const { sql } = Prisma;

/** How many households' repayment plan stands so. */
export type RepaymentPart = { part: string; households: number };

/** The repayment plan each counted household has signed last, and how it stood at the end of the last day; one rescheduled gives its place to its successor. */
export const repayments = (scope: Scope) => sql`
  repayments as (
    select distinct on (r."householdId") r."householdId" as id, r."householdId" as household_id, c.code, r."signedOn" as signed_on,
      r."recognisedDebtCents" as debt_cents,
      case when r."endedAt" < ${endOf(scope)} then r.status::text when r."lateSince" <= ${scope.filter.to}::date then 'LATE' else 'REGULAR' end as state
    from "RepaymentPlan" r join counted c on c.id = r."householdId"
    where r."signedOn" <= ${scope.filter.to}::date and not (r.status = 'RESCHEDULED' and coalesce(r."endedAt" < ${endOf(scope)}, false))
    order by r."householdId", r."signedOn" desc, r.number desc, r.id desc
  )`;

/** Households by how their repayment plan goes. */
export const countRepayments = sql`select state as part, count(*)::int as households from repayments group by state order by state`;
