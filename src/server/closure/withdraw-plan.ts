import "server-only";
import type { WithdrawPlan } from "@/domain/closure-forms";
import type { Actor } from "@/domain/permissions";
import { canMove } from "@/domain/plan";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { endPlan } from "../plans/end-plan";
import { makeFollowUps } from "./follow-ups";
import { freePlaces } from "./free-places";
import { holdPlan, isOfPlan } from "./hold-closure";

/**
 * The person gives up their plan: written, with its reason, its day and how they said so; what was not delivered is freed at
 * once, and so are the places in appointments to come. Work found by oneself is followed up like any other. Refuses a plan not in force and a scan that is not this plan's.
 */
export async function withdrawPlan(actor: Actor, input: WithdrawPlan): Promise<Outcome> {
  const { planId, cause, explanation, proof, witnessName, attachmentId } = input;
  return asActor(actor, async (tx) => {
    const { plan } = await holdPlan(tx, actor, planId, "plan.end");
    if (!canMove("withdraw", plan.status)) return refused("plan.refusals.cannotMove", { status: plan.status });
    if (!(await isOfPlan(tx, planId, attachmentId))) return refused("closure.refusals.otherAttachment");
    await tx.planEnding.create({
      data: {
        planId,
        withdrawalCause: cause,
        explanation,
        decidedOn: toDate(input.decidedOn),
        proof,
        witnessName: proof === "WITNESSED" ? witnessName : null,
        attachmentId,
        recordedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await freePlaces(tx, actor, plan, explanation);
    await endPlan(tx, actor, plan, "withdraw", explanation, { cause });
    if (cause === "WORK_FOUND") await makeFollowUps(tx, plan);
    return done();
  });
}
