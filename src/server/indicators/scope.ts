import "server-only";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { type Actor, reachOf } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { addDays, momentOf } from "@/lib/dates";

const { sql, empty } = Prisma;

/** The cases a reader's figures are drawn from. */
export type Scope = { actor: Actor; filter: IndicatorFilter };

const isOfficina = ({ actor }: Scope) => actor.role === "SOCIAL_WORKER";
/** Whether the reader is of a provider, whose figures are about what was sent to it. */
export const isProvider = ({ actor }: Scope) => reachOf(actor, "plan.write") === "addressed";

/** The moment in which the last day counted ends. */
export const endOf = ({ filter }: Scope) =>
  momentOf(addDays(filter.to, 1), "00:00") ?? new Date(`${filter.to}T23:00:00Z`);

/** The day in Italy of a moment in a column. */
export const dayIn = (column: Prisma.Sql) => sql`(${column} at time zone 'Europe/Rome')::date`;

/** Whether the reader narrowed the figures to people: then only the households of those people count. */
const byPeople = ({ filter }: Scope) => filter.band !== null || filter.programmeId !== null;

/** Households taken in charge in the period that this reader's figures may draw on. */
function cohort(scope: Scope) {
  const { actor, filter } = scope;
  const own = isOfficina(scope) ? sql`and h."organisationId" = ${actor.organisationId}::uuid` : empty;
  const sentToUs = isProvider(scope)
    ? sql`and exists (select from "Referral" r where r."householdId" = h.id and r."sentAt" < ${endOf(scope)}
        and r."toOrganisationId" = ${actor.organisationId}::uuid)`
    : empty;
  return sql`
    select h.id, h.code, h."openedOn", h.district, coalesce(h."closedAt" < ${endOf(scope)}, false) as closed from "Household" h
    where h."openedOn" <= ${filter.to}::date
      ${filter.from ? sql`and h."openedOn" >= ${filter.from}::date` : empty}
      ${filter.district ? sql`and h.district = ${filter.district}` : empty}
      ${own} ${sentToUs}`;
}

/** Every referral sent about their members. */
function sent(scope: Scope) {
  const { actor, filter } = scope;
  const end = endOf(scope);
  const toUs = isProvider(scope) ? sql`and r."toOrganisationId" = ${actor.organisationId}::uuid` : empty;
  const inBand = filter.band
    ? sql`and (select a."aidBand" from "Assessment" a where a."personId" = r."personId" and a."createdAt" < ${end}
        order by a.number desc limit 1) = ${filter.band}::"AidBand"`
    : empty;
  const inProgramme = filter.programmeId
    ? sql`and exists (select from "Plan" p where p."personId" = r."personId" and p."sharedAt" < ${end}
        and p."programmeId" = ${filter.programmeId}::uuid)`
    : empty;
  return sql`
    select r.id, r.code, r."householdId" as household_id, r."personId" as person_id, r."sentAt" as sent_at, ${dayIn(sql`r."sentAt"`)} as sent_on,
      r."dueOn" as due_on, coalesce(r."withdrawnAt" < ${end}, false) as withdrawn,
      case when r."decidedAt" < ${end} then ${dayIn(sql`r."decidedAt"`)} end as decided_on,
      coalesce(r."decidedAt" < ${end} and r.status in ('ACCEPTED', 'CLOSED'), false) as accepted,
      case when r."firstAppointmentAt" < ${end} then ${dayIn(sql`r."firstAppointmentAt"`)} end as met_on
    from "Referral" r join cohort c on c.id = r."householdId"
    where r."sentAt" < ${end} ${toUs} ${inBand} ${inProgramme}`;
}

/** The people they are about, each once, with the days of the answer and of the first appointment. */
const people = sql`
  select person_id, (array_agg(household_id order by sent_at, id))[1] as household_id, (array_agg(id order by sent_at, id))[1] as referral_id,
    (array_agg(code order by sent_at, id))[1] as referral_code, min(sent_on) as referred_on, min(decided_on) as decided_on,
    min(decided_on) filter (where accepted) as accepted_on, min(met_on) filter (where accepted) as met_on
  from sent group by person_id`;

