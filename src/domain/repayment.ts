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

/** One instalment as it stands: what of it is paid. */
export type Instalment = AgreedInstalment & { paidCents: Cents };

/** Every legal move of a repayment plan (domain notes §5.2): where it may start and where it ends. */
export const repaymentMoves = {
  sign: { from: ["DRAFT", "PROPOSED"], to: "SIGNED" },
  fallBehind: { from: ["SIGNED"], to: "LATE" },
  catchUp: { from: ["LATE"], to: "SIGNED" },
  settle: { from: ["SIGNED", "LATE"], to: "SETTLED" },
  reschedule: { from: ["SIGNED", "LATE"], to: "RESCHEDULED" },
  lapse: { from: ["SIGNED", "LATE"], to: "LAPSED" },
} as const satisfies Record<string, { from: readonly RepaymentPlanStatus[]; to: RepaymentPlanStatus }>;

/** The plans that still bind, or may soon. */
export const livingRepayment = ["DRAFT", "PROPOSED", "SIGNED", "LATE"] as const satisfies RepaymentPlanStatus[];
/** The plans whose instalments are being paid. */
export const runningRepayment = ["SIGNED", "LATE"] as const satisfies RepaymentPlanStatus[];

/** Whether a plan is being paid. */
export const isRunning = (status: RepaymentPlanStatus) =>
  (runningRepayment as readonly RepaymentPlanStatus[]).includes(status);

/** Whether the terms leave at least one cent for every instalment. */
export const canBeSplit = ({ recognisedDebtCents, downPaymentCents, instalments }: RepaymentTerms) =>
  recognisedDebtCents - downPaymentCents >= instalments;

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

/** How an instalment stands on a day. */
export type InstalmentState = "PAID" | "OVERDUE" | "PARTLY_PAID" | "TO_PAY";

/** How an instalment stands: paid, else overdue from the day after it was due, else begun or not. */
export function instalmentState(instalment: Omit<Instalment, "number">, today: Day): InstalmentState {
  if (instalment.paidCents >= instalment.amountCents) return "PAID";
  if (instalment.dueOn < today) return "OVERDUE";
  return instalment.paidCents > 0 ? "PARTLY_PAID" : "TO_PAY";
}

/** One missed payment makes a plan late, and only that (domain notes §5.2). */
export const isLate = (instalments: Omit<Instalment, "number">[], today: Day) =>
  instalments.some((instalment) => instalmentState(instalment, today) === "OVERDUE");

/** The status as it is today: a running plan is late or regular by its instalments, whatever was true when it was last touched. */
export function repaymentStanding(
  plan: { status: RepaymentPlanStatus; instalments: Omit<Instalment, "number">[] },
  today: Day,
): RepaymentPlanStatus {
  if (!isRunning(plan.status)) return plan.status;
  return isLate(plan.instalments, today) ? "LATE" : "SIGNED";
}

/** What is paid, left and overdue of a plan's instalments, and the next one to pay; cents. */
export function repaymentTotals<T extends Omit<Instalment, "number">>(instalments: T[], today: Day) {
  const sum = (of: (one: T) => Cents) => instalments.reduce((total, one) => total + of(one), 0);
  return {
    paidCents: sum((one) => one.paidCents),
    leftCents: sum((one) => one.amountCents - one.paidCents),
    overdueCents: sum((one) => (instalmentState(one, today) === "OVERDUE" ? one.amountCents - one.paidCents : 0)),
    next: instalments.find((one) => one.paidCents < one.amountCents) ?? null,
  };
}

/** The share of the household's monthly income that the plan asks for, as a help and not a verdict; null when the income is not known. */
export const monthlyShare = (amountCents: Cents, everyMonths: number, monthlyIncomeCents: Cents | null) =>
  monthlyIncomeCents ? amountCents / everyMonths / monthlyIncomeCents : null;

/** The instalments worth looking at now: whatever is overdue and the next ones still to pay, three in all at least. */
export function ongoing<T extends Omit<Instalment, "number">>(instalments: T[], today: Day): T[] {
  const unpaid = instalments.filter((one) => one.paidCents < one.amountCents);
  const overdue = unpaid.filter((one) => instalmentState(one, today) === "OVERDUE").length;
  return unpaid.slice(0, overdue + 3);
}
