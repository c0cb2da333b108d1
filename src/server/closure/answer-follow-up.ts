import "server-only";
import type { AnswerFollowUp } from "@/domain/follow-up";
import { type Actor, authorise } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { addDays, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/** Days before its date from which a follow-up may be answered: the person may call first. */
const daysEarly = 30;

/**
 * Writes down how work goes some months later; it is the one thing still written about a plan that is over, beside the proof
 * of an outcome. Refuses a follow-up that is none of this plan's, more than a month early, or answered meanwhile.
 */
export async function answerFollowUp(actor: Actor, input: AnswerFollowUp): Promise<Outcome> {
  const { planId, followUpId, version, answer, note } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "followUp.answer", subjectOf(plan));
    const asked = await tx.followUp.findFirst({
      where: { id: followUpId, planId },
      select: { dueOn: true, months: true, answer: true },
    });
    if (!asked) return refused("closure.refusals.noFollowUp");
    if (asked.answer) return refused("closure.refusals.followUpAnswered");
    if (addDays(toDay(asked.dueOn), -daysEarly) > today()) return refused("closure.refusals.followUpTooSoon");
    const { count } = await tx.followUp.updateMany({
      where: { id: followUpId, version, answer: null },
      data: {
        answer,
        note,
        answeredOn: toDate(input.answeredOn),
        answeredAt: now(),
        answeredById: actor.id,
        version: { increment: 1 },
      },
    });
    if (!count) return refused("errors.changedMeanwhile");
    await record(
      tx,
      actor,
      "followUp.answered",
      { ...concernsOf(plan), subjectId: followUpId },
      { months: asked.months, answer },
    );
    return done();
  });
}