/** Their PIPs, from when they were shared; `over` says that the plan had ended by the last day. */
function plans(scope: Scope) {
  const { actor, filter } = scope;
  const end = endOf(scope);
  const ours = isProvider(scope) ? sql`and p."providerOrganisationId" = ${actor.organisationId}::uuid` : empty;
  const ofProgramme = filter.programmeId ? sql`and p."programmeId" = ${filter.programmeId}::uuid` : empty;
  return sql`
    select p.id, p.code, p."personId" as person_id, p."householdId" as household_id, p."referrerOrganisationId" as referrer_id, p."providerOrganisationId" as provider_id,
      case when p."endedAt" < ${end} then p.status::text when p.status = 'SUSPENDED' and p."suspendedAt" < ${end} then 'SUSPENDED'
        when p."activatedAt" < ${end} then 'ACTIVE' when p."signedAt" < ${end} then 'SIGNED' when p."agreedAt" < ${end} then 'AGREED' else 'SHARED' end as state,
      p."sharedAt" as shared_at, p."agreedAt" as agreed_at, p."signedAt" as signed_at, p."activatedAt" as activated_at,
      coalesce(p."endedAt" < ${end}, false) as over
    from "Plan" p join people j on j.person_id = p."personId" join cohort c on c.id = p."householdId"
    where p."sharedAt" < ${end} and not (p.status = 'CANCELLED' and p."endedAt" < ${end}) ${ours} ${ofProgramme}`;
}

/** Every person's way, stage by stage: a stage counts only when the one before it was reached. Days. */
const path = (scope: Scope) => sql`
  select j.person_id, j.household_id, j.referral_id, j.referral_code, s.plan_id, s.plan_code,
    j.referred_on, j.decided_on, j.accepted_on, j.met_on,
    case when j.accepted_on is not null then s.signed_on end as signed_on,
    case when j.accepted_on is not null and s.signed_on is not null then s.active_on end as active_on,
    case when j.accepted_on is not null and s.signed_on is not null and s.active_on is not null then w.working_on end as working_on
  from people j
  left join (
    select person_id, (array_agg(id order by signed_at, id))[1] as plan_id, (array_agg(code order by signed_at, id))[1] as plan_code,
      min(${dayIn(sql`signed_at`)}) filter (where signed_at < ${endOf(scope)}) as signed_on,
      min(${dayIn(sql`activated_at`)}) filter (where activated_at < ${endOf(scope)}) as active_on
    from plans group by person_id
  ) s on s.person_id = j.person_id
  left join (
    select plans.person_id, min(o."startsOn") as working_on
    from "Outcome" o join plans on plans.id = o."planId"
    where o.kind in ('CONTRACT', 'SELF_EMPLOYMENT') and o."startsOn" <= ${scope.filter.to}::date
    group by plans.person_id
  ) w on w.person_id = j.person_id`;

/** The households that count. */
const counted = (scope: Scope) =>
  sql`counted as (select c.* from cohort c ${byPeople(scope) ? sql`where c.id in (select household_id from people)` : empty})`;

/** The ground every figure stands on, once for all of them: `cohort`, `sent`, `people`, `plans`, `path` and `counted` (the households that count). */
export const ground = (scope: Scope) => sql`
  cohort as materialized (${cohort(scope)}),
  sent as materialized (${sent(scope)}),
  people as materialized (${people}),
  plans as materialized (${plans(scope)}),
  path as materialized (${path(scope)}),
  ${counted(scope)}`;

/** A query's rows as one value, so that every chapter of the dashboard can be asked for in one statement that lays the ground once. */
export const asRows = (query: Prisma.Sql) => sql`(select coalesce(json_agg(found), '[]'::json) from (${query}) found)`;
