import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AssignReferral } from "@/domain/referral-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { concernsOf, findForMove, movedMeanwhile, startOf } from "./find-for-deed";
import { canFollow } from "./operators";

/**
 * Gives a referral to an operator inside a transaction already open, with the reason; who had it stays in the history. Refuses
 * an operator who is inactive, of another organisation or already the one, and a referral over or given to somebody else
 * meanwhile. `batch` names the deed on many at once that this is part of.
 */
export async function assignIn(tx: Tx, actor: Actor, input: AssignReferral, batch?: string): Promise<Outcome> {
  const { referralId, fromAssigneeId, assigneeId, reason } = input;
  const referral = await findForMove(tx, actor, referralId, "assign");
  if (fromAssigneeId === assigneeId) return refused("referral.refusals.sameOperator");
  if (!(await canFollow(tx, referral.toOrganisationId, assigneeId))) return refused("referral.refusals.notOperator");
  const [assigned] = await tx.referral.updateManyAndReturn({
    where: { id: referralId, status: startOf("assign"), assigneeId: fromAssigneeId },
    data: { assigneeId, version: { increment: 1 } },
    select: { id: true },
  });
  if (!assigned) {
    const held = await tx.referral.findFirst({
      where: { id: referralId, status: startOf("assign") },
      select: { assignee: { select: { name: true } } },
    });
    return held
      ? refused("referral.refusals.assignedMeanwhile", { name: held.assignee?.name ?? "" })
      : movedMeanwhile(tx, actor, referralId);
  }
  await tx.referralAssignment.create({
    data: { referralId, assigneeId, assignedById: actor.id, reason, createdAt: now() },
    select: { id: true },
  });
  const event = fromAssigneeId ? "referral.reassigned" : "referral.assigned";
  await record(tx, actor, event, { ...concernsOf(referral), subjectId: assigneeId }, batch ? { batch } : {});
  return done();
}

/** The same as a command of its own. */
export const assignReferral = (actor: Actor, input: AssignReferral): Promise<Outcome> =>
  asActor(actor, (tx) => assignIn(tx, actor, input)).catch((error) => {
    // They left at the same moment: the database sees it first.
    if (violates(error, "followed_by_somebody")) return refused("referral.refusals.notOperator");
    throw error;
  });
