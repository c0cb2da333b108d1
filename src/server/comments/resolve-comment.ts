import "server-only";
import type { ResolveComment } from "@/domain/comment-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { addAnswer } from "./add-answer";
import { seeMentions } from "./call";
import { findThread } from "./find-thread";
import { recordWord } from "./record-word";

/** Settles a thread, with an answer if there is one to give, or opens it again; a change that was declined may then be applied after all. Refuses what is already so, and a plan that is over. */
export async function resolveComment(actor: Actor, input: ResolveComment): Promise<Outcome> {
  const settling = input.resolved === "yes";
  const { planId, commentId, answer } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    const thread = await findThread(tx, actor, planId, commentId);
    if (thread.kind === "AGREEMENT") throw new NotVisible();
    if (settling === (thread.resolvedAt !== null)) return refused("plan.refusals.alreadySettled");
    const at = now();
    const declined = thread.proposalStatus === "DECLINED";
    await tx.planComment.update({
      where: { id: commentId },
      data: settling
        ? { resolvedAt: at, resolvedById: actor.id }
        : {
            resolvedAt: null,
            resolvedById: null,
            ...(declined ? { proposalStatus: "OPEN", proposalAnsweredAt: null } : {}),
          },
      select: { id: true },
    });
    if (answer) await addAnswer(tx, actor, planId, thread, answer, at);
    await seeMentions(tx, actor.id, commentId, at);
    const { audience, lineKey } = thread;
    const event = settling ? "comment.settled" : "comment.reopened";
    await recordWord(tx, actor, event, concernsOf(plan), { id: commentId, audience, lineKey });
    return done();
  });
}
