import "server-only";
import { type PaymentListInput, paymentListMoves, waitingStates } from "@/domain/payment-list";
import type { Actor } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { reasonJson } from "./stage-payments";
import { findPaymentList } from "./visibility";

/** Ends the work on a list some of whose lines were paid: what is left of it stays out. Refuses a list nothing was paid of (that one is discarded). */
export const closePayments = (actor: Actor, { listId, version }: PaymentListInput): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    await findPaymentList(tx, actor, listId);
    if ((await tx.paymentListRow.count({ where: { listId, state: "APPLIED" } })) === 0)
      return refused("paymentList.refusals.nothingPaid");
    const { from, to } = paymentListMoves.close;
    const { count } = await tx.paymentList.updateMany({
      where: { id: listId, version, status: { in: [...from] } },
      data: { status: to, version: { increment: 1 } },
    });
    if (count === 0) return refused("paymentList.refusals.changed");
    const reason = reasonJson({ key: "paymentList.reasons.leftOut" });
    const open = { listId, state: { in: [...waitingStates, "MATCHED" as const] } };
    const left = await tx.paymentListRow.updateMany({ where: open, data: { state: "LEFT_OUT", reason } });
    await record(tx, actor, "paymentList.closed", { subjectId: listId }, { left: left.count });
    return done();
  });

/** Throws away a list nothing was paid of, with everything it says of people; the file may come again. */
export const discardPayments = (actor: Actor, { listId, version }: PaymentListInput): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    await findPaymentList(tx, actor, listId);
    if ((await tx.paymentListRow.count({ where: { listId, state: "APPLIED" } })) > 0)
      return refused("paymentList.refusals.alreadyPaid");
    const { from, to } = paymentListMoves.discard;
    const { count } = await tx.paymentList.updateMany({
      where: { id: listId, version, status: { in: [...from] } },
      data: { status: to, version: { increment: 1 } },
    });
    if (count === 0) return refused("paymentList.refusals.changed");
    const rows = await tx.paymentListRow.deleteMany({ where: { listId } });
    await record(tx, actor, "paymentList.discarded", { subjectId: listId }, { rows: rows.count });
    return done();
  });
