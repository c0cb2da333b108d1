import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { SetRepaymentRule } from "@/domain/repayment-rule-form";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";

/**
 * Writes what a repayment plan may ask for from a day on; what was in force before stays readable, signed plans keep their
 * own. Refuses a second version for the same day.
 */
export async function setRepaymentRule(actor: Actor, input: SetRepaymentRule): Promise<Outcome<{ id: string }>> {
  const { validFrom, maxInstalments, maxIncomePermille, lapseDays, source, verification } = input;
  try {
    return await asActor(actor, async (tx) => {
      authorise(actor, "repayment.setRule");
      const data = { maxInstalments, maxIncomePermille, lapseDays, source, verification, createdById: actor.id };
      const rule = await tx.repaymentRule.create({
        data: { ...data, validFrom: toDate(validFrom), createdAt: now() },
        select: { id: true },
      });
      const facts = { validOn: validFrom, maxInstalments, maxIncomePermille, lapseDays };
      await record(tx, actor, "repayment.ruleSet", { subjectId: rule.id }, facts);
      return done(rule);
    });
  } catch (error) {
    if (violates(error, "RepaymentRule_validFrom_key")) return refused("repayment.refusals.ruleThatDay");
    throw error;
  }
}
