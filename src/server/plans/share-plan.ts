import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { canMove, planMoves } from "@/domain/plan";
import { planProblems } from "@/domain/plan-problems";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { draftOf } from "./content-of";
import { frameOf } from "./frame-of";
import { concernsOf, lockPlan } from "./lock-plan";
import { subjectOf } from "./visible-to";

/** Shows the plan to the Officina, which may comment and agree from now on. Refuses while something is missing; the composer lists what. */
export async function sharePlan(actor: Actor, { planId }: { planId: string }): Promise<Outcome> {
  const { to, event } = planMoves.share;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.write", subjectOf(plan));
    const draft = await draftOf(tx, planId);
    if (!canMove("share", plan.status) || !draft) return refused("plan.refusals.cannotMove", { status: plan.status });

    const { frame } = await frameOf(tx, plan);
    const problems = planProblems(draft.checked, frame);
    if (problems.length) return refused("plan.refusals.notReady", { count: problems.length });
    await tx.plan.update({
      where: { id: planId },
      data: { status: to, sharedAt: plan.sharedAt ?? now(), updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, event, concernsOf(plan), {
      totalCents: draft.content.totalCents,
      totalMinutes: draft.content.totalMinutes,
    });
    return done();
  });
}
