import "server-only";
import type { Facts } from "@/domain/facts";
import type { Actor } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { withdrawOpenDerogations } from "../derogations/withdraw-derogation";
import { record } from "../history";
import { commitAmount } from "./commit-amount";
import { deliveredCents } from "./delivered-cents";
import { concernsOf, type LockedPlan } from "./lock-plan";
import { discardWritten } from "./written";

/** The four ways in which a plan is over. */
export type EndingMove = "complete" | "withdraw" | "revoke" | "cancel";

/**
 * Ends a plan that its caller holds, and found ready for it. It frees what was not delivered: the committed amount becomes the
 * delivered one (cents), and what was committed above it returns to provider and programme at once; a variation still open
 * is discarded, and so are open questions to the Comune.
 */
export async function endPlan(
  tx: Tx,
  actor: Actor,
  plan: LockedPlan,
  move: EndingMove,
  reason: string | null,
  facts: Facts = {},
) {
  const { to, event } = planMoves[move];
  const freedCents = await freeRest(tx, plan);
  await withdrawOpenDerogations(tx, actor, plan);
  await discardWritten(tx, plan.id);
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      status: to,
      endedAt: now(),
      ...(move === "complete" ? { completedAt: now() } : {}),
      endReason: reason,
      updatedAt: now(),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await record(tx, actor, event, concernsOf(plan), { freedCents, ...facts });
}

async function freeRest(tx: Tx, plan: LockedPlan) {
  if (!plan.committedCents) return 0;
  const delivered = Math.min(plan.committedCents, await deliveredCents(tx, plan.id));
  await commitAmount(tx, plan, delivered);
  return plan.committedCents - delivered;
}
