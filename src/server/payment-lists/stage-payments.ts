import "server-only";
import { createHash } from "node:crypto";
import { type Match, placePayment } from "@/domain/payment-list-match";
import { type PaymentLine, sameness } from "@/domain/payment-list-row";
import type { Prisma } from "@/generated/prisma/client";
import { formatDay, toDate, toDay } from "@/lib/dates";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { appliedBefore } from "./doubled";
import { payablePlans } from "./payable-plans";

/** A line of the file: its place in it, its cells as they came, what they say. */
export type ReadLine = { number: number; cells: string[]; line: PaymentLine };

const told = (key: string, values?: Message["values"]): Message => ({ key: `paymentList.reasons.${key}`, values });

/** What tells the same payment in another file of the same organisation. */
export const fingerprintOf = (organisationId: string, words: string) =>
  createHash("sha256").update(`${organisationId}|${words}`).digest("hex");

/** A reason as the database keeps it. */
export const reasonJson = (reason: Message) => reason as unknown as Prisma.InputJsonObject;

/** Lays the lines of a list on the table, each with its plan or the reason why it has none. */
export async function stagePayments(tx: Tx, organisationId: string, listId: string, lines: readonly ReadLine[]) {
  const plans = await payablePlans(tx, organisationId);
  const prints = lines.map(({ line }) => fingerprintOf(organisationId, sameness(line)));
  const applied = await appliedBefore(tx, [...new Set(prints)]);
  const seen = new Map<string, number>();
  const taken = new Map<string, number>();
  const rows: Prisma.PaymentListRowCreateManyInput[] = [];
  for (const [index, { number, cells, line }] of lines.entries()) {
    const fingerprint = prints[index] ?? "";
    const before = seen.get(fingerprint);
    const match = stateOf(line, before, applied.get(fingerprint)) ?? placePayment(line, plans, taken);
    seen.set(fingerprint, before ?? number);
    rows.push({
      listId,
      number,
      raw: cells,
      paidOn: line.paidOn && toDate(line.paidOn),
      amountCents: line.amountCents,
      payer: line.payer || null,
      reference: line.words || null,
      contractCode: line.contractCode || null,
      kind: line.kind,
      fingerprint,
      state: match.state,
      reason: reasonJson(match.reason),
      repaymentPlanId: match.planId,
    });
  }
  await findWritten(tx, rows);
  for (let at = 0; at < rows.length; at += 1000)
    await tx.paymentListRow.createMany({ data: rows.slice(at, at + 1000) });
}

/** What stops a line before its plan is looked for; null when nothing does. */
function stateOf(line: PaymentLine, before: number | undefined, applied: Message | undefined): Match | null {
  if (line.outgoing) return { state: "LEFT_OUT", planId: null, reason: told("outgoing") };
  if (line.problem) return { state: "INVALID", planId: null, reason: line.problem };
  if (before !== undefined) return { state: "DOUBLED", planId: null, reason: told("twin", { row: before }) };
  return applied ? { state: "DOUBLED", planId: null, reason: applied } : null;
}

/** Of the matched lines, those whose payment somebody already wrote down are doubled. */
async function findWritten(tx: Tx, rows: Prisma.PaymentListRowCreateManyInput[]) {
  const plans = [...new Set(rows.flatMap(({ repaymentPlanId }) => repaymentPlanId ?? []))];
  const payments = await tx.repaymentPayment.findMany({
    where: { repaymentPlanId: { in: plans }, voidedAt: null },
    select: { repaymentPlanId: true, paidOn: true, amountCents: true },
  });
  const keyOf = (planId: unknown, day: Date, cents: unknown) => `${planId} ${toDay(day)} ${cents}`;
  const written = new Set(payments.map((one) => keyOf(one.repaymentPlanId, one.paidOn, one.amountCents)));
  for (const row of rows) {
    if (row.state !== "MATCHED" || !row.paidOn) continue;
    const day = new Date(row.paidOn);
    if (!written.has(keyOf(row.repaymentPlanId, day, row.amountCents))) continue;
    Object.assign(row, { state: "DOUBLED", reason: reasonJson(told("writtenBefore", { day: formatDay(day) })) });
  }
}
