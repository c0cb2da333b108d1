import "server-only";
import { audiencesOf, staysWithin } from "@/domain/comment";
import type { AnswerComment } from "@/domain/comment-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { addAnswer } from "./add-answer";
import { calledUpon, seeMentions } from "./call";
import { findThread } from "./find-thread";
import { recordWord } from "./record-word";
import { textTalkedAbout } from "./text-talked-about";

/** Says something more in a thread. Refuses more readers than its first word has, a line that is gone, a plan that is over, and calling upon somebody who may not read it. */
export async function answerComment(actor: Actor, input: AnswerComment): Promise<Outcome<{ commentId: string }>> {
  const { planId, threadId, audience, body } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    const thread = await findThread(tx, actor, planId, threadId);
    const { lineKey, goalKey } = thread;
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    if (!audiencesOf(actor).includes(audience) || !staysWithin(thread.audience, audience))
      return refused("comment.refusals.tooWide");
    if (!(await textTalkedAbout(tx, planId, { lineKey, goalKey }))) return refused("comment.refusals.lineGone");
    const called = await calledUpon(tx, actor, plan, input);
    if (!called.ok) return called;

    const at = now();
    const answer = await addAnswer(tx, actor, planId, { ...thread, audience }, body, at, called.data);
    await seeMentions(tx, actor.id, threadId, at);
    await recordWord(tx, actor, "comment.answered", concernsOf(plan), { id: answer.id, audience, lineKey });
    return done({ commentId: answer.id });
  });
}
