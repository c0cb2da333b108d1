import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Spread } from "./path";
import { dayIn, endOf, type Scope } from "./scope";
import { spread, workingDays } from "./working-days";

const { sql } = Prisma;

/** Working days from the day a PIP was shared to the day the Officina agreed. */
export const agreementDays = workingDays(dayIn(sql`p.shared_at`), dayIn(sql`p.agreed_at`));

/** Whether the Officina commented on a PIP, for SolCo to read, or asked to change it. */
export const coDesigned = (scope: Scope) => sql`
  exists (select from "PlanComment" k join "User" u on u.id = k."authorId"
    where k."planId" = p.id and k.kind in ('COMMENT', 'CHANGE_REQUEST') and k.audience = 'SHARED'
      and u."organisationId" = p.referrer_id and k."createdAt" < ${endOf(scope)})`;

/** The team meetings held at which somebody of the Officina and somebody of a provider were. */
const bothSides = sql`
  select m.id, m."householdId", m."startsAt", ${dayIn(sql`m."startsAt"`)} as held_on from "TeamMeeting" m
  where m.status = 'HELD'
    and exists (select from "MeetingParticipant" k join "User" u on u.id = k."userId"
      where k."meetingId" = m.id and k.present and u."organisationId" = m."organisationId")
    and exists (select from "MeetingParticipant" k join "User" u on u.id = k."userId"
      where k."meetingId" = m.id and k.present and u.role in ('EMPLOYMENT_OPERATOR', 'PROVIDER_COORDINATOR'))`;

/**
 * The joint meetings held about the counted households: team meetings with both sides there, and those written down as an
 * action; the same meeting told both ways (household and day) counts once.
 */
export const meetings = (scope: Scope) => sql`
  select m.id, m."householdId" as household_id, m.held_on
  from (${bothSides}) m join counted c on c.id = m."householdId"
  where m."startsAt" < ${endOf(scope)}
  union all
  select a.id, a."householdId" as household_id, a."startedOn" as held_on
  from "SupportAction" a join counted c on c.id = a."householdId"
  where a.kind = 'JOINT_MEETING' and a."startedOn" <= ${scope.filter.to}::date
    and not exists (select from (${bothSides}) m where m."householdId" = a."householdId" and m.held_on = a."startedOn")`;

/** One line with everything about working together. */
export type SynergyRow = Spread & { shared: number; coDesigned: number; meetings: number; households: number };

/** PIPs shared, those the Officina left its mark on, days to agree, meetings held together. */
export const countSynergy = (scope: Scope) => sql`
  select ${spread(sql`days`)}, (select count(*)::int from plans) as shared,
    (select count(*)::int from plans p where ${coDesigned(scope)}) as "coDesigned",
    (select count(*)::int from (${meetings(scope)}) m) as meetings,
    (select count(distinct household_id)::int from (${meetings(scope)}) m) as households
  from (select ${agreementDays} as days from plans p where p.agreed_at < ${endOf(scope)}) days`;

/** How the Officina and the provider work together. */
export function synergyOf([row]: SynergyRow[]) {
  const { shared = 0, coDesigned: marked = 0, meetings: held = 0, households = 0, ...agreement } = row ?? {};
  return {
    shared,
    coDesigned: marked,
    agreementDays: { people: 0, median: null, p90: null, ...agreement },
    jointMeetings: { meetings: held, households },
  };
}
