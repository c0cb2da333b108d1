import "server-only";
import type { RecordOutcome } from "@/domain/outcome";
import { type Actor, authorise } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { isOfPlan } from "../closure/hold-closure";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { employerOf } from "./employers";
import { cannotProve, writeOutcome } from "./write-outcome";

/**
 * Writes down what a plan led to: an internship, a contract, a certificate, own business. With its proof it pays the
 * line it is tied to (product rules §3.9), if it lasts long enough. Refuses: a plan never signed, a line not paid by result or
 * proved by another kind of outcome, a proof dated in the future, a file, candidacy or employer that is not this plan's or the network's.
 */
export async function recordOutcome(actor: Actor, input: RecordOutcome): Promise<Outcome<{ outcomeId: string }>> {
  const { planId, lineKey, kind, contractType, weeklyHours, evidence } = input;
  const { employerId = null, attachmentId = null, candidacyId = null } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "outcome.write", subjectOf(plan));
    if (!plan.signedAt) return refused("outcome.refusals.notSigned");
    if (input.provedOn && input.provedOn > today()) return refused("outcome.refusals.provedInFuture");
    if (!(await isOfPlan(tx, planId, attachmentId))) return refused("outcome.refusals.otherFile");
    if (candidacyId && !(await tx.candidacy.count({ where: { id: candidacyId, planId, status: "TAKEN" } })))
      return refused("outcome.refusals.otherCandidacy");
    const named = await employerOf(tx, employerId);
    if (employerId && !named) return refused("outcome.refusals.notOfNetwork");
    const wrong = lineKey && (await cannotProve(tx, planId, lineKey, kind));
    if (wrong) return { ok: false, reason: wrong };

    const outcome = await writeOutcome(tx, actor.id, plan, {
      lineKey,
      kind,
      contractType,
      employer: input.employer ?? named?.name ?? null,
      employerId,
      weeklyMinutes: weeklyHours,
      evidence,
      attachmentId,
      candidacyId,
      startsOn: toDate(input.startsOn),
      endsOn: input.endsOn && toDate(input.endsOn),
      provedOn: input.provedOn && toDate(input.provedOn),
    });
    const facts = { kind, proved: Boolean(input.provedOn) };
    await record(tx, actor, "outcome.recorded", { ...concernsOf(plan), subjectId: outcome.id }, facts);
    return done({ outcomeId: outcome.id });
  });
}
