import "server-only";
import { type DerogationMove, derogationMoves } from "@/domain/derogation";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

const heldSelect = {
  id: true,
  ceiling: true,
  status: true,
  version: true,
  requestedCents: true,
  requestedById: true,
  answeredAt: true,
} satisfies Prisma.DerogationSelect;

/**
 * Finds a request on a plan this person may see, checks whose deed the move is, and holds the plan until the transaction
 * ends: what happens to the requests and signatures of one plan happens one after the other.
 */
export async function holdDerogation(tx: Tx, actor: Actor, derogationId: string, move: DerogationMove) {
  const found = await tx.derogation.findUnique({ where: { id: derogationId }, select: { planId: true } });
  if (!found) throw new NotVisible();
  const plan = await lockPlan(tx, actor, found.planId);
  authorise(actor, derogationMoves[move].deed, subjectOf(plan));
  const derogation = await tx.derogation.findUniqueOrThrow({ where: { id: derogationId }, select: heldSelect });
  return { plan, derogation };
}

type Moved = { id: string; version: number };

/**
 * Moves a request as it was read on the page, the test inside the write. Null when it moved; otherwise the refusal that says
 * what happened meanwhile.
 */
export async function moveDerogation(
  tx: Tx,
  { id, version }: Moved,
  move: DerogationMove,
  data: Prisma.DerogationUncheckedUpdateManyInput,
): Promise<Extract<Outcome, { ok: false }> | null> {
  const { from, to } = derogationMoves[move];
  const { count } = await tx.derogation.updateMany({
    where: { id, version, status: { in: [...from] } },
    data: { ...data, status: to, version: { increment: 1 } },
  });
  if (count) return null;
  const { status } = await tx.derogation.findUniqueOrThrow({ where: { id }, select: { status: true } });
  return refused("derogation.refusals.movedMeanwhile", { status });
}
