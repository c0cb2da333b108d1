import "server-only";
import type { Actor } from "@/domain/permissions";
import { proposedRepayment } from "@/domain/repayment";
import type { DiscardRepayment } from "@/domain/repayment-forms";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";

/** Takes away a proposed plan, or a new version, that nobody signed; the old one goes on. */
export const discardRepayment = (actor: Actor, { householdId, repaymentPlanId, version }: DiscardRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const plan = { id: repaymentPlanId, householdId, version, status: { in: [...proposedRepayment] } };
    if ((await tx.repaymentPlan.count({ where: plan })) === 0)
      return changedOrGone(await tx.repaymentPlan.count({ where: { id: repaymentPlanId, householdId } }));
    await tx.instalment.deleteMany({ where: { repaymentPlanId } });
    await tx.repaymentPlan.deleteMany({ where: plan });
    await record(tx, actor, "repayment.discarded", { householdId, subjectId: repaymentPlanId });
    return done();
  });
