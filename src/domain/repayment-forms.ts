import { z } from "zod";
import { choice, day, flag, id, integer, optionalText, text, version } from "@/lib/fields";
import { moneyUpTo, someMoneyUpTo } from "./amounts";
import { largestDebt } from "./arrears";
import { pastDay } from "./past-day";
import { canBeSplit } from "./repayment";

/** The terms of a new plan. Every instalment must be worth at least a cent. `saved` is false while only the preview is asked for. */
export const proposeRepaymentForm = z
  .object({
    householdId: id,
    creditor: text(120),
    recognisedDebtCents: someMoneyUpTo(largestDebt),
    downPaymentCents: moneyUpTo(largestDebt),
    instalments: integer(1, 240),
    firstDueOn: day,
    everyMonths: integer(1, 12),
    save: flag,
  })
  .refine(({ downPaymentCents, recognisedDebtCents }) => downPaymentCents <= recognisedDebtCents, {
    message: "repayment.errors.downPaymentTooLarge",
    path: ["downPaymentCents"],
  })
  .refine(
    (terms) => !terms.recognisedDebtCents || terms.downPaymentCents > terms.recognisedDebtCents || canBeSplit(terms),
    {
      message: "repayment.errors.nothingToSplit",
      path: ["instalments"],
    },
  );
export type ProposeRepayment = z.output<typeof proposeRepaymentForm>;

const plan = { householdId: id, repaymentPlanId: id, version };

/** The household and the creditor signed: the debt is acknowledged. */
export const signRepaymentForm = z.object({ ...plan, signedOn: pastDay });
export type SignRepayment = z.output<typeof signRepaymentForm>;

/** How a running plan ends. */
export const repaymentEnds = ["settle", "reschedule", "lapse"] as const;
export const endRepaymentForm = z.object({ ...plan, end: choice(repaymentEnds) });
export type EndRepayment = z.output<typeof endRepaymentForm>;

/** A proposed plan nobody signed is taken away. */
export const discardRepaymentForm = z.object(plan);
export type DiscardRepayment = z.output<typeof discardRepaymentForm>;

/** Money received for one instalment, all of it or part; cents. */
export const recordPaymentForm = z.object({
  householdId: id,
  instalmentId: id,
  version,
  amountCents: someMoneyUpTo(largestDebt),
  paidOn: pastDay,
  channel: optionalText(60),
});
export type RecordPayment = z.output<typeof recordPaymentForm>;
