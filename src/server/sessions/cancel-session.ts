import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { type CancelSession, sessionMoves } from "@/domain/session";
import { done, type Outcome, refused } from "@/lib/outcome";
import { recordEach } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { closedMonth } from "../register/month-lock";
import { callOff } from "./call-off";
import { sessionAndFollowing } from "./session-and-following";

/**
 * Calls an appointment off, or it and those that follow in its series, with the reason; its hours go back to the lines.
 * Refuses one already held or called off, and a page read before somebody else changed it.
 */
export async function cancelSession(actor: Actor, input: CancelSession): Promise<Outcome> {
  return allOrNothing(actor, async (tx) => {
    const found = await sessionAndFollowing(tx, actor, input.sessionId, input.scope ?? "ONE");
    if (!found) throw new NotVisible();
    authorise(actor, sessionMoves.cancel.deed, found.session);
    const closed = await closedMonth(
      tx,
      found.session.organisationId,
      [found.session, ...found.following].map(({ startsAt }) => startsAt),
    );
    if (closed) return closed;
    const targets = [{ ...found.session, version: input.version }, ...found.following];
    if (!(await callOff(tx, targets, input.cancelReason))) return refused("session.refusals.changedMeanwhile");
    for (const { id, attendances } of targets) {
      const cases = attendances.map(({ planId, householdId, personId }) => ({
        sessionId: id,
        planId,
        householdId,
        personId,
      }));
      await recordEach(tx, actor, "session.cancelled", cases);
    }
    return done();
  });
}
