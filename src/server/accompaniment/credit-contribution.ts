import "server-only";
import type { CreditContribution } from "@/domain/contribution-forms";
import type { Actor } from "@/domain/permissions";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { notOpen, workOn } from "../households/work-on";
import { takePayment } from "../repayments/take-payment";
import { contributionHeld } from "./contributions";

/**
 * Books granted money on the household's running repayment plan (cents), where it pays instalments; payment and request
 * name each other. Once: refuses a second time, more than was granted, a day before the decision, and what the plan refuses.
 */
export const creditContribution = (
  actor: Actor,
  { householdId, supportActionId, version, repaymentPlanId, amountCents, paidOn }: CreditContribution,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const action = await contributionHeld(tx, householdId, supportActionId);
    if (action.grantedCents === null || !action.decidedOn) return refused("accompaniment.refusals.nothingGranted");
    if (await tx.repaymentPayment.count({ where: { supportActionId, voidedAt: null } }))
      return refused("accompaniment.refusals.alreadyCredited");
    if (action.version !== version) return refused("errors.changedMeanwhile");
    if (amountCents > action.grantedCents) return refused("accompaniment.refusals.moreThanGranted");
    if (toDate(paidOn) < action.decidedOn) return refused("accompaniment.refusals.paidBeforeDecision");
    const paid = await takePayment(tx, actor, {
      householdId,
      repaymentPlanId,
      kind: "CREDIT",
      amountCents,
      paidOn,
      channel: "CONTRIBUTION",
      supportActionId,
    });
    if (!paid.ok) return paid;
    const facts = { kind: action.kind, amountCents, paymentId: paid.data.id };
    await record(tx, actor, "contribution.credited", { householdId, subjectId: supportActionId }, facts);
    return done();
  });
