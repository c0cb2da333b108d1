import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { duesOf } from "@/domain/repayment-dues";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { visibleTo } from "../households/visibility";

/** What rules need of a plan: its terms and everything it asks for. */
export const planFigures = {
  id: true,
  householdId: true,
  number: true,
  status: true,
  recognisedDebtCents: true,
  carriedCents: true,
  previousId: true,
  downPaymentCents: true,
  downPaidCents: true,
  firstDueOn: true,
  monthlyRentCents: true,
  lapseDays: true,
  signedOn: true,
  lateSince: true,
  version: true,
  household: { select: { organisationId: true, caseOwnerId: true, code: true } },
  instalments: {
    orderBy: { number: "asc" },
    select: { id: true, number: true, dueOn: true, amountCents: true, paidCents: true },
  },
  rents: {
    orderBy: { dueOn: "asc" },
    select: { id: true, month: true, dueOn: true, dueCents: true, paidCents: true },
  },
} as const satisfies Prisma.RepaymentPlanSelect;

/** Holds a plan's row until the end, so that what moves its money follows one after the other; null when it is not there. */
export async function lockRepayment(tx: Tx, planId: string) {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`select id from "RepaymentPlan" where id = ${planId}::uuid for update`;
  if (rows.length === 0) return null;
  const plan = await tx.repaymentPlan.findUniqueOrThrow({ where: { id: planId }, select: planFigures });
  return { ...plan, dues: duesOf(plan) };
}
/** A plan whose row is held. */
export type HeldRepayment = NonNullable<Awaited<ReturnType<typeof lockRepayment>>>;

/** Holds a plan of a household whose money this person may write down. What they may not see is not there. */
export async function holdForMoney(tx: Tx, actor: Actor, householdId: string, planId: string): Promise<HeldRepayment> {
  const seen = await tx.repaymentPlan.findFirst({
    where: { id: planId, householdId, household: visibleTo(actor) },
    select: { id: true },
  });
  const plan = seen && (await lockRepayment(tx, planId));
  if (!plan) throw new NotVisible();
  authorise(actor, "repayment.takePayment", { organisationId: plan.household.organisationId });
  return plan;
}
