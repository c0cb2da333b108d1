import "server-only";
import type { DeclineProposal } from "@/domain/comment-forms";
import { type Actor, authorise } from "@/domain/permissions";
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

/** Says no to a change somebody asked for, with the reason in the thread; whoever asked may open it again. Refuses one already answered, and a plan that is over. */
export async function declineProposal(actor: Actor, input: DeclineProposal): Promise<Outcome> {
  const { planId, commentId, answer } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.write", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    const request = await findThread(tx, actor, planId, commentId);
    if (request.proposalStatus !== "OPEN" || request.resolvedAt) return refused("comment.refusals.alreadyAnswered");
    const at = now();
    await tx.planComment.update({
      where: { id: commentId },
      data: { proposalStatus: "DECLINED", proposalAnsweredAt: at, resolvedAt: at, resolvedById: actor.id },
      select: { id: true },
    });
    await addAnswer(tx, actor, planId, request, answer, at);
    await seeMentions(tx, actor.id, commentId, at);
    const word = { id: commentId, audience: request.audience, lineKey: request.lineKey };
    await recordWord(tx, actor, "comment.proposalDeclined", concernsOf(plan), word);
    return done();
  });
}
