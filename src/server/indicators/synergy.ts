import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import type { Spread } from "./path";
import { dayIn, endOf, ground, type Scope } from "./scope";
import { spread, workingDays } from "./working-days";

const { sql } = Prisma;

/** Working days from the day a PIP was shared to the day the Officina agreed. */
export const agreementDays = workingDays(dayIn(sql`p.shared_at`), dayIn(sql`p.agreed_at`));

/** Whether the Officina commented on a PIP or asked to change it. */
export const coDesigned = (scope: Scope) => sql`
  exists (select from "PlanComment" k join "User" u on u.id = k."authorId"
    where k."planId" = p.id and k.kind in ('COMMENT', 'CHANGE_REQUEST') and u."organisationId" = p.referrer_id
      and k."createdAt" < ${endOf(scope)})`;

/** How the Officina and the provider work together: PIPs shared, those the Officina left its mark on, days to agree, meetings held together. */
export async function readSynergy(tx: Tx, scope: Scope) {
  const [row] = await tx.$queryRaw<
    (Spread & { shared: number; coDesigned: number; meetings: number; households: number })[]
  >`
    with ${ground(scope)}, days as (
      select ${agreementDays} as days from plans p where p.agreed_at < ${endOf(scope)}
    ), meetings as (${meetings(scope)})
    select ${spread(sql`days`)}, (select count(*)::int from plans) as shared,
      (select count(*)::int from plans p where ${coDesigned(scope)}) as "coDesigned",
      (select count(*)::int from meetings) as meetings,
      (select count(distinct household_id)::int from meetings) as households
    from days`;
  const { shared = 0, coDesigned: marked = 0, meetings: held = 0, households = 0, ...agreement } = row ?? {};
  return {
    shared,
    coDesigned: marked,
    agreementDays: { people: 0, median: null, p90: null, ...agreement },
    jointMeetings: { meetings: held, households },
  };
}

/** The joint meetings held about the counted households. */
export const meetings = (scope: Scope) => sql`
  select a.id, a."householdId" as household_id, a."startedOn" as held_on
  from "SupportAction" a join counted c on c.id = a."householdId"
  where a.kind = 'JOINT_MEETING' and a."startedOn" <= ${scope.filter.to}::date`;
