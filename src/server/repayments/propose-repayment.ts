import "server-only";
import type { Actor } from "@/domain/permissions";
import { runningRepayment } from "@/domain/repayment";
import { agreedTerms, type ProposeRepayment } from "@/domain/repayment-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { notOpen, workOn } from "../households/work-on";
import { violates } from "../violations";
import { writeProposal } from "./write-proposal";

/**
 * Puts a household's plan on the table with all its instalments, still to be signed (cents). Refuses a second one, and one
 * beside a plan that is being paid or has lapsed: that one is rescheduled.
 */
export async function proposeRepayment(actor: Actor, input: ProposeRepayment): Promise<Outcome<{ id: string }>> {
  const { householdId, recognisedDebtCents, creditor, reference, monthlyRentCents, monthlyIncomeCents } = input;
  try {
    return await allOrNothing(actor, async (tx) => {
      if (!(await workOn(tx, actor, householdId))) return notOpen();
      const agreed = agreedTerms(input, recognisedDebtCents);
      if (!agreed) return refused("repayment.errors.nothingToSplit");
      const status = { in: [...runningRepayment, "LAPSED" as const] };
      if ((await tx.repaymentPlan.count({ where: { householdId, status } })) > 0)
        return refused("repayment.refusals.alreadyOne");
      const figures = { monthlyRentCents, monthlyIncomeCents };
      const plan = await writeProposal(tx, actor, { householdId, agreed, creditor, reference, ...figures });
      const facts = { debtCents: recognisedDebtCents, instalments: agreed.instalments };
      await record(tx, actor, "repayment.proposed", { householdId, subjectId: plan.id }, facts);
      return done(plan);
    });
  } catch (error) {
    if (violates(error, "one_proposed_repayment_plan")) return refused("repayment.refusals.alreadyProposed");
    throw error;
  }
}
