import type { Actor } from "@/domain/permissions";
import { applyPayments } from "@/server/payment-lists/apply-payments";
import { fixPayment } from "@/server/payment-lists/fix-payment";
import { continuePayments } from "@/server/payment-lists/work";
import { paymentListOf } from "./payment-list-factories";
import { aRunningPlan } from "./repayment-factories";

let references = 0;

/** A plan being paid, with the reference its payments carry. */
export async function aPayablePlan(over: object = {}, owner?: Actor) {
  const reference = `RIF-${1000 + ++references}`;
  return { reference, ...(await aRunningPlan({ reference, downPaymentCents: 0, ...over }, "2026-11-20", owner)) };
}

/** One line of a bank's export. */
export const line = (words: string, amount = "100,00", payer = "", day = "20/11/2026") =>
  `${day};${day};;${amount};${words};${payer}`;

/** How the lines of a list stand, each with its reason. */
export const statesOf = async (id: string) =>
  (await paymentListOf(id)).rows.map(({ state, reason }) => [state, (reason as { key: string }).key.split(".").at(-1)]);

/** Applies a list to its end. */
export async function apply(actor: Actor, listId: string) {
  const { version } = await paymentListOf(listId);
  const outcome = await applyPayments(actor, { listId, version });
  if (outcome.ok) await continuePayments(actor, listId);
  return outcome;
}

/** Puts one line of a list right. */
export const fixOf = async (actor: Actor, listId: string, index: number, over: object = {}) => {
  const row = (await paymentListOf(listId)).rows[index];
  return fixPayment(actor, {
    listId,
    rowId: row?.id ?? "",
    version: row?.version ?? 1,
    repaymentPlanId: row?.repaymentPlanId ?? "",
    kind: "INSTALMENT",
    paidOn: "2026-11-20",
    amountCents: 5000,
    another: false,
    ...over,
  });
};
