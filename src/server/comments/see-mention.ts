import "server-only";
import type { SeeMention } from "@/domain/comment-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { seeMentions } from "./call";
import { findThread } from "./find-thread";

/** Whoever was called upon in a thread says that they have seen it: it waits for them no more. Nothing to tell the others, so no history. */
export async function seeMention(actor: Actor, { planId, commentId }: SeeMention): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    const thread = await findThread(tx, actor, planId, commentId);
    await seeMentions(tx, actor.id, thread.id, now());
    return done();
  });
}
