import "server-only";
import type { Actor } from "@/domain/permissions";
import type { RecordPayment } from "@/domain/repayment-forms";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";
import { takePayment } from "./take-payment";

/** A payment written down by hand, all or part of what is owed (cents). Refuses one typed on a plan that changed meanwhile, so that it is not counted twice. */
export const recordPayment = (actor: Actor, { version, ...payment }: RecordPayment) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, repaymentPlanId: id } = payment;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    if ((await tx.repaymentPlan.count({ where: { id, householdId, version } })) === 0)
      return changedOrGone(await tx.repaymentPlan.count({ where: { id, householdId } }));
    return takePayment(tx, actor, payment);
  });
