import "server-only";
import { attendedPercent, openEditions } from "@/domain/course";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { durationOf } from "@/domain/session";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { recordRead } from "../history";
import { candidatesOf } from "./candidates";
import { minutesAttended } from "./move-edition";
import { coursesVisibleTo, enrolledVisibleTo } from "./visible-to";

/**
 * One edition with its calendar, the people this reader may see with what they attended, how many there are in all, and for
 * who runs it the lines that could still be enrolled. Leaves a trace of the reading for each person shown. Null when out of sight.
 */
export function getCourseEdition(actor: Actor, courseEditionId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.courseEdition.findFirst({
      where: { id: courseEditionId, course: coursesVisibleTo(actor) },
      include: {
        course: { include: { promotedService: { select: { code: true } } } },
        tutor: { select: { id: true, name: true } },
        site: { select: { name: true, address: true, city: true } },
      },
    });
    if (!row || !may(actor, "course.read", row.course)) return null;
    const runs = may(actor, "course.run", row.course);
    const lessons = await lessonsOf(tx, courseEditionId, seesNames(actor, {}));
    const enrolments = await peopleOf(tx, actor, row);
    const counted = await tx.enrolment.groupBy({ by: ["status"], where: { editionId: row.id }, _count: true });
    const count = (...statuses: string[]) =>
      counted.reduce((sum, one) => sum + (statuses.includes(one.status) ? one._count : 0), 0);
    const files = enrolments.map(({ personId, householdId }) => ({ personId, householdId }));
    await recordRead(tx, actor, "courseEdition", ...files);
    const open = openEditions.some((status) => status === row.status);
    return {
      ...row,
      startsOn: toDay(row.startsOn),
      endsOn: toDay(row.endsOn),
      tutor: seesNames(actor, {}) ? row.tutor : null,
      runs,
      lessons,
      readAt: now(),
      calendarMinutes: lessons.reduce((sum, one) => sum + (one.status === "CANCELLED" ? 0 : one.minutes), 0),
      enrolments,
      seated: count("ENROLLED", "COMPLETED", "NOT_COMPLETED"),
      waiting: count("WAITING"),
      candidates: runs && open ? await candidatesOf(tx, actor, row) : [],
    };
  });
}
export type CourseEditionPage = NonNullable<Awaited<ReturnType<typeof getCourseEdition>>>;
export type EnrolledRow = CourseEditionPage["enrolments"][number];

async function lessonsOf(tx: Tx, courseEditionId: string, named: boolean) {
  const lessons = await tx.session.findMany({
    // One that was moved stays on the register; the calendar shows where it went.
    where: { courseEditionId, supersededById: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      status: true,
      room: true,
      place: true,
      cancelReason: true,
      operator: { select: { name: true } },
      site: { select: { name: true } },
      attendances: { where: { status: "BOOKED" }, select: { id: true } },
    },
  });
  return lessons.map(({ attendances, operator, ...lesson }) => ({
    ...lesson,
    operator: named ? operator.name : null,
    minutes: durationOf(lesson.startsAt, lesson.endsAt),
    toRecord: attendances.length,
  }));
}

async function peopleOf(tx: Tx, actor: Actor, edition: { id: string; course: { minutes: number } }) {
  const rows = await tx.enrolment.findMany({
    where: { AND: [{ editionId: edition.id }, enrolledVisibleTo(actor)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      version: true,
      status: true,
      planId: true,
      personId: true,
      householdId: true,
      createdAt: true,
      endReason: true,
      certificateNumber: true,
      person: { select: { firstName: true, lastName: true } },
      plan: { select: { code: true } },
    },
  });
  const minutes = await minutesAttended(tx, edition.id);
  return rows.map((row) => {
    const attended = minutes.get(row.planId) ?? 0;
    return { ...row, attended, percent: attendedPercent(attended, edition.course.minutes) };
  });
}
