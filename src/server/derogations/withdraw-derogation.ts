import "server-only";
import { derogationMoves, openDerogations } from "@/domain/derogation";
import type { WithdrawDerogation } from "@/domain/derogation-forms";
import type { Actor } from "@/domain/permissions";
import { done, type Outcome } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, type LockedPlan } from "../plans/lock-plan";
import { holdDerogation, moveDerogation } from "./hold-derogation";

const { event, to } = derogationMoves.withdraw;

/** The provider takes back a request nobody has decided. Refuses one that moved meanwhile. */
export const withdrawDerogation = (
  actor: Actor,
  { derogationId, version }: WithdrawDerogation,
): Promise<Outcome<{ planId: string }>> =>
  asActor(actor, async (tx) => {
    const { plan, derogation } = await holdDerogation(tx, actor, derogationId, "withdraw");
    const refusal = await moveDerogation(tx, { id: derogationId, version }, "withdraw", {});
    if (refusal) return refusal;
    const { ceiling, requestedCents } = derogation;
    await record(tx, actor, event, concernsOf(plan), { ceiling, requestedCents });
    return done({ planId: plan.id });
  });

/** Takes back what is still open for a plan whose text nobody writes any more: the Comune is not left with a question about nothing. */
export async function withdrawOpenDerogations(tx: Tx, actor: Actor, plan: LockedPlan) {
  const withdrawn = await tx.derogation.updateManyAndReturn({
    where: { planId: plan.id, status: { in: [...openDerogations] } },
    data: { status: to, version: { increment: 1 } },
    select: { ceiling: true, requestedCents: true },
  });
  for (const { ceiling, requestedCents } of withdrawn)
    await record(tx, actor, event, concernsOf(plan), { ceiling, requestedCents });
}
