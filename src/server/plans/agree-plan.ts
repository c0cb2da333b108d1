import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { canMove, planMoves } from "@/domain/plan";
import type { AgreePlan } from "@/domain/plan-forms";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { draftOf } from "./content-of";
import { concernsOf, lockPlan } from "./lock-plan";
import { type AnswerOutcome, staleness } from "./stale";
import { subjectOf } from "./visible-to";

/** The Officina agrees to exactly the text it saw. Refuses a text that changed since, telling what changed, and a plan that is not shared. */
export async function agreePlan(actor: Actor, input: AgreePlan): Promise<AnswerOutcome> {
  const { to, event } = planMoves.agree;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, input.planId);
    authorise(actor, "plan.agree", subjectOf(plan));
    const draft = await draftOf(tx, plan.id);
    if (!canMove("agree", plan.status) || !draft) return refused("plan.refusals.cannotMove", { status: plan.status });
    const stale = staleness(input, draft);
    if (stale) return stale;

    await tx.plan.update({
      where: { id: plan.id },
      data: {
        status: to,
        agreedAt: now(),
        agreedById: actor.id,
        agreedHash: draft.hash,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await tx.planComment.create({
      data: {
        planId: plan.id,
        planVersionId: draft.id,
        kind: "AGREEMENT",
        body: input.note ?? "",
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, event, concernsOf(plan), { version: draft.number, hash: draft.hash.slice(0, 12) });
    return done();
  });
}
