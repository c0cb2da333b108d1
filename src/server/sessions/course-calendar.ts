import "server-only";
import { durationOf, momentsOf, type PlanSession } from "@/domain/session";
import type { Day } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";

/** Holds the course edition of a lesson until the transaction ends, before any plan is held: its seats and its calendar change one after the other. Null for an appointment of no course. */
export async function holdCalendar(tx: Tx, courseEditionId: string | null) {
  if (!courseEditionId) return null;
  await tx.$queryRaw`select id from "CourseEdition" where id = ${courseEditionId}::uuid for update`;
  const { startsOn, endsOn, course, ...edition } = await tx.courseEdition.findUniqueOrThrow({
    where: { id: courseEditionId },
    select: { id: true, startsOn: true, endsOn: true, course: { select: { minutes: true } } },
  });
  return { ...edition, startsOn: toDay(startsOn), endsOn: toDay(endsOn), courseMinutes: course.minutes };
}
/** An edition's days and the minutes its calendar may come to. */
type Calendar = NonNullable<Awaited<ReturnType<typeof holdCalendar>>>;

/** The minutes of the lessons of an edition that were not called off. */
async function calendarMinutes(tx: Tx, courseEditionId: string) {
  const lessons = await tx.session.findMany({
    where: { courseEditionId, status: { not: "CANCELLED" } },
    select: { startsAt: true, endsAt: true },
  });
  return lessons.reduce((sum, { startsAt, endsAt }) => sum + durationOf(startsAt, endsAt), 0);
}

/** Why lessons at these hours on these days do not fit into an edition's calendar: a day outside the edition's, more minutes than the course lasts; null when they do. */
export async function calendarRefusal(
  tx: Tx,
  edition: Calendar,
  hours: Pick<PlanSession, "startTime" | "endTime">,
  days: Day[],
) {
  const outside = days.filter((day) => day < edition.startsOn || day > edition.endsOn);
  if (outside.length > 0)
    return refused("course.refusals.lessonOutside", {
      days: outside.map((day) => formatDay(day)).join(", "),
      from: formatDay(edition.startsOn),
      to: formatDay(edition.endsOn),
    });
  const held = await calendarMinutes(tx, edition.id);
  const wanted = days.reduce((sum, day) => {
    const { startsAt, endsAt } = momentsOf({ ...hours, day });
    return sum + durationOf(startsAt, endsAt);
  }, 0);
  return held + wanted > edition.courseMinutes
    ? refused("course.refusals.calendarFull", {
        course: formatMinutes(edition.courseMinutes),
        left: formatMinutes(Math.max(0, edition.courseMinutes - held)),
        wanted: formatMinutes(wanted),
      })
    : null;
}
