import "server-only";
import type { ProveOutcome } from "@/domain/outcome";
import { type Actor, authorise } from "@/domain/permissions";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { isOfPlan } from "../closure/hold-closure";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/** Writes down that the proof of an outcome is in hand, and since when; from then it is recognised, if it lasts. Refuses: an outcome proved already, a file that is not this plan's. */
export async function proveOutcome(actor: Actor, input: ProveOutcome): Promise<Outcome> {
  const { planId, outcomeId, version, evidence, provedOn, attachmentId } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "outcome.write", subjectOf(plan));
    const outcome = await tx.outcome.findFirst({ where: { id: outcomeId, planId }, select: { kind: true } });
    if (!outcome) return refused("outcome.refusals.noOutcome");
    if (!(await isOfPlan(tx, planId, attachmentId))) return refused("outcome.refusals.otherFile");
    const { count } = await tx.outcome.updateMany({
      where: { id: outcomeId, version, provedOn: null },
      data: { evidence, provedOn: toDate(provedOn), attachmentId, version: { increment: 1 } },
    });
    if (!count) return refused("errors.changedMeanwhile");
    const facts = { kind: outcome.kind, provedOn };
    await record(tx, actor, "outcome.proved", { ...concernsOf(plan), subjectId: outcomeId }, facts);
    return done();
  });
}
