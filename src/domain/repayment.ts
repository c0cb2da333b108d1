import type { RepaymentPlanStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { type Cents, splitCents } from "@/lib/money";

/** What a repayment plan agrees on; amounts in cents. */
export type RepaymentTerms = {
  recognisedDebtCents: Cents;
  downPaymentCents: Cents;
  instalments: number;
  firstDueOn: Day;
  everyMonths: number;
};

/** One instalment as agreed. */
export type AgreedInstalment = { number: number; dueOn: Day; amountCents: Cents };

/** Every legal move of a repayment plan (domain notes §5.2): where it may start and where it ends. */
export const repaymentMoves = {
  sign: { from: ["DRAFT", "PROPOSED"], to: "SIGNED" },
  fallBehind: { from: ["SIGNED"], to: "LATE" },
  catchUp: { from: ["LATE"], to: "SIGNED" },
  settle: { from: ["SIGNED", "LATE"], to: "SETTLED" },
  lapse: { from: ["SIGNED", "LATE"], to: "LAPSED" },
  /** Only when the version that follows is signed. A lapsed plan is rescheduled as an exception. */
  reschedule: { from: ["SIGNED", "LATE", "LAPSED"], to: "RESCHEDULED" },
  /** Only by money: a payment that came before the plan lapsed and was written down after, or a voided one. */
  reopen: { from: ["SETTLED", "LAPSED"], to: "SIGNED" },
} as const satisfies Record<string, { from: readonly RepaymentPlanStatus[]; to: RepaymentPlanStatus }>;

/** The plans whose instalments are being paid. */
export const runningRepayment = ["SIGNED", "LATE"] as const satisfies RepaymentPlanStatus[];
/** The plans still on the table. */
export const proposedRepayment = repaymentMoves.sign.from;
/** The plans that a new version may follow. */
export const reschedulable = repaymentMoves.reschedule.from;

const isOneOf = (list: readonly RepaymentPlanStatus[]) => (status: RepaymentPlanStatus) => list.includes(status);
/** Whether a plan is being paid. */
export const isRunning = isOneOf(runningRepayment);
/** Whether a plan waits for its signature. */
export const isProposed = isOneOf(proposedRepayment);
/** Whether a new version may follow this plan. */
export const isReschedulable = isOneOf(reschedulable);

/** The most instalments any plan may have. */
export const mostInstalments = 240;

/** Whether the terms leave at least one cent for every instalment. */
export const canBeSplit = ({ recognisedDebtCents, downPaymentCents, instalments }: RepaymentTerms) =>
  instalments >= 1 && recognisedDebtCents - downPaymentCents >= instalments;

/**
 * The instalments of a plan: equal whole cents, the last one absorbing what does not divide, so that together with the
 * down payment they are exactly the recognised debt. Due every so many months from the first day, always on that day of
 * the month (the last one of a shorter month).
 */
export const instalmentsOf = (terms: RepaymentTerms): AgreedInstalment[] =>
  splitCents(terms.recognisedDebtCents - terms.downPaymentCents, terms.instalments).map((amountCents, index) => ({
    number: index + 1,
    dueOn: addMonths(terms.firstDueOn, index * terms.everyMonths),
    amountCents,
  }));

/** The share of a monthly income that an amount asks for; null when the income is not known. */
export const shareOfIncome = (monthlyCents: Cents, monthlyIncomeCents: Cents | null) =>
  monthlyIncomeCents ? monthlyCents / monthlyIncomeCents : null;

/** The plan a household's standing is told by: the one being paid, else the one on the table, else the newest. Newest first. */
export const planThatCounts = <T extends { status: RepaymentPlanStatus }>(plans: T[]): T | undefined =>
  plans.find(({ status }) => isRunning(status)) ?? plans.find(({ status }) => isProposed(status)) ?? plans[0];
