import "server-only";
import { minutesLeft, unused } from "@/domain/delivery";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import { countedMinutes, durationOf, type RecordAttendance, sessionMoves } from "@/domain/session";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { lineOf, lineUses } from "../plans/line-uses";
import { participantsVisibleTo } from "./visible-to";

/**
 * Writes down whether the person came and how many minutes count. The first time somebody attends, their PIP becomes
 * active. Refuses: an appointment not begun yet or called off, more minutes than it lasted or than the signed line still
 * holds, a correction without its reason, a page read before somebody else wrote.
 */
export async function recordAttendance(actor: Actor, input: RecordAttendance): Promise<Outcome<{ sessionId: string }>> {
  return asActor(actor, async (tx) => {
    const attendance = await lockedAttendance(tx, actor, input.attendanceId);
    if (!attendance) throw new NotVisible();
    authorise(actor, sessionMoves.hold.deed, attendance.session);

    const minutes = countedMinutes(input);
    const refusal = await refusalOf(tx, attendance, input, minutes);
    if (refusal) return refusal;

    const { count } = await tx.attendance.updateMany({
      where: { id: input.attendanceId, version: input.version },
      data: {
        status: input.status,
        minutes,
        absenceReason: input.absenceReason,
        note: input.note,
        correctionReason: attendance.recordedAt ? input.correctionReason : null,
        recordedAt: now(),
        recordedById: actor.id,
        version: { increment: 1 },
      },
    });
    if (!count) return refused("errors.changedMeanwhile");

    await holdSession(tx, attendance.sessionId, input.content);
    const concerns = {
      sessionId: attendance.sessionId,
      planId: attendance.planId,
      personId: attendance.personId,
      householdId: attendance.householdId,
    };
    const facts = { service: attendance.session.serviceCode, status: input.status, minutes };
    if (attendance.recordedAt)
      await record(tx, actor, "attendance.corrected", concerns, {
        ...facts,
        previousStatus: attendance.status,
        previousMinutes: attendance.minutes,
      });
    else await record(tx, actor, "attendance.recorded", concerns, facts);
    if (minutes > 0) await activatePlan(tx, actor, concerns);
    return done({ sessionId: attendance.sessionId });
  });
}

/** One place in one appointment, with its plan held still so that two registers cannot spend the same hours. */
async function lockedAttendance(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select p.id from "Plan" p join "Attendance" a on a."planId" = p.id where a.id = ${id}::uuid for update of p`;
  return tx.attendance.findFirst({
    where: { AND: [{ id }, participantsVisibleTo(actor)] },
    select: {
      sessionId: true,
      planId: true,
      personId: true,
      householdId: true,
      lineKey: true,
      status: true,
      minutes: true,
      recordedAt: true,
      plan: { select: { status: true } },
      planLine: { select: { unit: true, payBasis: true, quantity: true, unitCostCents: true } },
      session: { select: { organisationId: true, status: true, startsAt: true, endsAt: true, serviceCode: true } },
    },
  });
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockedAttendance>>>;

async function refusalOf(tx: Tx, attendance: Locked, input: RecordAttendance, minutes: number) {
  const { session, plan } = attendance;
  if (session.status === "CANCELLED") return refused("session.refusals.cancelled");
  if (session.startsAt > now()) return refused("session.refusals.inTheFuture");
  if (plan.status !== "SIGNED" && plan.status !== "ACTIVE") return refused("session.refusals.planNotRunning");
  const lasted = durationOf(session.startsAt, session.endsAt);
  if (minutes > lasted) return refused("session.refusals.longerThanSession", { minutes: lasted });
  if (attendance.recordedAt && !input.correctionReason) return refused("session.refusals.correctionReason");
  const uses = await lineUses(tx, [attendance.planId]);
  const use = uses.get(lineOf(attendance.planId, attendance.lineKey)) ?? unused;
  const left = minutesLeft(attendance.planLine, use) + attendance.minutes;
  return minutes > left ? refused("session.refusals.nothingLeft", { minutes: Math.max(0, left), name: "" }) : null;
}

async function holdSession(tx: Tx, sessionId: string, content: string | null) {
  const { from, to } = sessionMoves.hold;
  await tx.session.updateMany({
    where: { id: sessionId, status: { in: [...from] } },
    data: { status: to, heldAt: now(), ...(content ? { content } : {}), version: { increment: 1 } },
  });
}

/** The first hour delivered makes a signed PIP active. */
async function activatePlan(tx: Tx, actor: Actor, concerns: { planId: string; personId: string; householdId: string }) {
  const { from, to, event } = planMoves.activate;
  const { count } = await tx.plan.updateMany({
    where: { id: concerns.planId, status: { in: [...from] } },
    data: { status: to, activatedAt: now(), updatedAt: now(), version: { increment: 1 } },
  });
  if (count) await record(tx, actor, event, concerns);
}
