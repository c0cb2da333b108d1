import "server-only";
import { type EndWork, endableKinds, standingOf } from "@/domain/outcome";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { commitAmount } from "../plans/commit-amount";
import { deliveredCents } from "../plans/delivered-cents";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { daysOf } from "../plans/outcome-days";
import { subjectOf } from "../plans/visible-to";

/**
 * Writes down that work ended before its day. A contract that lasted less than 180 days is no longer recognised anywhere, and
 * the service it paid is worth nothing again; of a plan that is over, what it was paid goes back at once (cents). Refuses: a
 * certificate, an internship (its own page ends it), work ended already, a day before it began or on or after its last one.
 */
export async function endWork(actor: Actor, input: EndWork): Promise<Outcome> {
  const { planId, outcomeId, version, endedOn, endReason, endNote } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "outcome.write", subjectOf(plan));
    const outcome = await tx.outcome.findFirst({ where: { id: outcomeId, planId } });
    if (!outcome) return refused("outcome.refusals.noOutcome");
    if (!endableKinds.some((kind) => kind === outcome.kind)) return refused("outcome.refusals.notEndable");
    if (outcome.endedOn) return refused("outcome.refusals.alreadyEnded");
    const days = daysOf(outcome);
    if (endedOn < days.startsOn) return refused("outcome.refusals.endsBeforeItBegins");
    if (days.endsOn && endedOn >= days.endsOn) return refused("outcome.refusals.notEarly");
    const { count } = await tx.outcome.updateMany({
      where: { id: outcomeId, version, endedOn: null },
      data: { endedOn: toDate(endedOn), endReason, endNote, version: { increment: 1 } },
    });
    if (!count) return refused("errors.changedMeanwhile");
    let freedCents = 0;
    if (among(ended, plan.status)) {
      const left = Math.min(plan.committedCents, await deliveredCents(tx, planId));
      freedCents = plan.committedCents - left;
      if (freedCents > 0) await commitAmount(tx, plan, left);
    }
    const recognised = standingOf({ ...days, endedOn }) === "recognised";
    await record(
      tx,
      actor,
      "outcome.ended",
      { ...concernsOf(plan), subjectId: outcomeId },
      { kind: outcome.kind, endedOn, reason: endReason, recognised, freedCents },
    );
    return done();
  });
}
