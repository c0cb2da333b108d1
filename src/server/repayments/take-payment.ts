import "server-only";
import type { Actor } from "@/domain/permissions";
import { isRunning } from "@/domain/repayment";
import { allocate, type Due } from "@/domain/repayment-dues";
import { standingOf } from "@/domain/repayment-standing";
import type { PaymentChannel, RepaymentPaymentKind } from "@/generated/prisma/enums";
import { type Day, now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { type Cents, formatCents } from "@/lib/money";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { addRentMonths } from "./add-rent-months";
import { type HeldRepayment, holdForMoney, lockRepayment } from "./hold-plan";
import { restand } from "./restand";

/** Money that came in on a repayment plan; cents, the day it was paid. A credit (points, a contribution) pays instalments. */
export type TakePayment = {
  householdId: string;
  repaymentPlanId: string;
  kind: RepaymentPaymentKind;
  amountCents: Cents;
  paidOn: Day;
  channel: PaymentChannel;
  reference?: string | null;
  payer?: string | null;
  supportActionId?: string | null;
};

const pays: Record<RepaymentPaymentKind, Due["kind"]> = {
  DOWN_PAYMENT: "DOWN_PAYMENT",
  INSTALMENT: "INSTALMENT",
  CREDIT: "INSTALMENT",
  RENT: "RENT",
};

/**
 * Writes a payment down inside a command's transaction and shares it out in whole cents over what it pays, the oldest due
 * first; how the plan stands afterwards is stored with it. Refuses a plan that is not being paid, a day to come, and more
 * than is still owed of that kind; nothing is written then. A lapsed plan still takes what was paid before it lapsed, and
 * goes on if that was what was missing.
 */
export async function takePayment(tx: Tx, actor: Actor, input: TakePayment): Promise<Outcome<{ id: string }>> {
  const { householdId, repaymentPlanId, kind, amountCents, paidOn, ...rest } = input;
  let plan = await holdForMoney(tx, actor, householdId, repaymentPlanId);
  if (paidOn > today()) return refused("repayment.refusals.paidInFuture");
  if (!takesMoney(plan, paidOn)) return refused("repayment.refusals.notRunning");
  if (kind === "RENT" && (await addRentMonths(tx, plan)) > 0) plan = (await lockRepayment(tx, plan.id)) ?? plan;
  const dues = plan.dues.filter((due) => due.kind === pays[kind]);
  const { shares, restCents } = allocate(amountCents, dues);
  if (restCents > 0)
    return refused("repayment.refusals.moreThanOwed", { left: formatCents(amountCents - restCents), kind });

  const payment = await tx.repaymentPayment.create({
    data: {
      ...rest,
      householdId,
      repaymentPlanId,
      kind,
      amountCents,
      paidOn: toDate(paidOn),
      recordedById: actor.id,
      createdAt: now(),
    },
    select: { id: true },
  });
  await moveShares(tx, plan, payment.id, pays[kind], shares);
  const facts = { paymentId: payment.id, amountCents, kind };
  await record(tx, actor, "repayment.paid", { householdId, subjectId: plan.id }, facts);
  const paid = new Map(shares.map(({ id, cents }) => [id, cents]));
  const after = plan.dues.map((due) =>
    due.kind === pays[kind] ? { ...due, paidCents: due.paidCents + (paid.get(due.id) ?? 0) } : due,
  );
  await restand(tx, actor, { ...plan, dues: after });
  return done({ id: payment.id });
}

/** Whether money paid on this day may be written down: the plan is being paid, or lapsed only after that day. */
function takesMoney(plan: HeldRepayment, paidOn: Day) {
  if (isRunning(plan.status)) return true;
  if (plan.status !== "LAPSED") return false;
  const { lapsedOn } = standingOf(plan.dues, plan.lapseDays, today());
  return lapsedOn !== null && paidOn < lapsedOn;
}

async function moveShares(
  tx: Tx,
  plan: HeldRepayment,
  paymentId: string,
  kind: Due["kind"],
  shares: { id: string; cents: Cents }[],
) {
  const version = { increment: 1 };
  if (kind === "DOWN_PAYMENT") {
    const downPaidCents = { increment: shares.reduce((sum, { cents }) => sum + cents, 0) };
    await tx.repaymentPlan.update({ where: { id: plan.id }, data: { downPaidCents, version }, select: { id: true } });
    return;
  }
  const of = kind === "RENT" ? "rentMonthId" : "instalmentId";
  await tx.paymentShare.createMany({ data: shares.map(({ id, cents }) => ({ paymentId, [of]: id, cents })) });
  for (const { id, cents } of shares) {
    const paid = { where: { id }, data: { paidCents: { increment: cents } }, select: { id: true } };
    if (kind === "RENT") await tx.rentMonth.update(paid);
    else await tx.instalment.update(paid);
  }
  await tx.repaymentPlan.update({ where: { id: plan.id }, data: { version }, select: { id: true } });
}
