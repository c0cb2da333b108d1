import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import { canMoveVariation, plainVariationMoves, variationMoves } from "@/domain/variation";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { withdrawOpenDerogations } from "../derogations/withdraw-derogation";
import { record } from "../history";
import { concernsOf, type LockedPlan } from "./lock-plan";
import { tellReason } from "./tell-reason";
import { subjectOf } from "./visible-to";
import { discardWritten, moveWritten, type Written } from "./written";

/** A move of the text being written rather than of the plan: taken back, reopened, its agreement withdrawn, given up. */
export type TextMove = (typeof plainVariationMoves)[number];

export const isTextMove = (move: string): move is TextMove => plainVariationMoves.some((one) => one === move);

const to = { takeBack: "DRAFT", reopen: "SHARED", withdrawAgreement: "SHARED" } as const;
const unagreed = { agreedAt: null, agreedById: null, agreedHash: null };

/**
 * Moves the text being written back: to a draft, to a shared text, or (a variation) away, the signed version staying in
 * force untouched. Whoever takes an agreement away takes the Officina's signature with it. Refuses a stage the move does not
 * start from, and a missing reason.
 */
export async function moveText(
  tx: Tx,
  actor: Actor,
  plan: LockedPlan,
  written: Written,
  move: TextMove,
  reason: string | null,
): Promise<Outcome> {
  const { variation, stage, draft } = written;
  const { deeds, event } = variation ? variationMoves[move] : planMoves[move];
  for (const deed of deeds) authorise(actor, deed, subjectOf(plan));
  if (!canMoveVariation(move, stage)) return refused("plan.refusals.cannotMove", { status: stage });
  if (!reason) return refused("plan.refusals.reasonOwed");

  if (move === "withdrawAgreement")
    await tx.signature.updateMany({
      where: { planVersionId: draft.id, role: "OFFICINA", withdrawnAt: null },
      data: { withdrawnAt: now(), withdrawnById: actor.id, withdrawnWhy: reason },
    });
  if (move !== "cancel") await tellReason(tx, actor, plan.id, reason);
  if (move === "cancel") {
    await withdrawOpenDerogations(tx, actor, plan);
    await discardWritten(tx, plan.id);
  } else await moveWritten(tx, plan.id, written, to[move], stage === "AGREED" ? unagreed : {});
  await record(tx, actor, event, concernsOf(plan), { version: draft.number });
  return done();
}
