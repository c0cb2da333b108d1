import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { isReschedulable } from "@/domain/repayment";
import { agreedTerms, type RescheduleRepayment, wrongTerms } from "@/domain/repayment-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { notOpen, workOn } from "../households/work-on";
import { violates } from "../violations";
import { lockRepayment } from "./hold-plan";
import { arrearsLeft } from "./restand";
import { writeProposal } from "./write-proposal";

/**
 * Puts a new version of a plan on the table: what is left of the old one plus newly recognised arrears (cents), with its
 * reason. The old one binds until the new one is signed. Refuses a plan that ended otherwise than by lapsing, terms that do
 * not hold for what is left by now, and a second version on the table.
 */
export async function rescheduleRepayment(actor: Actor, input: RescheduleRepayment): Promise<Outcome<{ id: string }>> {
  const { householdId, repaymentPlanId, newArrearsCents, reason, creditor, reference } = input;
  const { monthlyRentCents, monthlyIncomeCents } = input;
  try {
    return await allOrNothing(actor, async (tx) => {
      if (!(await workOn(tx, actor, householdId))) return notOpen();
      const old = await lockRepayment(tx, repaymentPlanId);
      if (old?.householdId !== householdId) throw new NotVisible();
      if (!isReschedulable(old.status)) return refused("repayment.refusals.notReschedulable");
      const carriedCents = arrearsLeft(old);
      const debtCents = carriedCents + newArrearsCents;
      const agreed = agreedTerms(input, debtCents);
      const wrong = wrongTerms(input, debtCents);
      if (wrong || !agreed) return refused(wrong?.message ?? "repayment.errors.nothingToSplit");
      const plan = await writeProposal(tx, actor, {
        householdId,
        agreed,
        creditor,
        reference,
        monthlyRentCents,
        monthlyIncomeCents,
        number: old.number + 1,
        previousId: old.id,
        carriedCents,
        reason,
      });
      const facts = { debtCents, instalments: agreed.instalments, number: old.number + 1, newArrearsCents };
      await record(tx, actor, "repayment.rescheduleProposed", { householdId, subjectId: plan.id }, facts);
      return done(plan);
    });
  } catch (error) {
    const twice = ["one_proposed_repayment_plan", "RepaymentPlan_previousId_key"].some((name) => violates(error, name));
    if (twice) return refused("repayment.refusals.alreadyProposed");
    throw error;
  }
}
