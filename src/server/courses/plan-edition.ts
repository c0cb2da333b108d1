import "server-only";
import type { PlanCourseEdition } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { formatDay, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { type HeldCourse, holdCourse } from "./hold-course";

/**
 * Plans one more time an approved course is held. Refuses a course not approved, days outside those it was approved for, more
 * or fewer seats than it was approved for, a tutor or a site that are not of one's own organisation.
 */
export async function planCourseEdition(
  actor: Actor,
  input: PlanCourseEdition,
): Promise<Outcome<{ courseEditionId: string }>> {
  return asActor(actor, async (tx) => {
    const course = await holdCourse(tx, actor, input.courseId, "course.run");
    const wrong = (await outsideCourse(course, input)) ?? (await unknownHere(tx, actor, input));
    if (wrong) return wrong;
    const last = await tx.courseEdition.aggregate({ where: { courseId: course.id }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const edition = await tx.courseEdition.create({
      data: {
        ...input,
        number,
        startsOn: toDate(input.startsOn),
        endsOn: toDate(input.endsOn),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const facts = { course: course.code, edition: number, startsOn: input.startsOn, endsOn: input.endsOn };
    await record(tx, actor, "courseEdition.planned", { subjectId: course.id }, facts);
    return done({ courseEditionId: edition.id });
  });
}

function outsideCourse(course: HeldCourse, { startsOn, endsOn, seatsMin, seatsMax }: PlanCourseEdition) {
  if (course.status !== "APPROVED") return refused("course.refusals.notApproved", { status: course.status });
  if (startsOn < course.validFrom || endsOn > course.validTo)
    return refused("course.refusals.outsideValidity", {
      from: formatDay(course.validFrom),
      to: formatDay(course.validTo),
    });
  return seatsMin < course.seatsMin || seatsMax > course.seatsMax
    ? refused("course.refusals.seatsOutside", { minimum: course.seatsMin, maximum: course.seatsMax })
    : null;
}

async function unknownHere(tx: Tx, { organisationId }: Actor, { tutorId, siteId }: PlanCourseEdition) {
  const tutors = await tx.user.count({
    where: { id: tutorId, organisationId, active: true, role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] } },
  });
  if (!tutors) return refused("session.refusals.noSuchOperator");
  if (!siteId) return null;
  const sites = await tx.site.count({ where: { id: siteId, organisationId, active: true } });
  return sites ? null : refused("session.refusals.noSuchSite");
}
