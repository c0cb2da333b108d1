import "server-only";
import { type Indicator, type Stretch, stretches } from "@/domain/indicator";
import { aidBands } from "@/domain/programme";
import { Prisma } from "@/generated/prisma/client";
import { register } from "./attendance";
import { holding } from "./ceilings";
import { type DerogationFigure, derogationRows } from "./derogations";
import { countedRows, owingRows } from "./household-rows";
import { outcomes } from "./outcomes";
import { reached, stretchDays } from "./path";
import { answerRows, delivererRows, endingRows, internRows, serviceRows, stateRows, trainingRows } from "./plan-rows";
import type { RowSource } from "./row-source";
import { dayIn, endOf, ground, type Scope } from "./scope";
import { agreementDays, coDesigned, meetings } from "./synergy";
import { lines, present } from "./volume";

const { sql, empty } = Prisma;

const stages = ["referred", "accepted", "signed", "active", "working"] as const;
const stageDays = {
  referred: sql`referred_on`,
  accepted: sql`accepted_on`,
  signed: sql`signed_on`,
  active: sql`active_on`,
  working: sql`working_on`,
};

const journey = sql`person_id as id, person_id, referral_id, referral_code as referral, plan_id, plan_code as plan, referred_on::text as "referredOn",
  decided_on::text as "decidedOn", met_on::text as "metOn", accepted_on::text as "acceptedOn", signed_on::text as "signedOn", active_on::text as "activeOn", working_on::text as "workingOn"`;
const columnOf = {
  referred_on: "referredOn",
  decided_on: "decidedOn",
  met_on: "metOn",
  accepted_on: "acceptedOn",
  signed_on: "signedOn",
  active_on: "activeOn",
  working_on: "workingOn",
} as const;

const isStage = (name: Indicator): name is (typeof stages)[number] => (stages as readonly string[]).includes(name);
const isStretch = (name: Indicator): name is Stretch => name in stretches;
const isMeasure = (name: Indicator): name is keyof typeof present => name in present;

/** Where the rows of a figure, or of one part of it, come from. `part` is a service's code, a band, a group, a reason or a type; null for the whole. */
export function rowsOf(scope: Scope, name: Indicator, part: string | null): RowSource {
  const base = ground(scope);
  if (isStage(name))
    return {
      columns: ["person", "referral", "plan", "referredOn", "acceptedOn", "signedOn", "activeOn", "workingOn"],
      query: sql`with ${base} select ${journey} from path where ${stageDays[name]} is not null`,
    };
  if (isStretch(name)) {
    const [from, to] = stretches[name];
    return {
      columns: ["person", "referral", "plan", columnOf[from], columnOf[to], "days"],
      query: sql`with ${base} select ${journey}, ${stretchDays[name]} as days from path where ${reached[name]} is not null`,
    };
  }
  if (isMeasure(name)) {
    const minutes = {
      planned: sql`planned_minutes`,
      committed: sql`committed_minutes`,
      delivered: sql`delivered_minutes`,
      recognised: sql`recognised_minutes`,
    }[name];
    const cents = {
      planned: sql`planned_cents`,
      committed: sql`committed_cents`,
      delivered: sql`delivered_cents`,
      recognised: sql`recognised_cents`,
    }[name];
    return {
      columns: ["plan", "person", "service", "minutes", "cents"],
      query: sql`with ${base}, ${lines(scope)} select key as id, person_id, plan_id, plan_code as plan, code || ' ' || name as service,
        ${minutes}::float8 as minutes, case when unknown_cost then null else ${cents}::float8 end as cents
        from lines where ${present[name]} ${part ? sql`and code = ${part}` : empty}`,
    };
  }
  return otherRows(scope, name, part);
}

type Other = Exclude<Indicator, (typeof stages)[number] | Stretch | keyof typeof present>;

