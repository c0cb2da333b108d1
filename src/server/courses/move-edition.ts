import "server-only";
import { attendedPercent, hasAttendedEnough } from "@/domain/course";
import type { MoveCourseEdition } from "@/domain/course-forms";
import { attended } from "@/domain/delivery";
import type { Actor } from "@/domain/permissions";
import { durationOf } from "@/domain/session";
import { now } from "@/lib/clock";
import { formatMinutes } from "@/lib/hours";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { editionFacts, type HeldEdition, holdEdition, moveHeldEdition } from "./hold-edition";

/**
 * Starts an edition, or completes it: whoever attended enough of the course's minutes has completed it and may be certified,
 * the others have not. Refuses: starting below the fewest seats or with no lesson in the calendar; completing while a lesson
 * is still to be held or recorded, or before all the hours of the course were held; a page read before a change.
 */
export async function moveCourseEdition(
  actor: Actor,
  { courseEditionId, version, move }: MoveCourseEdition,
): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const edition = await holdEdition(tx, actor, courseEditionId);
    const unready = move === "start" ? await unreadyToStart(tx, edition) : await unreadyToComplete(tx, edition);
    if (unready && edition.version === version) return unready;
    const stamp = move === "start" ? { startedAt: now() } : { completedAt: now() };
    const refusal = await moveHeldEdition(tx, actor, edition, { move, version, data: stamp });
    if (refusal) return refusal;
    if (move === "complete") await judge(tx, actor, edition);
    return done();
  });
}

async function unreadyToStart(tx: Tx, { id, seatsMin, status }: HeldEdition) {
  if (status !== "PLANNED") return null;
  const enrolled = await tx.enrolment.count({ where: { editionId: id, status: "ENROLLED" } });
  if (enrolled < seatsMin)
    return refused("course.refusals.tooFew", { missing: seatsMin - enrolled, enrolled, minimum: seatsMin });
  const lessons = await tx.session.count({ where: { courseEditionId: id, status: { not: "CANCELLED" } } });
  return lessons === 0 ? refused("course.refusals.noCalendar") : null;
}

async function unreadyToComplete(tx: Tx, { id, course, status }: HeldEdition) {
  if (status !== "STARTED") return null;
  const lessons = await tx.session.findMany({
    where: { courseEditionId: id, status: { not: "CANCELLED" } },
    select: {
      status: true,
      startsAt: true,
      endsAt: true,
      attendances: { where: { status: "BOOKED" }, select: { id: true } },
    },
  });
  const owed = lessons.filter((one) => one.status !== "HELD" || one.attendances.length > 0).length;
  if (owed > 0) return refused("course.refusals.toRecord", { count: owed });
  const held = lessons.reduce((sum, { startsAt, endsAt }) => sum + durationOf(startsAt, endsAt), 0);
  return held < course.minutes
    ? refused("course.refusals.hoursMissing", {
        missing: formatMinutes(course.minutes - held),
        course: formatMinutes(course.minutes),
      })
    : null;
}

/** Minutes attended by each plan's person in the lessons of an edition, by plan. */
export async function minutesAttended(tx: Tx, courseEditionId: string) {
  const sums = await tx.attendance.groupBy({
    by: ["planId"],
    where: { status: { in: [...attended] }, session: { courseEditionId } },
    _sum: { minutes: true },
  });
  return new Map(sums.map(({ planId, _sum }) => [planId, _sum.minutes ?? 0]));
}

async function judge(tx: Tx, actor: Actor, edition: HeldEdition) {
  const { minutes, minAttendancePercent } = edition.course;
  const all = await minutesAttended(tx, edition.id);
  const enrolments = await tx.enrolment.findMany({
    where: { editionId: edition.id, status: { in: ["ENROLLED", "WAITING"] } },
    select: { id: true, status: true, planId: true, personId: true, householdId: true },
  });
  for (const { id, status: before, ...whose } of enrolments) {
    const mine = all.get(whose.planId) ?? 0;
    const enough = hasAttendedEnough(mine, minutes, minAttendancePercent);
    const status = before === "WAITING" ? "WITHDRAWN" : enough ? "COMPLETED" : "NOT_COMPLETED";
    await tx.enrolment.update({
      where: { id },
      data: { status, endedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    const event = ({ WITHDRAWN: "unseated", COMPLETED: "completed", NOT_COMPLETED: "notCompleted" } as const)[status];
    const facts = { ...editionFacts(edition), percent: attendedPercent(mine, minutes) };
    await record(tx, actor, `enrolment.${event}`, { ...whose, subjectId: edition.id }, facts);
  }
}
