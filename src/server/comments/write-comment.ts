import "server-only";
import { audiencesOf } from "@/domain/comment";
import type { WriteComment } from "@/domain/comment-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { calledUpon } from "./call";
import { readProposal } from "./read-proposal";
import { recordWord } from "./record-word";
import { textTalkedAbout } from "./text-talked-about";

const events = {
  COMMENT: "comment.written",
  CHANGE_REQUEST: "comment.changeRequested",
  AGREEMENT: "comment.agreedTo",
} as const;

/**
 * Begins a thread on the plan, a line or a goal, for the readers chosen: a comment, a change asked for (in words, or exactly
 * which), an agreement to a line. Refuses a line or goal that is gone, a plan that is over, readers that are not one's own
 * to choose, and calling upon somebody who may not read it.
 */
export async function writeComment(actor: Actor, input: WriteComment): Promise<Outcome<{ commentId: string }>> {
  const { planId, about, kind, audience, body } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    if (!audiencesOf(actor).includes(audience)) return refused("comment.refusals.notYourReaders");
    const text = await textTalkedAbout(tx, planId, about);
    if (!text) return refused(about.goalKey ? "plan.refusals.goalGone" : "comment.refusals.lineGone");
    if (kind === "AGREEMENT" && !text.line) return refused("plan.refusals.agreeWhole");
    const proposal = await readProposal(tx, plan, text.line, input);
    if (!proposal.ok) return proposal;
    const called = await calledUpon(tx, actor, plan, input);
    if (!called.ok) return called;

    const comment = await tx.planComment.create({
      data: {
        planId,
        planVersionId: text.versionId,
        ...about,
        kind,
        audience,
        body: body ?? "",
        authorId: actor.id,
        createdAt: now(),
        ...proposal.data,
        mentions: { create: called.data.map((userId) => ({ userId })) },
      },
      select: { id: true },
    });
    await recordWord(tx, actor, events[kind], concernsOf(plan), {
      id: comment.id,
      audience,
      service: text.line?.serviceCode,
      lineKey: about.lineKey,
    });
    return done({ commentId: comment.id });
  });
}