function otherRows(scope: Scope, name: Other, part: string | null): RowSource {
  const sources: Record<Other, () => RowSource> = {
    households: () => countedRows(scope),
    householdsOpen: () => countedRows(scope, sql`not closed`),
    answered: () => answerRows(scope, "answered"),
    answeredLate: () => answerRows(scope, "answeredLate"),
    unanswered: () => answerRows(scope, "unanswered"),
    overdue: () => answerRows(scope, "overdue"),
    planStates: () => stateRows(scope, part),
    endings: () => endingRows(scope, part),
    servicesSigned: () => serviceRows(scope, "servicesSigned"),
    servicesBegun: () => serviceRows(scope, "servicesBegun"),
    servicesDone: () => serviceRows(scope, "servicesDone"),
    deliverers: () => delivererRows(scope, part),
    bandCost: () => bandRows(scope, part),
    derogated: () => requests(scope, "derogated"),
    derogationsGranted: () => requests(scope, "derogationsGranted"),
    derogationsOpen: () => requests(scope, "derogationsOpen"),
    arrears: () => owingRows(scope, "arrears", part),
    easing: () => owingRows(scope, "easing", part),
    debtChange: () => owingRows(scope, "debtChange", part),
    repayments: () => owingRows(scope, "repayments", part),
    shared: () => sharedRows(scope, sql`true`),
    coDesigned: () => sharedRows(scope, coDesigned(scope)),
    agreementDays: () => sharedRows(scope, sql`p.agreed_at < ${endOf(scope)}`),
    jointMeetings: () => ({
      columns: ["household", "heldOn"],
      query: sql`with ${ground(scope)} select m.id, m.household_id, h.code as household, m.held_on::text as "heldOn"
        from (${meetings(scope)}) m join counted h on h.id = m.household_id`,
    }),
    expected: () => registerRows(scope, empty),
    missed: () =>
      registerRows(
        scope,
        sql`and r.missed ${part === null ? empty : part === "NONE" ? sql`and r.reason is null` : sql`and r.reason::text = ${part}`}`,
      ),
    outcomes: () => outcomeRows(scope, part ? sql`where type = ${part}` : empty),
    lasting: () => outcomeRows(scope, sql`where lasting`),
    internships: () => internRows(scope, false),
    internshipsWorking: () => internRows(scope, true),
    trained: () => trainingRows(scope, false),
    trainingDone: () => trainingRows(scope, true),
  };
  return sources[name]();
}

const requests = (scope: Scope, figure: DerogationFigure): RowSource => ({
  columns: [
    "plan",
    "person",
    "ceiling",
    "requestedOn",
    "cents",
    ...(figure === "derogationsOpen" ? [] : ["endsOn" as const]),
  ],
  query: derogationRows(scope, figure),
});

function sharedRows(scope: Scope, which: Prisma.Sql): RowSource {
  return {
    columns: ["plan", "person", "sharedOn", "agreedOn", "days"],
    query: sql`with ${ground(scope)} select p.id, p.person_id, p.id as plan_id, p.code as plan, ${dayIn(sql`p.shared_at`)}::text as "sharedOn",
      case when p.agreed_at < ${endOf(scope)} then ${dayIn(sql`p.agreed_at`)}::text end as "agreedOn",
      case when p.agreed_at < ${endOf(scope)} then ${agreementDays} end as days
      from plans p where ${which}`,
  };
}

function registerRows(scope: Scope, which: Prisma.Sql): RowSource {
  return {
    columns: ["plan", "person", "heldOn", "reason"],
    query: sql`with ${ground(scope)}, ${register(scope)} select r.id, r.person_id, r.plan_id, r.plan_code as plan,
      ${dayIn(sql`r.starts_at`)}::text as "heldOn", case when r.missed then coalesce(r.reason::text, 'NONE') end as reason
      from register r where true ${which}`,
  };
}

function outcomeRows(scope: Scope, which: Prisma.Sql): RowSource {
  return {
    columns: ["plan", "person", "outcome", "startsOn", "endsOn"],
    query: sql`with ${ground(scope)}, ${outcomes(scope)} select id, person_id, plan_id, plan_code as plan, type as outcome,
      starts_on::text as "startsOn", ends_on::text as "endsOn" from outcomes ${which}`,
  };
}

/** The plans that hold money of a measure now, in one band or in all; `part` is "programme band". */
function bandRows({ actor, filter }: Scope, part: string | null): RowSource {
  const band = aidBands.find((one) => part?.endsWith(` ${one}`));
  const programme = part?.split(" ")[0] ?? filter.programmeId;
  const own =
    actor.role === "MUNICIPAL_OFFICER" ? empty : sql`and p."providerOrganisationId" = ${actor.organisationId}::uuid`;
  return {
    columns: ["plan", "person", "cents"],
    query: sql`select p.id, p."personId" as person_id, p.id as plan_id, p.code as plan, p."committedCents"::float8 as cents
      from "Plan" p where p.status::text in (${Prisma.join([...holding])}) ${own}
      ${band ? sql`and p."aidBand" = ${band}::"AidBand"` : empty} ${programme ? sql`and p."programmeId"::text = ${programme}` : empty}`,
  };
}
