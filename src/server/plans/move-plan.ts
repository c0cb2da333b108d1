import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { canMove, needsReason, type PlainMove, planMoves } from "@/domain/plan";
import type { MovePlan } from "@/domain/plan-forms";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { endPlan } from "./end-plan";
import { concernsOf, lockPlan } from "./lock-plan";
import { isTextMove, moveText } from "./move-text";
import { tellReason } from "./tell-reason";
import { subjectOf } from "./visible-to";
import { writtenOf } from "./written";

/** What each move of a first text stamps beside the status; taking an agreement back is done by `moveText`. */
const stamps: Record<Exclude<PlainMove, "cancel">, () => Prisma.PlanUncheckedUpdateInput> = {
  takeBack: () => ({}),
  reopen: () => ({}),
  withdrawAgreement: () => ({}),
  suspend: () => ({ suspendedAt: now() }),
  resume: () => ({ suspendedAt: null }),
};

/**
 * Takes a plan's text back, reopens it, suspends, resumes or cancels the plan. Moves of the text go to the variation when one
 * is open. Refuses a move the status does not allow, and one that owes a reason and has none. Completing, giving up and
 * revoking have commands of their own (`server/closure`).
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
    if (move === "cancel") {
      await endPlan(tx, actor, plan, move, reason);
      return done();
    }
    await tx.plan.update({
      where: { id: planId },
      data: { status: to, ...stamps[move](), updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    if (reason) await tellReason(tx, actor, planId, reason);
    await record(tx, actor, event, concernsOf(plan));
    return done();
  });
}
