import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";

/** Writes down that a person was reminded of their appointment by telephone. Refuses when they were reminded already, or the appointment is not to come any more. */
export async function tickReminder(actor: Actor, { attendanceId }: { attendanceId: string }): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const row = await tx.attendance.findFirst({
      where: { id: attendanceId, session: { organisationId: actor.organisationId } },
      select: {
        sessionId: true,
        planId: true,
        personId: true,
        householdId: true,
        session: { select: { organisationId: true } },
      },
    });
    if (!row) throw new NotVisible();
    authorise(actor, "reminder.tick", row.session);
    const { count } = await tx.attendance.updateMany({
      where: { id: attendanceId, status: "BOOKED", remindedAt: null, startsAt: { gt: now() } },
      data: { remindedAt: now() },
    });
    if (count === 0) return refused("reminder.refusals.notToRemind");
    const { session: _session, ...concerns } = row;
    await record(tx, actor, "session.reminded", concerns, { way: "PHONE" });
    return done();
  });
}
