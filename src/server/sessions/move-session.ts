import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { type MoveSession, momentsOf, sessionMoves } from "@/domain/session";
import { isHoliday } from "@/domain/working-days";
import { addDays, dayOf, daysBetween, formatDay, momentOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { recordEach } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { closedMonth } from "../register/month-lock";
import { lostRace } from "./booking-refusal";
import { callOff } from "./call-off";
import { calendarRefusal, holdCalendar } from "./course-calendar";
import { linesToBook } from "./lines-to-book";
import { sessionAndFollowing } from "./session-and-following";
import { type Wanted, writeSessions } from "./write-sessions";

type Target = NonNullable<Awaited<ReturnType<typeof sessionAndFollowing>>>["session"];

/**
 * Moves an appointment (or it and those that follow in its series, each by as many days and to the same hours): the old one
 * is kept as superseded with the reason, a new one is fixed for the same people, lines and operator, and the booked minutes
 * follow. Refuses what `planSession` refuses, an appointment already held, called off or moved meanwhile, following ones
 * that would fall on a public holiday or on an hour the clocks leave out.
 */
export async function moveSession(actor: Actor, input: MoveSession): Promise<Outcome<{ sessionId: string }>> {
  try {
    return await allOrNothing(actor, async (tx) => {
      const found = await sessionAndFollowing(tx, actor, input.sessionId, input.scope);
      if (!found) throw new NotVisible();
      authorise(actor, sessionMoves.move.deed, found.session);
      const targets = [{ ...found.session, version: input.version }, ...found.following];
      const closed = await closedMonth(
        tx,
        found.session.organisationId,
        targets.map(({ startsAt }) => startsAt),
      );
      if (closed) return closed;
      const days = daysAfterMove(targets, input);
      const problem = calendarProblem(days, input);
      if (problem) return problem;

      const edition = await holdCalendar(tx, found.session.courseEditionId);
      await holdPlans(tx, targets);
      if (!(await callOff(tx, targets, input.moveReason))) return refused("session.refusals.changedMeanwhile");
      const wanted: Wanted[] = [];
      const outside = edition && (await calendarRefusal(tx, edition, input, days));
      if (outside) return outside;
      for (const [index, target] of targets.entries()) {
        const lines = await linesNow(tx, actor, target);
        if (!lines) return refused("session.refusals.lineGone");
        const lesson = lessonOf(target);
        const fixed = { ...input, operatorId: target.operatorId, seriesId: target.seriesId, lesson };
        wanted.push({ lines, fixed, slot: momentsOf({ ...input, day: days[index] ?? input.day }) });
      }
      const outcome = await writeSessions(tx, actor, wanted);
      if (!outcome.ok) return outcome;
      for (const [index, { sessionId, minutes, cases }] of outcome.data.entries()) {
        const old = targets[index];
        if (!old) continue;
        await tx.session.update({ where: { id: old.id }, data: { supersededById: sessionId }, select: { id: true } });
        await recordEach(tx, actor, "session.moved", cases, {
          service: old.serviceCode,
          wasAt: old.startsAt.toISOString(),
          startsAt: wanted[index]?.slot.startsAt.toISOString() ?? "",
          minutes,
        });
      }
      return done({ sessionId: outcome.data[0]?.sessionId ?? input.sessionId });
    });
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}

const lessonOf = ({ courseEditionId, serviceCode, serviceName }: Target) =>
  courseEditionId ? { courseEditionId, serviceCode, serviceName } : null;

const daysAfterMove = (targets: Target[], { day }: MoveSession) => {
  const shift = targets[0] ? daysBetween(dayOf(targets[0].startsAt), day) : 0;
  return targets.map(({ startsAt }) => addDays(dayOf(startsAt), shift));
};

// The day chosen for one appointment is chosen knowing it; the days of those that follow only come out of it.
function calendarProblem(days: string[], { startTime, endTime }: MoveSession) {
  const told = (wrong: string[]) => ({ count: wrong.length, days: wrong.map((day) => formatDay(day)).join(", ") });
  const holidays = days.slice(1).filter(isHoliday);
  if (holidays.length > 0) return refused("session.refusals.movedOntoHolidays", told(holidays));
  const missing = days.filter((day) => !momentOf(day, startTime) || !momentOf(day, endTime));
  return missing.length > 0 ? refused("session.refusals.hourMissing", told(missing)) : null;
}

/** Holds the plans of all these appointments still, in one order, before anything of them is freed. */
const holdPlans = (tx: Tx, targets: Target[]) => {
  const ids = targets.flatMap(({ attendances }) => attendances.map(({ planId }) => planId));
  return tx.$queryRaw`select id from "Plan" where id = any(${ids}::uuid[]) order by id for update`;
};

/** The lines of an appointment as the plans in force have them today; null when a variation took one away, or nobody is left. */
async function linesNow(tx: Tx, actor: Actor, { attendances, courseEditionId }: Target) {
  if (courseEditionId && attendances.length === 0) return [];
  const lines = await tx.planLine.findMany({
    where: {
      OR: attendances.map(({ planId, lineKey }) => ({ key: lineKey, planVersion: { planId, status: "SIGNED" } })),
    },
    select: { id: true },
  });
  if (lines.length === 0 || lines.length !== attendances.length) return null;
  return linesToBook(
    tx,
    actor,
    lines.map(({ id }) => id),
  );
}
