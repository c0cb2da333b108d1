import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { isProposed, isReschedulable } from "@/domain/repayment";
import type { SignRepayment } from "@/domain/repayment-forms";
import { now } from "@/lib/clock";
import { addMonths, toDate, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";
import { addRentMonths } from "./add-rent-months";
import { type HeldRepayment, lockRepayment } from "./hold-plan";
import { ruleInForce } from "./read-rules";
import { arrearsLeft, restand } from "./restand";

/** No plan is signed so many months before its first instalment: such a day is a slip. */
const earliestMonths = 24;

/**
 * The household and the creditor signed: the debt is acknowledged, the days after which the plan lapses are frozen from the
 * rule of that day, and the version before is over. A plan with something already missed starts late. Refuses a day long before the first instalment, and a version
 * whose old plan was paid on, or had money taken back, since it was put on the table.
 */
export const signRepayment = (actor: Actor, { householdId, repaymentPlanId, version, signedOn }: SignRepayment) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const plan = await lockRepayment(tx, repaymentPlanId);
    if (plan?.householdId !== householdId) throw new NotVisible();
    if (plan.version !== version || !isProposed(plan.status)) return changedOrGone(1);
    if (signedOn < addMonths(toDay(plan.firstDueOn), -earliestMonths))
      return refused("repayment.refusals.signedTooEarly");
    const old = plan.previousId ? await lockRepayment(tx, plan.previousId) : null;
    if (old && arrearsLeft(old) !== plan.carriedCents)
      return refused("repayment.refusals.paidMeanwhile", { left: formatCents(arrearsLeft(old)) });
    if (old) await supersede(tx, actor, old);
    const rule = await ruleInForce(tx, signedOn);
    await tx.repaymentPlan.update({
      where: { id: plan.id },
      data: {
        status: "SIGNED",
        signedOn: toDate(signedOn),
        lapseDays: rule?.lapseDays ?? null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, actor, "repayment.signed", { householdId, subjectId: plan.id }, { number: plan.number });
    const signed = await lockRepayment(tx, plan.id);
    if (!signed) throw new NotVisible();
    await addRentMonths(tx, signed);
    const standing = await lockRepayment(tx, plan.id);
    if (standing) await restand(tx, actor, standing, { lapses: false });
    return done();
  });

async function supersede(tx: Tx, actor: Actor, old: HeldRepayment) {
  if (!isReschedulable(old.status)) throw new NotVisible();
  await tx.repaymentPlan.update({
    where: { id: old.id },
    data: { status: "RESCHEDULED", lateSince: null, endedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
  const facts = { leftCents: arrearsLeft(old), number: old.number };
  await record(tx, actor, "repayment.rescheduled", { householdId: old.householdId, subjectId: old.id }, facts);
}
