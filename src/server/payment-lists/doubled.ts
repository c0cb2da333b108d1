import "server-only";
import { formatDay, toDate } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";

const told = (key: string, values?: Message["values"]): Message => ({ key: `paymentList.reasons.${key}`, values });

/** Which of these payments were applied before, with any list of the organisation; by fingerprint. */
export async function appliedBefore(tx: Tx, fingerprints: string[]): Promise<Map<string, Message>> {
  const rows = await tx.paymentListRow.findMany({
    where: { fingerprint: { in: fingerprints }, state: "APPLIED" },
    select: { fingerprint: true, list: { select: { fileName: true } } },
  });
  return new Map(rows.map(({ fingerprint, list }) => [fingerprint, told("appliedBefore", { file: list.fileName })]));
}

/** Whether the same amount of the same day is already written on the plan, by hand or by another list that words it differently. */
export async function writtenBefore(tx: Tx, repaymentPlanId: string, paidOn: string, amountCents: Cents) {
  const same = { repaymentPlanId, paidOn: toDate(paidOn), amountCents, voidedAt: null };
  const count = await tx.repaymentPayment.count({ where: same });
  return count > 0 ? told("writtenBefore", { day: formatDay(paidOn) }) : null;
}
