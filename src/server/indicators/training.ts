import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { endOf, type Scope } from "./scope";

const { sql } = Prisma;

/** The seats in courses held by people of the counted plans by the last day; done when the course is over and they attended enough of it. */
export const training = (scope: Scope) => sql`
  training as (
    select e.id, e."personId" as person_id, e."planId" as plan_id, p.code as plan_code, k.title, d."startsOn" as starts_on,
      coalesce(e.status = 'COMPLETED' and e."endedAt" < ${endOf(scope)}, false) as done,
      case when e."endedAt" < ${endOf(scope)} then ${sql`(e."endedAt" at time zone 'Europe/Rome')::date`} end as ended_on
    from "Enrolment" e join plans p on p.id = e."planId" join "CourseEdition" d on d.id = e."editionId" join "Course" k on k.id = d."courseId"
    where e."seatedAt" < ${endOf(scope)}
  )`;

/** One line: people with a seat in a course, and those of them who completed one. */
export type TrainingRow = { trained: number; trainingDone: number };

/** How many people took up training, how many completed it. */
export const countTraining = sql`
  select count(distinct person_id)::int as trained, count(distinct person_id) filter (where done)::int as "trainingDone" from training`;
