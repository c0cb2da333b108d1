import "server-only";
import type { Actor } from "@/domain/permissions";
import { dailyCapMinutes, durationOf } from "@/domain/session";
import { tutorProblem } from "@/domain/tutor";
import { dayOf, momentOf } from "@/lib/dates";
import { type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { closedMonth } from "../register/month-lock";
import { violates } from "../violations";
import { lineRefusals } from "./line-refusals";
import type { LinesToBook } from "./lines-to-book";
import { type Slot, told } from "./slot";

/** The course edition whose calendar an appointment belongs to, and the course as the register calls it. */
type Lesson = { courseEditionId: string; serviceCode: string; serviceName: string };

/** With whom and in which place an appointment is fixed; a lesson is its course's, and may have nobody yet. */
export type Booking = { operatorId: string; siteId: string | null; room?: string | null; lesson?: Lesson | null };

/**
 * Why an appointment may not be fixed on these lines (their plans already held still), with what it collides with; null when
 * it may. Product rules §3.8: see `planSession`.
 */
export const refusalToBook = async (tx: Tx, actor: Actor, lines: LinesToBook, booking: Booking, slot: Slot) =>
  (await closedMonth(tx, actor.organisationId, [slot.startsAt])) ??
  // How many a lesson holds is its edition's to say.
  (booking.lesson ? null : groupRefusal(lines)) ??
  (await operatorRefusal(tx, actor, booking.operatorId, slot)) ??
  (await placeRefusal(tx, actor, booking, slot)) ??
  (await lineRefusal(tx, lines, slot)) ??
  (await operatorDayRefusal(tx, booking.operatorId, slot));

/** What the database says to whoever lost a race for an operator, a person or a room; null when the error is another. */
export function lostRace(error: unknown): Extract<Outcome, { ok: false }> | null {
  if (violates(error, "session_operator_free")) return refused("session.refusals.operatorTaken");
  if (violates(error, "attendance_person_free")) return refused("session.refusals.personTaken");
  if (violates(error, "session_room_free")) return refused("session.refusals.roomTaken");
  return null;
}

function groupRefusal(lines: LinesToBook) {
  const [first] = lines;
  // Outside its calendar a course would have hours that no edition knows of.
  if (lines.some(({ service }) => service.edition.courseId)) return refused("course.refusals.onlyLessons");
  if (lines.length < 2 || !first) return null;
  if (lines.some(({ serviceCode }) => serviceCode !== first.serviceCode))
    return refused("session.refusals.differentServices");
  if (first.mode === "INDIVIDUAL") return refused("session.refusals.individualOnly");
  const seats = Math.min(...lines.map(({ participantsMax }) => participantsMax ?? Number.POSITIVE_INFINITY));
  return lines.length > seats ? refused("session.refusals.groupTooLarge", { seats }) : null;
}

async function operatorRefusal(tx: Tx, actor: Actor, operatorId: string, { startsAt, endsAt }: Slot) {
  const operator = await tx.user.findFirst({
    where: {
      id: operatorId,
      organisationId: actor.organisationId,
      active: true,
      role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
    },
    select: { name: true, studyTitle: true, experienceYears: true },
  });
  if (!operator) return refused("session.refusals.noSuchOperator");
  const unfit = tutorProblem(operator, operator.name);
  if (unfit) return { ok: false as const, reason: unfit };
  const clash = await tx.session.findFirst({
    where: { operatorId, status: { not: "CANCELLED" }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { serviceName: true, startsAt: true, endsAt: true },
  });
  return clash ? refused("session.refusals.operatorBusy", { name: operator.name, ...told(clash) }) : null;
}

/** An operator's day, too, is no longer than the cap. */
async function operatorDayRefusal(tx: Tx, operatorId: string, { startsAt, endsAt }: Slot) {
  const dayStart = momentOf(dayOf(startsAt), "00:00") ?? startsAt;
  const others = await tx.session.findMany({
    where: {
      operatorId,
      status: { not: "CANCELLED" },
      startsAt: { gte: dayStart, lt: new Date(dayStart.getTime() + 25 * 3_600_000) },
    },
    select: { startsAt: true, endsAt: true },
  });
  const booked = others
    .filter((other) => dayOf(other.startsAt) === dayOf(startsAt))
    .reduce((sum, other) => sum + durationOf(other.startsAt, other.endsAt), 0);
  return booked + durationOf(startsAt, endsAt) > dailyCapMinutes
    ? refused("session.refusals.operatorDay", { hours: dailyCapMinutes / 60 })
    : null;
}

async function placeRefusal(tx: Tx, actor: Actor, { siteId, room }: Booking, { startsAt, endsAt }: Slot) {
  if (!siteId) return null;
  const site = await tx.site.count({ where: { id: siteId, organisationId: actor.organisationId, active: true } });
  if (!site) return refused("session.refusals.noSuchSite");
  if (!room) return null;
  const [clash] = await tx.$queryRaw<{ serviceName: string; startsAt: Date; endsAt: Date }[]>`
    select "serviceName", "startsAt", "endsAt" from "Session"
    where "siteId" = ${siteId}::uuid and lower(room) = lower(${room}) and status <> 'CANCELLED'
      and "startsAt" < ${endsAt} and "endsAt" > ${startsAt} order by "startsAt" limit 1`;
  return clash ? refused("session.refusals.roomBusy", { room, ...told(clash) }) : null;
}

async function lineRefusal(tx: Tx, lines: LinesToBook, slot: Slot) {
  const minutes = durationOf(slot.startsAt, slot.endsAt);
  const refusals = await lineRefusals(
    tx,
    lines.map((line) => ({ line, minutes })),
    slot,
  );
  const reason = refusals.find((refusal) => refusal !== null);
  return reason ? { ok: false as const, reason } : null;
}
