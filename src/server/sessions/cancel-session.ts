import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { type CancelSession, sessionMoves } from "@/domain/session";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { recordEach } from "../history";
import { visibleTo } from "./visible-to";

/** Calls an appointment off, with the reason; its hours go back to the lines. Refuses one already held or called off. */
export async function cancelSession(actor: Actor, input: CancelSession): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const session = await tx.session.findFirst({
      where: { AND: [{ id: input.sessionId }, visibleTo(actor)] },
      select: { organisationId: true, attendances: { select: { planId: true, householdId: true, personId: true } } },
    });
    if (!session) throw new NotVisible();
    authorise(actor, sessionMoves.cancel.deed, session);

    const { from, to } = sessionMoves.cancel;
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, version: input.version, status: { in: [...from] } },
      data: { status: to, cancelReason: input.cancelReason, version: { increment: 1 } },
    });
    if (!count) return refused("session.refusals.changedMeanwhile");

    await tx.attendance.updateMany({
      where: { sessionId: input.sessionId },
      data: { status: "CANCELLED", minutes: 0 },
    });
    const cases = session.attendances.map((concerns) => ({ sessionId: input.sessionId, ...concerns }));
    await recordEach(tx, actor, "session.cancelled", cases);
    return done();
  });
}
