import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type AnswerFigure, answerWhich } from "./answers";
import { deliveries, holders } from "./deliverers";
import { interns, outcomes } from "./outcomes";
import { endings } from "./plan-states";
import type { RowSource } from "./row-source";
import { dayIn, ground, type Scope } from "./scope";
import { type ServiceFigure, serviceWhich } from "./services-done";
import { training } from "./training";
import { lines } from "./volume";

const { sql, empty } = Prisma;

/** The referrals behind a figure about answers. */
export const answerRows = (scope: Scope, name: AnswerFigure): RowSource => ({
  columns: ["referral", "person", "referredOn", "dueOn", "decidedOn"],
  query: sql`with ${ground(scope)} select id, person_id, id as referral_id, code as referral, sent_on::text as "referredOn",
    due_on::text as "dueOn", decided_on::text as "decidedOn" from sent where ${answerWhich(scope)[name]}`,
});

/** The PIPs in a state, or all. */
export const stateRows = (scope: Scope, part: string | null): RowSource => ({
  columns: ["plan", "person", "state", "sharedOn"],
  query: sql`with ${ground(scope)} select id, person_id, id as plan_id, code as plan, state, ${dayIn(sql`shared_at`)}::text as "sharedOn"
    from plans ${part ? sql`where state = ${part}` : empty}`,
});

/** The PIPs that ended before their time, for one cause or for any. */
export const endingRows = (scope: Scope, part: string | null): RowSource => ({
  columns: ["plan", "person", "cause", "endsOn"],
  query: sql`with ${ground(scope)}, ${endings(scope)} select id, person_id, id as plan_id, code as plan, cause, ended_on::text as "endsOn"
    from endings ${part ? sql`where cause = ${part}` : empty}`,
});

/** The services behind a figure about how far they have come. */
export const serviceRows = (scope: Scope, name: ServiceFigure): RowSource => ({
  columns: ["plan", "person", "service", "fixedMinutes", "minutes"],
  query: sql`with ${ground(scope)}, ${lines(scope)} select key as id, person_id, plan_id, plan_code as plan, code || ' ' || name as service,
    planned_minutes::float8 as "fixedMinutes", delivered_minutes::float8 as minutes from lines where ${serviceWhich[name]}`,
});

/** The appointments held by one deliverer, or by all. */
export const delivererRows = (scope: Scope, part: string | null): RowSource => ({
  columns: ["plan", "person", "deliverer", "heldOn", "fixedMinutes", "minutes"],
  query: sql`with ${ground(scope)}, ${deliveries(scope)} select d.id, person_id, plan_id, plan_code as plan, h.name as deliverer,
    ${dayIn(sql`starts_at`)}::text as "heldOn", fixed_minutes::float8 as "fixedMinutes", delivered_minutes::float8 as minutes
    from deliveries d join ${holders(scope)} h on h.id = d.holder_id ${part ? sql`where h.name = ${part}` : empty}`,
});

/** The people who began an internship, or those of them who then began to work. */
export const internRows = (scope: Scope, working: boolean): RowSource => ({
  columns: ["plan", "person", "startsOn", "workingOn"],
  query: sql`with ${ground(scope)}, ${outcomes(scope)}, ${interns} select person_id as id, person_id, plan_id, plan_code as plan,
    starts_on::text as "startsOn", working_on::text as "workingOn" from interns ${working ? sql`where working_on is not null` : empty}`,
});

/** The seats in courses, or those in which the course was completed. */
export const trainingRows = (scope: Scope, done: boolean): RowSource => ({
  columns: ["plan", "person", "course", "startsOn", "endsOn"],
  query: sql`with ${ground(scope)}, ${training(scope)} select id, person_id, plan_id, plan_code as plan, title as course,
    starts_on::text as "startsOn", ended_on::text as "endsOn" from training ${done ? sql`where done` : empty}`,
});
