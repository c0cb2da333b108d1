import "server-only";
import type { Prisma } from "@/generated/prisma/client";

/** What is needed of a repayment plan to tell how it stands today. */
export const standingFigures = {
  id: true,
  downPaymentCents: true,
  downPaidCents: true,
  firstDueOn: true,
  lapseDays: true,
  instalments: {
    orderBy: { number: "asc" },
    select: { id: true, number: true, dueOn: true, amountCents: true, paidCents: true },
  },
  rents: { orderBy: { dueOn: "asc" }, select: { id: true, dueOn: true, dueCents: true, paidCents: true } },
} as const satisfies Prisma.RepaymentPlanSelect;
