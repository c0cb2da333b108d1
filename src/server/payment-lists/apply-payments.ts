import "server-only";
import { type PaymentListInput, paymentListMoves } from "@/domain/payment-list";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { findPaymentList } from "./visibility";

/**
 * Starts paying what a list matched; the lines are then written in the background. Refuses when nothing is matched, and when
 * somebody else just started it.
 */
export const applyPayments = (actor: Actor, { listId, version }: PaymentListInput): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    await findPaymentList(tx, actor, listId);
    if ((await tx.paymentListRow.count({ where: { listId, state: "MATCHED" } })) === 0)
      return refused("paymentList.refusals.nothingMatched");
    const { from, to } = paymentListMoves.apply;
    const [moved] = await tx.paymentList.updateManyAndReturn({
      where: { id: listId, version, status: { in: [...from] } },
      data: { status: to, touchedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    return moved ? done(moved) : refused("paymentList.refusals.changed");
  });

/** Takes up again the work on a list that stopped half way. Harmless when it goes on: two who work on it take turns. */
export const resumePayments = (actor: Actor, { listId }: PaymentListInput): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    const { status } = await findPaymentList(tx, actor, listId);
    return status === "APPLYING" ? done({ id: listId }) : refused("paymentList.refusals.changed");
  });
