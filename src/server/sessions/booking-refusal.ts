import "server-only";
import { minutesLeft, unused } from "@/domain/delivery";
import type { Actor } from "@/domain/permissions";
import { bookingRefusal, durationOf } from "@/domain/session";
import { dayOf, formatDay, formatTime, momentOf, toDate, toDay } from "@/lib/dates";
import { type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { lineOf, lineUses } from "../plans/line-uses";
import { violates } from "../violations";
import type { LinesToBook } from "./lines-to-book";

/** Between which moments an appointment takes place. */
export type Slot = { startsAt: Date; endsAt: Date };

/** With whom and in which place an appointment is fixed. */
export type Booking = { operatorId: string; siteId: string | null; room?: string | null };

/**
 * Why an appointment may not be fixed on these lines (their plans already held still), with what it collides with; null when
 * it may. Product rules §3.8: see `planSession`.
 */
export const refusalToBook = async (tx: Tx, actor: Actor, lines: LinesToBook, booking: Booking, slot: Slot) =>
  groupRefusal(lines) ??
  (await operatorRefusal(tx, actor, booking.operatorId, slot)) ??
  (await placeRefusal(tx, actor, booking, slot)) ??
  (await lineRefusal(tx, lines, slot));

/** What the database says to whoever lost a race for an operator, a person or a room; null when the error is another. */
export function lostRace(error: unknown): Extract<Outcome, { ok: false }> | null {
  if (violates(error, "session_operator_free")) return refused("session.refusals.operatorTaken");
  if (violates(error, "attendance_person_free")) return refused("session.refusals.personTaken");
  if (violates(error, "session_room_free")) return refused("session.refusals.roomTaken");
  return null;
}

const told = ({ serviceName, startsAt, endsAt }: Slot & { serviceName: string }) => ({
  service: serviceName,
  day: formatDay(dayOf(startsAt)),
  from: formatTime(startsAt),
  to: formatTime(endsAt),
});

function groupRefusal(lines: LinesToBook) {
  const [first] = lines;
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
    select: { name: true },
  });
  if (!operator) return refused("session.refusals.noSuchOperator");
  const clash = await tx.session.findFirst({
    where: { operatorId, status: { not: "CANCELLED" }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { serviceName: true, startsAt: true, endsAt: true },
  });
  return clash ? refused("session.refusals.operatorBusy", { name: operator.name, ...told(clash) }) : null;
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

async function lineRefusal(tx: Tx, lines: LinesToBook, { startsAt, endsAt }: Slot) {
  const day = dayOf(startsAt);
  const personIds = lines.map(({ planVersion }) => planVersion.plan.personId);
  const taken = {
    not: "CANCELLED" as const,
    notIn: ["ABSENT", "ABSENT_JUSTIFIED"] as ("ABSENT" | "ABSENT_JUSTIFIED")[],
  };
  const dayStart = momentOf(day, "00:00") ?? startsAt;
  const uses = await lineUses(
    tx,
    lines.map(({ planVersion }) => planVersion.planId),
  );
  const sameDay = await tx.attendance.findMany({
    where: {
      personId: { in: personIds },
      status: taken,
      startsAt: { gte: dayStart, lt: new Date(dayStart.getTime() + 25 * 3_600_000) },
    },
    select: { personId: true, startsAt: true, endsAt: true, session: { select: { serviceName: true } } },
  });
  const accreditations = await tx.accreditation.findMany({
    where: {
      organisationId: { in: lines.map(({ delivererId }) => delivererId) },
      status: "ACTIVE",
      validFrom: { lte: toDate(day) },
      OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }],
    },
    select: { organisationId: true, register: true },
  });
  const minutes = durationOf(startsAt, endsAt);
  for (const line of lines) {
    const { plan, planId } = line.planVersion;
    const name = `${plan.person.lastName} ${plan.person.firstName}`;
    const mine = sameDay.filter(({ personId }) => personId === plan.personId);
    const clash = mine.find((other) => other.startsAt < endsAt && other.endsAt > startsAt);
    if (clash) return refused("session.refusals.personBusy", { name, ...told({ ...clash, ...clash.session }) });
    const refusal = bookingRefusal(
      {
        planStatus: plan.status,
        lineStatus: line.status,
        startsOn: toDay(line.startsOn),
        endsOn: toDay(line.endsOn),
        minutesLeft: minutesLeft(line, uses.get(lineOf(planId, line.key)) ?? unused),
        personDayMinutes: mine.reduce((sum, other) => sum + durationOf(other.startsAt, other.endsAt), 0),
        delivererAccredited: accreditations.some(
          ({ organisationId, register }) => organisationId === line.delivererId && register === line.register,
        ),
      },
      startsAt,
      minutes,
    );
    if (refusal) return refused(refusal.key, { ...refusal.values, name });
  }
  return null;
}
