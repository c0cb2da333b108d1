import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { isRunning, runningRepayment } from "@/domain/repayment";
import type { VoidPayment } from "@/domain/repayment-forms";
import type { RepaymentPaymentKind } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { lockRepayment } from "./hold-plan";
import { restand } from "./restand";

/** A payment that was taken back, with what it was worth (cents). */
type TakenBack = { kind: RepaymentPaymentKind; amountCents: number };

/**
 * Takes a wrong payment back with its reason, as part of a command that proved its right: every cent it paid is owed again,
 * the row stays. Refuses a second time, and one on a plan that another version has followed.
 */
export async function takeBackPayment(
  tx: Tx,
  actor: Actor,
  { householdId, paymentId, voidReason }: VoidPayment,
): Promise<Outcome<TakenBack>> {
  const found = await tx.repaymentPayment.findFirst({
    where: { id: paymentId, householdId },
    select: { repaymentPlanId: true },
  });
  const plan = found && (await lockRepayment(tx, found.repaymentPlanId));
  if (!plan) throw new NotVisible();
  const { id: repaymentPlanId } = plan;
  if (plan.status === "RESCHEDULED") return refused("repayment.refusals.followed");
  const others = { householdId, id: { not: plan.id }, status: { in: [...runningRepayment] } };
  if (!isRunning(plan.status) && (await tx.repaymentPlan.count({ where: others })) > 0)
    return refused("repayment.refusals.followed");
  const [payment] = await tx.repaymentPayment.updateManyAndReturn({
    where: { id: paymentId, voidedAt: null },
    data: { voidedAt: now(), voidReason },
    select: { kind: true, amountCents: true },
  });
  if (!payment) return refused("repayment.refusals.notVoidable");
  const version = { increment: 1 };
  const downPaidCents = { decrement: payment.kind === "DOWN_PAYMENT" ? payment.amountCents : 0 };
  await tx.repaymentPlan.update({ where: { id: plan.id }, data: { downPaidCents, version }, select: { id: true } });
  await tx.$executeRaw`
    update "Instalment" i set "paidCents" = i."paidCents" - s.cents from "PaymentShare" s
     where s."instalmentId" = i.id and s."paymentId" = ${paymentId}::uuid`;
  await tx.$executeRaw`
    update "RentMonth" r set "paidCents" = r."paidCents" - s.cents from "PaymentShare" s
     where s."rentMonthId" = r.id and s."paymentId" = ${paymentId}::uuid`;
  const facts = { paymentId, amountCents: payment.amountCents, kind: payment.kind };
  await record(tx, actor, "repayment.paymentVoided", { householdId, subjectId: repaymentPlanId }, facts);
  const after = await lockRepayment(tx, repaymentPlanId);
  if (after && (isRunning(after.status) || after.status === "SETTLED")) await restand(tx, actor, after);
  return done(payment);
}
