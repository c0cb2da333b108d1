import "server-only";
import type { FitPerson } from "@/domain/fit";
import { inForce } from "@/domain/plan";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** A person with a plan in force, as far as an opportunity needs to know them. */
export type FitRow = FitPerson & {
  planId: string;
  planCode: string;
  personId: string;
  firstName: string;
  lastName: string;
};

/** Of a provider's plans in force at most so many are looked at, those touched last. */
export const peopleConsidered = 2000;

/**
 * The people of a provider's plans in force, in one question: each plan is found by its index and cut first, then joined to
 * the newest profile its provider wrote, the comune of the home (never the address) and a running internship. No note, debt
 * or text of a profile is read. `only` is one plan; without it those not yet in the running for `opportunityId`.
 */
export function readPeople(
  tx: Tx,
  providerId: string,
  { only, opportunityId }: { only?: string; opportunityId?: string },
): Promise<FitRow[]> {
  const which = only ? Prisma.sql`and id = ${only}::uuid` : Prisma.empty;
  const notYet = opportunityId
    ? Prisma.sql`where not exists (select 1 from "Candidacy" c where c."opportunityId" = ${opportunityId}::uuid
        and c."personId" = p."personId" and c.status in ('PROPOSED', 'INTERVIEW', 'TAKEN'))`
    : Prisma.empty;
  return tx.$queryRaw<FitRow[]>`
    select p.id as "planId", p.code as "planCode", p.status as "planStatus", p."personId", n."firstName", n."lastName",
      home.city, a."drivingLicence", a."ownTransport", a."studyTitle", coalesce(a.shifts, '{}') as shifts,
      a."weeklyMinutesMax", a."travelKm", a.language, a.mobility,
      exists (select 1 from "Internship" i where i."personId" = p."personId" and i.status = 'ACTIVE') as "inInternship"
    from (
      select id, code, status::text, "personId", "householdId", "updatedAt" from "Plan"
      where "providerOrganisationId" = ${providerId}::uuid and status = any(${[...inForce]}::"PlanStatus"[]) ${which}
      order by "updatedAt" desc, id desc limit ${peopleConsidered}
    ) p
    join "Person" n on n.id = p."personId"
    left join lateral (
      select t.city from "Tenancy" t where t."householdId" = p."householdId" and t."endedOn" is null order by t.id desc limit 1
    ) home on true
    left join lateral (
      select s."drivingLicence", s."ownTransport", s."studyTitle"::text, s.shifts::text[], s."weeklyMinutesMax", s."travelKm",
        (select score from "AssessmentScore" where "assessmentId" = s.id and dimension = 'LANGUAGE') as language,
        (select score from "AssessmentScore" where "assessmentId" = s.id and dimension = 'MOBILITY') as mobility
      from "Assessment" s
      where s."personId" = p."personId" and s."organisationId" = ${providerId}::uuid order by s.number desc limit 1
    ) a on true
    ${notYet}
    order by p."updatedAt" desc, p.id desc`;
}
