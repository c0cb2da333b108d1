import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { ResolveComment } from "@/domain/plan-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "./lock-plan";
import { subjectOf } from "./visible-to";

/** Settles a change somebody asked for, with an answer if there is one to give, or opens it again. Refuses what is already so. */
export async function resolveComment(actor: Actor, input: ResolveComment): Promise<Outcome> {
  const settling = input.resolved === "yes";
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, input.planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    const request = await tx.planComment.findFirst({
      where: { id: input.commentId, planId: plan.id, kind: "CHANGE_REQUEST" },
      select: { lineKey: true, planVersionId: true },
    });
    if (!request) throw new NotVisible();
    const { count } = await tx.planComment.updateMany({
      where: { id: input.commentId, resolvedAt: settling ? null : { not: null } },
      data: settling ? { resolvedAt: now(), resolvedById: actor.id } : { resolvedAt: null, resolvedById: null },
    });
    if (!count) return refused("plan.refusals.alreadySettled");
    if (input.answer)
      await tx.planComment.create({
        data: {
          planId: plan.id,
          ...request,
          kind: "COMMENT",
          body: input.answer,
          authorId: actor.id,
          createdAt: now(),
        },
        select: { id: true },
      });
    await record(tx, actor, settling ? "plan.requestSettled" : "plan.requestReopened", concernsOf(plan));
    return done();
  });
}
