import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { duesOf } from "@/domain/repayment-dues";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { recordRead } from "../history";
import { subjectOf } from "../households/file";
import { visibleTo } from "../households/visibility";
import { planFigures } from "./hold-plan";
import { ruleInForce } from "./read-rules";

const plans = {
  ...planFigures,
  household: false,
  creditor: true,
  reference: true,
  reason: true,
  everyMonths: true,
  monthlyIncomeCents: true,
  proposedOn: true,
  endedAt: true,
  endReason: true,
  createdBy: { select: { name: true } },
  payments: {
    orderBy: [{ paidOn: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      kind: true,
      amountCents: true,
      paidOn: true,
      channel: true,
      reference: true,
      payer: true,
      supportActionId: true,
      voidedAt: true,
      voidReason: true,
      recordedBy: { select: { name: true } },
      shares: {
        select: { cents: true, instalment: { select: { number: true } }, rentMonth: { select: { month: true } } },
      },
    },
  },
} as const satisfies Prisma.RepaymentPlanSelect;

/** Everything about how a household pays its arrears back: every version of its plans with dues and payments, the newest first. Leaves a trace. Null when the file is not theirs to open. */
export const getRepayment = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await find(tx, actor, householdId);
    if (!household) return null;
    await recordRead(tx, actor, "household", { householdId });
    const rows = await tx.repaymentPlan.findMany({
      where: { householdId },
      orderBy: [{ createdAt: "desc" }, { number: "desc" }],
      take: 20,
      select: plans,
    });
    return {
      ...household,
      edits: household.status === "OPEN" && may(actor, "household.edit", subjectOf(household)),
      rule: await ruleInForce(tx),
      plans: rows.map((plan) => ({ ...plan, dues: duesOf(plan) })),
    };
  });
/** A household's repayment as its page shows it. */
export type Repayment = NonNullable<Awaited<ReturnType<typeof getRepayment>>>;

const find = (tx: Tx, actor: Actor, id: string) =>
  tx.household.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: {
      id: true,
      code: true,
      displayName: true,
      status: true,
      organisationId: true,
      caseOwnerId: true,
      debtCents: true,
      monthlyIncomeCents: true,
      tenancies: {
        where: { endedOn: null },
        orderBy: { id: "desc" },
        take: 1,
        select: { landlordName: true, monthlyRentCents: true, monthlyChargesCents: true },
      },
    },
  });
