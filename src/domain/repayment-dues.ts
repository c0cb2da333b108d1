import type { Day } from "@/lib/clock";
import { addMonths, toDay } from "@/lib/dates";
import type { Cents } from "@/lib/money";

/** What a plan asks for by a day: the down payment, an instalment, the current rent of a month; cents. */
export type Due = {
  id: string;
  kind: "DOWN_PAYMENT" | "INSTALMENT" | "RENT";
  /** The instalment's number; 0 for the others. */
  number: number;
  dueOn: Day;
  amountCents: Cents;
  paidCents: Cents;
};

/** A plan's figures as the database keeps them. */
export type PlanFigures = {
  id: string;
  downPaymentCents: Cents;
  downPaidCents: Cents;
  firstDueOn: Date;
  instalments: { id: string; number: number; dueOn: Date; amountCents: Cents; paidCents: Cents }[];
  rents: { id: string; dueOn: Date; dueCents: Cents; paidCents: Cents }[];
};

/**
 * Everything a plan asks for, the oldest first (domain notes §5.2: arrears instalments and the current rent). The down
 * payment is due with the first instalment.
 */
export function duesOf(plan: PlanFigures): Due[] {
  const down: Due[] =
    plan.downPaymentCents > 0
      ? [
          {
            id: plan.id,
            kind: "DOWN_PAYMENT",
            number: 0,
            dueOn: toDay(plan.firstDueOn),
            amountCents: plan.downPaymentCents,
            paidCents: plan.downPaidCents,
          },
        ]
      : [];
  const dues: Due[] = [
    ...down,
    ...plan.instalments.map((one) => ({ ...one, kind: "INSTALMENT" as const, dueOn: toDay(one.dueOn) })),
    ...plan.rents.map(({ dueCents, ...one }) => ({
      ...one,
      kind: "RENT" as const,
      number: 0,
      dueOn: toDay(one.dueOn),
      amountCents: dueCents,
    })),
  ];
  return dues.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}

/** How a due stands on a day. */
export type DueState = "PAID" | "OVERDUE" | "PARTLY_PAID" | "TO_PAY";
type Asked = Pick<Due, "dueOn" | "amountCents" | "paidCents">;

/** How a due stands: paid, else overdue from the day after it was due, else begun or not. */
export function dueState(due: Asked, today: Day): DueState {
  if (due.paidCents >= due.amountCents) return "PAID";
  if (due.dueOn < today) return "OVERDUE";
  return due.paidCents > 0 ? "PARTLY_PAID" : "TO_PAY";
}

/** What is paid, left and overdue of some dues, and the next one to pay; cents. */
export function duesTotals<T extends Asked>(dues: T[], today: Day) {
  const sum = (of: (one: T) => Cents) => dues.reduce((total, one) => total + of(one), 0);
  const left = (one: T) => one.amountCents - one.paidCents;
  return {
    paidCents: sum((one) => one.paidCents),
    leftCents: sum(left),
    overdueCents: sum((one) => (dueState(one, today) === "OVERDUE" ? left(one) : 0)),
    next: dues.find((one) => one.paidCents < one.amountCents) ?? null,
  };
}

/** The part of the dues that pays the arrears back, without the current rent. */
export const arrearsDues = (dues: Due[]) => dues.filter(({ kind }) => kind !== "RENT");

/** The dues worth looking at now: whatever is overdue and the next ones still to pay, three in all at least. */
export function ongoing<T extends Asked>(dues: T[], today: Day): T[] {
  const unpaid = dues.filter((one) => one.paidCents < one.amountCents);
  const overdue = unpaid.filter((one) => dueState(one, today) === "OVERDUE").length;
  return unpaid.slice(0, overdue + 3);
}

/** How much of an amount goes to which due, the oldest first, in whole cents; `restCents` is what found no due. */
export function allocate(amountCents: Cents, dues: Pick<Due, "id" | "amountCents" | "paidCents">[]) {
  const shares: { id: string; cents: Cents }[] = [];
  let restCents = amountCents;
  for (const { id, amountCents: asked, paidCents } of dues) {
    const cents = Math.min(restCents, Math.max(0, asked - paidCents));
    if (cents > 0) shares.push({ id, cents });
    restCents -= cents;
  }
  return { shares, restCents };
}

const monthsBetween = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * The months whose current rent is owed beside the instalments, up to the month after `today`: each due on the instalments'
 * day of the month (the last one of a shorter month), from the first one due after the signature.
 */
export function rentMonthsOf(firstDueOn: Day, signedOn: Day, today: Day) {
  const first = monthsBetween(firstDueOn, signedOn);
  const count = Math.max(0, monthsBetween(signedOn, today) + 2);
  return Array.from({ length: count }, (_, index) => addMonths(firstDueOn, first + index))
    .filter((dueOn) => dueOn > signedOn)
    .map((dueOn) => ({ month: `${dueOn.slice(0, 8)}01`, dueOn }));
}
