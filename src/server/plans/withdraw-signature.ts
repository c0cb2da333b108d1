import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { signingDeeds } from "@/domain/plan";
import type { WithdrawSignature } from "@/domain/variation-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "./lock-plan";
import { tellReason } from "./tell-reason";
import { subjectOf } from "./visible-to";

/**
 * Takes a signature back before the last one is there: one's own, or the person's at their word. It may be given again.
 * Refuses one under a text already in force, one already taken back, and somebody else's.
 */
export async function withdrawSignature(
  actor: Actor,
  { planId, signatureId, reason }: WithdrawSignature,
): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    const signature = await tx.signature.findFirst({
      where: { id: signatureId, planId },
      select: { role: true, userId: true, withdrawnAt: true, planVersion: { select: { number: true, status: true } } },
    });
    if (!signature) throw new NotVisible();
    const { role, userId, planVersion } = signature;
    authorise(actor, signingDeeds[role], subjectOf(plan));
    if (role !== "PERSON" && userId !== actor.id) return refused("plan.refusals.notYourSignature");
    if (signature.withdrawnAt) return refused("plan.refusals.signatureWithdrawn");
    if (planVersion.status !== "DRAFT") return refused("plan.refusals.signedInForce");
    await tx.signature.update({
      where: { id: signatureId },
      data: { withdrawnAt: now(), withdrawnById: actor.id, withdrawnWhy: reason },
      select: { id: true },
    });
    await tellReason(tx, actor, planId, reason);
    await record(tx, actor, "plan.signatureWithdrawn", concernsOf(plan), { role, version: planVersion.number });
    return done();
  });
}
