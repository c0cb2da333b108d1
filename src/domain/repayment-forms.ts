import { z } from "zod";
import type { PaymentChannel, RepaymentPaymentKind } from "@/generated/prisma/enums";
import {
  choice,
  day,
  flag,
  id,
  integer,
  optionalInteger,
  optionalMoney,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import type { Cents } from "@/lib/money";
import { moneyUpTo, someMoneyUpTo } from "./amounts";
import { largestDebt } from "./arrears";
import { pastDay } from "./past-day";
import { canBeSplit, mostInstalments } from "./repayment";
import { instalmentsFor } from "./repayment-simulation";

/** The two ways into a simulation: how many instalments, or how much can be paid a month. */
export const simulationWays = ["INSTALMENTS", "BUDGET"] as const;

const largestMonth = 20_000;
const monthly = optionalMoney.refine((cents) => cents === null || cents <= largestMonth * 100, {
  message: "errors.tooLarge",
  params: { maximum: largestMonth },
});

const terms = {
  creditor: text(120),
  reference: optionalText(60),
  downPaymentCents: moneyUpTo(largestDebt),
  by: choice(simulationWays),
  instalments: optionalInteger(1, mostInstalments),
  budgetCents: monthly,
  firstDueOn: day,
  everyMonths: integer(1, 12),
  monthlyRentCents: monthly,
  monthlyIncomeCents: monthly,
  save: flag,
};

type TypedTerms = {
  downPaymentCents: Cents;
  by: (typeof simulationWays)[number];
  instalments: number | null;
  budgetCents: Cents | null;
  firstDueOn: string;
  everyMonths: number;
};

/** The terms with their number of instalments, counted from the monthly amount where that is what was typed; null while it cannot be told. */
export function agreedTerms(typed: TypedTerms, recognisedDebtCents: Cents) {
  const { by, budgetCents, downPaymentCents, everyMonths, firstDueOn } = typed;
  const count =
    by === "INSTALMENTS"
      ? typed.instalments
      : budgetCents && instalmentsFor(recognisedDebtCents - downPaymentCents, budgetCents, everyMonths);
  return count ? { recognisedDebtCents, downPaymentCents, instalments: count, firstDueOn, everyMonths } : null;
}

/** What does not hold together in the terms: the field and the sentence; null when all does. */
export function wrongTerms(typed: TypedTerms, debt: Cents): { field: string; message: string } | null {
  if (debt === 0) return { field: "recognisedDebtCents", message: "errors.invalidAmount" };
  if (typed.downPaymentCents > debt)
    return { field: "downPaymentCents", message: "repayment.errors.downPaymentTooLarge" };
  const field = typed.by === "BUDGET" ? "budgetCents" : "instalments";
  if (!typed[field]) return { field, message: "errors.required" };
  const agreed = agreedTerms(typed, debt);
  if (!agreed || !canBeSplit(agreed)) return { field, message: "repayment.errors.nothingToSplit" };
  return agreed.instalments > mostInstalments ? { field, message: "repayment.errors.tooManyInstalments" } : null;
}

const holding = (debtOf: (typed: never) => Cents) => (typed: TypedTerms, ctx: z.core.$RefinementCtx<unknown>) => {
  const wrong = wrongTerms(typed, debtOf(typed as never));
  if (wrong) ctx.addIssue({ code: "custom", path: [wrong.field], message: wrong.message, input: typed });
};

/** The terms of a household's new plan. Every instalment must be worth at least a cent. `save` is false while only the preview is asked for. */
export const proposeRepaymentForm = z
  .object({ householdId: id, recognisedDebtCents: someMoneyUpTo(largestDebt), ...terms })
  .superRefine(holding(({ recognisedDebtCents }: { recognisedDebtCents: Cents }) => recognisedDebtCents));
export type ProposeRepayment = z.output<typeof proposeRepaymentForm>;

/** The terms of a new version of a plan, and why: what is left of the old one (counted here, again when it is saved) plus newly recognised arrears. */
export const rescheduleRepaymentForm = z
  .object({
    householdId: id,
    repaymentPlanId: id,
    newArrearsCents: moneyUpTo(largestDebt),
    reason: optionalText(500),
    ...terms,
  })
  // Asked for when it is saved: somebody's words do not travel in the address while one tries.
  .refine(({ save, reason }) => !save || reason !== null, { message: "errors.required", path: ["reason"] });
export type RescheduleRepayment = z.output<typeof rescheduleRepaymentForm>;

const plan = { householdId: id, repaymentPlanId: id, version };

/** The household and the creditor signed: the debt is acknowledged. */
export const signRepaymentForm = z.object({ ...plan, signedOn: pastDay });
export type SignRepayment = z.output<typeof signRepaymentForm>;

/** Somebody says that a plan lapsed before the rule does: the creditor's word, with its reason. */
export const lapseRepaymentForm = z.object({ ...plan, endReason: text(500) });
export type LapseRepayment = z.output<typeof lapseRepaymentForm>;

/** A proposed plan nobody signed is taken away. */
export const discardRepaymentForm = z.object(plan);
export type DiscardRepayment = z.output<typeof discardRepaymentForm>;

/** What a payment by hand may pay. */
export const handPaymentKinds = ["INSTALMENT", "RENT", "DOWN_PAYMENT"] as const satisfies RepaymentPaymentKind[];
/** How money may come in by hand. */
export const handChannels = [
  "BANK",
  "POST",
  "COUNTER",
  "CASH",
  "CONTRIBUTION",
  "OTHER",
] as const satisfies PaymentChannel[];

/** Money received on a plan, all of what is owed or part; cents. */
export const recordPaymentForm = z.object({
  ...plan,
  kind: choice(handPaymentKinds),
  amountCents: someMoneyUpTo(largestDebt),
  paidOn: pastDay,
  channel: choice(handChannels),
  reference: optionalText(60),
  payer: optionalText(120),
});
export type RecordPayment = z.output<typeof recordPaymentForm>;

/** A payment that was wrong is taken back, with its reason. */
export const voidPaymentForm = z.object({ householdId: id, paymentId: id, voidReason: text(300) });
export type VoidPayment = z.output<typeof voidPaymentForm>;
