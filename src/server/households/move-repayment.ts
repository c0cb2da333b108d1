import "server-only";
import type { Actor } from "@/domain/permissions";
import { isLate, repaymentMoves, repaymentTotals } from "@/domain/repayment";
import type { DiscardRepayment, EndRepayment, SignRepayment } from "@/domain/repayment-forms";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** The instalments of a plan as rules want them. */
export async function instalmentsHeld(tx: Tx, repaymentPlanId: string) {
  const rows = await tx.instalment.findMany({
    where: { repaymentPlanId },
    orderBy: { number: "asc" },
    select: { number: true, dueOn: true, amountCents: true, paidCents: true },
  });
  return rows.map((row) => ({ ...row, dueOn: toDay(row.dueOn) }));
}

/** The household and the creditor signed. A plan with an instalment already missed starts late. */
export const signRepayment = (actor: Actor, { householdId, repaymentPlanId, version, signedOn }: SignRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const late = isLate(await instalmentsHeld(tx, repaymentPlanId), today());
    const { from, to } = repaymentMoves.sign;
    const [plan] = await tx.repaymentPlan.updateManyAndReturn({
      where: { id: repaymentPlanId, householdId, version, status: { in: [...from] } },
      data: {
        status: late ? repaymentMoves.fallBehind.to : to,
        signedOn: toDate(signedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!plan) return changedOrGone(await tx.repaymentPlan.count({ where: { id: repaymentPlanId, householdId } }));
    await record(tx, actor, "repayment.signed", { householdId, subjectId: repaymentPlanId });
    return done();
  });

const ended = { settle: "repayment.settled", reschedule: "repayment.rescheduled", lapse: "repayment.lapsed" } as const;

/** A running plan ends: settled (refused while anything is unpaid), to be rescheduled, or lapsed. */
export const endRepayment = (actor: Actor, { householdId, repaymentPlanId, version, end }: EndRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const { leftCents } = repaymentTotals(await instalmentsHeld(tx, repaymentPlanId), today());
    if (end === "settle" && leftCents > 0) return refused("repayment.refusals.notAllPaid");
    const { from, to } = repaymentMoves[end];
    const [plan] = await tx.repaymentPlan.updateManyAndReturn({
      where: { id: repaymentPlanId, householdId, version, status: { in: [...from] } },
      data: { status: to, endedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    if (!plan) return changedOrGone(await tx.repaymentPlan.count({ where: { id: repaymentPlanId, householdId } }));
    await record(tx, actor, ended[end], { householdId, subjectId: repaymentPlanId }, { leftCents });
    return done();
  });

/** Takes away a proposed plan that nobody signed. */
export const discardRepayment = (actor: Actor, { householdId, repaymentPlanId, version }: DiscardRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const plan = { id: repaymentPlanId, householdId, version, status: { in: [...repaymentMoves.sign.from] } };
    if ((await tx.repaymentPlan.count({ where: plan })) === 0)
      return changedOrGone(await tx.repaymentPlan.count({ where: { id: repaymentPlanId, householdId } }));
    await tx.instalment.deleteMany({ where: { repaymentPlanId } });
    await tx.repaymentPlan.deleteMany({ where: plan });
    await record(tx, actor, "repayment.discarded", { householdId, subjectId: repaymentPlanId });
    return done();
  });
