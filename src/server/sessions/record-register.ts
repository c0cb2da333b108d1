import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { RegisterRow } from "@/domain/register-forms";
import { countedMinutes, sessionMoves } from "@/domain/session";
import { now } from "@/lib/clock";
import { done, type Message, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { allOrNothing } from "../households/all-or-nothing";
import { closedMonth } from "../register/month-lock";
import { lostRace } from "./booking-refusal";
import { rowRefusals } from "./row-refusals";
import { visibleTo } from "./visible-to";
import { writeAttendance } from "./write-attendance";

/** The lines of one appointment's register that are to be written, and what was done in it. */
export type RecordRegister = { sessionId: string; content: string | null; rows: RegisterRow[] };

/** What becomes of a page of the register: written, or refused as a whole, with the reason of each person's line. */
export type RegisterOutcome =
  | Outcome<{ sessionId: string }>
  | { ok: false; reason: Message; rows: { attendanceId: string; reason: Message }[] };

/**
 * Writes down who came to an appointment and how many minutes count: all the lines given, or none. The first time somebody
 * attends, their PIP becomes active; what a line said before is kept, with why it is corrected; a concern becomes a note for
 * the readers chosen. Refuses (product rules §3.8) an appointment not begun yet or called off, a closed month, and for each
 * person what `rowRefusals` says.
 */
export async function recordRegister(actor: Actor, input: RecordRegister): Promise<RegisterOutcome> {
  let rows: { attendanceId: string; reason: Message }[] = [];
  try {
    const outcome = await allOrNothing(actor, async (tx) => {
      const session = await heldSession(tx, actor, input);
      if (!session.ok) return session;
      const places = await placesOf(tx, input);
      const refusals = await rowRefusals(tx, session.data, places, input.rows);
      rows = refusals;
      if (refusals.length > 0) return refused("register.refusals.rows", { count: refusals.length });
      for (const row of input.rows.toSorted((a, b) => a.attendanceId.localeCompare(b.attendanceId))) {
        const place = places.find(({ id }) => id === row.attendanceId);
        if (place) await writeAttendance(tx, actor, session.data, place, row, countedMinutes(row));
      }
      return done({ sessionId: input.sessionId });
    });
    return outcome.ok || rows.length === 0 ? outcome : { ...outcome, rows };
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}

/** The appointment, held: nobody calls it off or moves it until this is over. */
async function heldSession(tx: Tx, actor: Actor, { sessionId, content, rows }: RecordRegister) {
  const session = await tx.session.findFirst({
    where: { AND: [{ id: sessionId }, visibleTo(actor)] },
    select: { id: true, organisationId: true, serviceCode: true, startsAt: true, endsAt: true },
  });
  if (!session) throw new NotVisible();
  authorise(actor, sessionMoves.hold.deed, session);
  if (session.startsAt > now()) return refused("session.refusals.inTheFuture");
  const closed = await closedMonth(tx, session.organisationId, [session.startsAt]);
  if (closed) return closed;
  // Two registers cannot spend the same hours: the plans first, in the order in which booking holds them.
  await tx.$queryRaw`select p.id from "Plan" p where p.id in (select a."planId" from "Attendance" a
    where a."sessionId" = ${sessionId}::uuid and a.id = any(${rows.map(({ attendanceId }) => attendanceId)}::uuid[])) order by p.id for update`;
  const { from, to } = sessionMoves.hold;
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, status: { in: [...from] } },
    data: { status: to, heldAt: now(), ...(content ? { content } : {}), version: { increment: 1 } },
  });
  return count ? done(session) : refused("session.refusals.cancelled");
}
/** An appointment whose register is being written. */
export type HeldSession = { id: string; organisationId: string; serviceCode: string; startsAt: Date; endsAt: Date };

/** The places of an appointment that a page of its register writes; a place of another appointment is none. */
async function placesOf(tx: Tx, { sessionId, rows }: RecordRegister) {
  const ids = rows.map(({ attendanceId }) => attendanceId);
  const places = await tx.attendance.findMany({ where: { sessionId, id: { in: ids } }, select: placeSelect });
  if (places.length === 0 || places.length !== new Set(ids).size || ids.length !== places.length)
    throw new NotVisible();
  return places;
}

const placeSelect = {
  id: true,
  sessionId: true,
  planId: true,
  personId: true,
  householdId: true,
  lineKey: true,
  version: true,
  status: true,
  absenceReason: true,
  minutes: true,
  note: true,
  recordedAt: true,
  recordedById: true,
  person: { select: { firstName: true, lastName: true } },
  plan: { select: { status: true } },
} as const;
/** One person's place in an appointment, as its register finds it. */
export type RegisterPlace = Awaited<ReturnType<typeof placesOf>>[number];
