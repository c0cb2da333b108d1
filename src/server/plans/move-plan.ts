import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { among, canMove, ended, needsReason, type PlainMove, planMoves } from "@/domain/plan";
import type { MovePlan } from "@/domain/plan-forms";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { withdrawOpenDerogations } from "../derogations/withdraw-derogation";
import { record } from "../history";
import { commitAmount } from "./commit-amount";
import { deliveredCents } from "./delivered-cents";
import { concernsOf, type LockedPlan, lockPlan } from "./lock-plan";
import { isTextMove, moveText } from "./move-text";
import { tellReason } from "./tell-reason";
import { subjectOf } from "./visible-to";
import { discardWritten, writtenOf } from "./written";

/** What each move of a first text stamps beside the status; taking an agreement back is done by `moveText`. */
const stamps: Record<PlainMove, () => Prisma.PlanUncheckedUpdateInput> = {
  takeBack: () => ({}),
  reopen: () => ({}),
  withdrawAgreement: () => ({}),
  suspend: () => ({ suspendedAt: now() }),
  resume: () => ({ suspendedAt: null }),
  complete: () => ({ completedAt: now(), endedAt: now() }),
  withdraw: () => ({ endedAt: now() }),
  revoke: () => ({ endedAt: now() }),
  cancel: () => ({ endedAt: now() }),
};

/**
 * Takes a plan's text back, reopens it, suspends, resumes or ends the plan. Moves of the text go to the variation when one is
 * open. Ending frees what was not delivered: the committed amount becomes the delivered one (cents), and what was committed
 * above it returns to provider and programme at once; a variation still open is discarded. Refuses a move the status does
 * not allow, and one that owes a reason and has none.
 */
export async function movePlan(actor: Actor, { planId, move, reason }: MovePlan): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    const written = await writtenOf(tx, plan);
    if (written?.variation && isTextMove(move)) return moveText(tx, actor, plan, written, move, reason);
    const { to, deeds, event } = planMoves[move];
    for (const deed of deeds) authorise(actor, deed, subjectOf(plan));
    if (!canMove(move, plan.status)) return refused("plan.refusals.cannotMove", { status: plan.status });
    if (needsReason(move) && !reason) return refused("plan.refusals.reasonOwed");
    if (written && isTextMove(move) && move !== "cancel") return moveText(tx, actor, plan, written, move, reason);

    const over = among(ended, to);
    const freedCents = over ? await freeRest(tx, plan) : 0;
    if (over) await withdrawOpenDerogations(tx, actor, plan);
    if (over) await discardWritten(tx, planId);
    await tx.plan.update({
      where: { id: planId },
      data: {
        status: to,
        ...stamps[move](),
        ...(over ? { endReason: reason } : {}),
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (reason && !over) await tellReason(tx, actor, planId, reason);
    await record(tx, actor, event, concernsOf(plan), over ? { freedCents } : {});
    return done();
  });
}

async function freeRest(tx: Tx, plan: LockedPlan) {
  if (!plan.committedCents) return 0;
  const delivered = Math.min(plan.committedCents, await deliveredCents(tx, plan.id));
  await commitAmount(tx, plan, delivered);
  return plan.committedCents - delivered;
}
