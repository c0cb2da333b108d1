import "server-only";
import { waitingStates } from "@/domain/payment-list";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { takePayment } from "../repayments/take-payment";
import { appliedBefore, writtenBefore } from "./doubled";
import { reasonJson } from "./stage-payments";

/** How many lines one transaction pays: short enough to let everybody else through. */
const batchSize = 20;

const matched = {
  id: true,
  number: true,
  fingerprint: true,
  kind: true,
  paidOn: true,
  amountCents: true,
  payer: true,
  reference: true,
  repaymentPlanId: true,
  reason: true,
  repaymentPlan: { select: { householdId: true } },
} as const;

/**
 * Goes on paying a list's matched lines until none is left: each batch in its own short transaction, so that a crash loses
 * nothing and whoever takes it up again goes on from there; a line is paid together with being marked so, once.
 */
export async function continuePayments(actor: Actor, listId: string): Promise<void> {
  while (await asActor(actor, (tx) => step(tx, actor, listId)));
}

/** One batch; false when the list is not being applied any more. */
async function step(tx: Tx, actor: Actor, listId: string): Promise<boolean> {
  const [held] = await tx.paymentList.updateManyAndReturn({
    where: { id: listId, status: "APPLYING" },
    data: { touchedAt: now() },
    select: { organisationId: true },
  });
  if (!held) return false;
  // One list of an organisation at a time is paid: two that hold the same payment pay it once.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`payment list ${held.organisationId}`}, 0))::text`;
  const rows = await tx.paymentListRow.findMany({
    where: { listId, state: "MATCHED" },
    orderBy: { number: "asc" },
    take: batchSize,
    select: matched,
  });
  if (rows.length === 0) return finish(tx, actor, listId);
  for (const row of rows) await pay(tx, actor, row);
  return true;
}

type Row = NonNullable<Awaited<ReturnType<typeof matchedRow>>>;
const matchedRow = (tx: Tx) => tx.paymentListRow.findFirst({ select: matched });

async function pay(tx: Tx, actor: Actor, row: Row) {
  const { id, paidOn, amountCents, repaymentPlanId, repaymentPlan, fingerprint, kind, payer, reference } = row;
  const set = (data: object) =>
    tx.paymentListRow.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
  if (!paidOn || !amountCents || !repaymentPlanId || !repaymentPlan) return set({ state: "INVALID" });
  const day = toDay(paidOn);
  const doubled =
    (await appliedBefore(tx, [fingerprint])).get(fingerprint) ??
    (isAnother(row.reason) ? null : await writtenBefore(tx, repaymentPlanId, day, amountCents));
  if (doubled) return set({ state: "DOUBLED", reason: reasonJson(doubled) });
  const paid = await takePayment(tx, actor, {
    householdId: repaymentPlan.householdId,
    repaymentPlanId,
    kind,
    amountCents,
    paidOn: day,
    channel: "BANK",
    reference: reference?.slice(0, 200) ?? null,
    payer,
  });
  if (paid.ok) return set({ state: "APPLIED", paymentId: paid.data.id });
  const tooMuch = paid.reason.key.endsWith(".moreThanOwed");
  return set({ state: tooMuch ? "TOO_MUCH" : "UNKNOWN", reason: reasonJson(paid.reason) });
}

/** Whether somebody said that this is a payment of its own, however like another. */
const isAnother = (reason: unknown) => (reason as { key?: string } | null)?.key === "paymentList.reasons.another";

/** Ends the work: back on the table while something is left to put right, else over. */
async function finish(tx: Tx, actor: Actor, listId: string) {
  const counts = await tx.paymentListRow.groupBy({ by: ["state"], where: { listId }, _count: true });
  const of = (states: readonly string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count, 0);
  const left = of(waitingStates);
  await tx.paymentList.update({
    where: { id: listId },
    data: { status: left > 0 ? "STAGED" : "APPLIED", appliedAt: now(), touchedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
  await record(tx, actor, "paymentList.applied", { subjectId: listId }, { rows: of(["APPLIED"]), left });
  return false;
}
