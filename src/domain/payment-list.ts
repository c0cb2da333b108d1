import { z } from "zod";
import type { PaymentListStatus, PaymentRowState } from "@/generated/prisma/enums";
import { choice, flag, id, version } from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { someMoneyUpTo } from "./amounts";
import { largestDebt } from "./arrears";
import { pastDay } from "./past-day";
import { handPaymentKinds } from "./repayment-forms";

/** A list of payments has at most so many lines and megabytes. */
export const mostPayments = 2000;
export const largestPaymentMegabytes = 5;

/** Where a list may go: applied in the background, then back to the table while something is left to put right. */
export const paymentListMoves = {
  apply: { from: ["STAGED"], to: "APPLYING" },
  close: { from: ["STAGED"], to: "APPLIED" },
  discard: { from: ["STAGED"], to: "DISCARDED" },
} as const satisfies Record<string, { from: PaymentListStatus[]; to: PaymentListStatus }>;

/** The states of a line, in the order a person looks at them. */
export const paymentRowStates = [
  "MATCHED",
  "AMBIGUOUS",
  "UNKNOWN",
  "TOO_MUCH",
  "DOUBLED",
  "INVALID",
  "LEFT_OUT",
  "APPLIED",
] as const satisfies PaymentRowState[];

/** The states a person still has to say something about. */
export const waitingStates = ["AMBIGUOUS", "UNKNOWN", "TOO_MUCH", "INVALID"] as const satisfies PaymentRowState[];

/** Which lines of a list are shown, from where. */
export const paymentRowsQuery = z.object({ state: oneOf(["", ...paymentRowStates], ""), after: words });

/** One list at the version it was read. */
export const paymentListForm = z.object({ listId: id, version });
export type PaymentListInput = z.output<typeof paymentListForm>;

const row = { listId: id, rowId: id, version };

/** A line put right: whose plan, for what, which day, how much (cents). `another`: it is a payment of its own, however like another. */
export const fixPaymentForm = z.object({
  ...row,
  repaymentPlanId: id,
  kind: choice(handPaymentKinds),
  paidOn: pastDay,
  amountCents: someMoneyUpTo(largestDebt),
  another: flag,
});
export type FixPayment = z.output<typeof fixPaymentForm>;

/** A line that is left out. */
export const leavePaymentForm = z.object(row);
export type LeavePayment = z.output<typeof leavePaymentForm>;
