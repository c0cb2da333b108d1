import "server-only";
import type { FixPayment, LeavePayment } from "@/domain/payment-list";
import { type Actor, NotVisible } from "@/domain/permissions";
import { toDate } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { appliedBefore, writtenBefore } from "./doubled";
import { payablePlans } from "./payable-plans";
import { fingerprintOf, reasonJson } from "./stage-payments";
import { findPaymentList } from "./visibility";

const told = (key: string) => reasonJson({ key: `paymentList.reasons.${key}` });

/** Holds a line of a list that is on the table; null when the list moved on. */
async function holdRow(tx: Tx, actor: Actor, listId: string, rowId: string) {
  const list = await findPaymentList(tx, actor, listId);
  const row = await tx.paymentListRow.findFirst({
    where: { id: rowId, listId },
    select: { id: true, number: true, state: true, fingerprint: true },
  });
  if (!row) throw new NotVisible();
  // Held until the end, so that nobody starts applying in between.
  const { count } = await tx.paymentList.updateMany({
    where: { id: listId, status: "STAGED" },
    data: { status: "STAGED" },
  });
  return count === 1 && row.state !== "APPLIED" ? { ...row, organisationId: list.organisationId } : null;
}

/**
 * Puts one line right: whose plan, for what, which day, how much. Refuses a plan money cannot come in for, more than is owed
 * of that kind, and a payment that is already there, unless one says that it is another one.
 */
export const fixPayment = (actor: Actor, input: FixPayment): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    const { listId, rowId, version, repaymentPlanId, kind, paidOn, amountCents, another } = input;
    const row = await holdRow(tx, actor, listId, rowId);
    if (!row) return refused("paymentList.refusals.changed");
    const plan = (await payablePlans(tx, row.organisationId)).find(({ id }) => id === repaymentPlanId);
    if (!plan) throw new NotVisible();
    if (amountCents > plan.left[kind])
      return refused("repayment.refusals.moreThanOwed", { left: formatCents(plan.left[kind]), kind });
    const doubled =
      (await appliedBefore(tx, [row.fingerprint])).get(row.fingerprint) ??
      (await twinOf(tx, listId, row)) ??
      (await writtenBefore(tx, repaymentPlanId, paidOn, amountCents));
    if (doubled && !another) return refused("paymentList.refusals.doubled");
    const { count } = await tx.paymentListRow.updateMany({
      where: { id: rowId, version },
      data: {
        repaymentPlanId,
        kind,
        paidOn: toDate(paidOn),
        amountCents,
        state: "MATCHED",
        reason: told(doubled ? "another" : "byHand"),
        // Another payment however like: told apart by its place in this list.
        ...(doubled
          ? { fingerprint: fingerprintOf(row.organisationId, `${row.fingerprint}|${listId}|${row.number}`) }
          : {}),
        version: { increment: 1 },
      },
    });
    return count === 1 ? done({ id: rowId }) : refused("errors.changedMeanwhile");
  });

/** An earlier line of the list that is the same payment and still counts. */
async function twinOf(tx: Tx, listId: string, { fingerprint, number }: { fingerprint: string; number: number }) {
  const twin = await tx.paymentListRow.count({
    where: { listId, fingerprint, number: { lt: number }, state: { not: "LEFT_OUT" } },
  });
  return twin > 0 ? told("byHand") : null;
}

/** Leaves a line out of the list: it pays nothing. */
export const leavePayment = (
  actor: Actor,
  { listId, rowId, version }: LeavePayment,
): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    const row = await holdRow(tx, actor, listId, rowId);
    if (!row) return refused("paymentList.refusals.changed");
    const { count } = await tx.paymentListRow.updateMany({
      where: { id: rowId, version },
      data: { state: "LEFT_OUT", reason: told("leftOut"), version: { increment: 1 } },
    });
    return count === 1 ? done({ id: rowId }) : refused("errors.changedMeanwhile");
  });
