import "server-only";
import type { Actor } from "@/domain/permissions";
import { repaymentMoves } from "@/domain/repayment";
import type { LapseRepayment } from "@/domain/repayment-forms";
import { now } from "@/lib/clock";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";
import { lockRepayment } from "./hold-plan";
import { arrearsLeft } from "./restand";

/** The creditor takes the benefit of instalments away before the rule does; with the reason. Refuses a plan that is not being paid. */
export const lapseRepayment = (actor: Actor, { householdId, repaymentPlanId, version, endReason }: LapseRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const plan = await lockRepayment(tx, repaymentPlanId);
    const here = plan?.householdId === householdId ? plan : null;
    const { from, to } = repaymentMoves.lapse;
    const { count } = await tx.repaymentPlan.updateMany({
      where: { id: repaymentPlanId, householdId, version, status: { in: [...from] } },
      data: { status: to, endedAt: now(), endReason, version: { increment: 1 } },
    });
    if (!here || count === 0) return changedOrGone(here ? 1 : 0);
    const facts = { leftCents: arrearsLeft(here) };
    await record(tx, actor, "repayment.declaredLapsed", { householdId, subjectId: repaymentPlanId }, facts);
    return done();
  });
