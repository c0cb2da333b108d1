import "server-only";
import type { RequestDerogation } from "@/domain/derogation-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { writtenOf } from "../plans/written";
import { violates } from "../violations";
import { excessOf } from "./excess-of";

/**
 * Asks the Comune to let the text being written go over one ceiling, by so many cents beyond what is granted already.
 * Refuses: no text being written, one the Officina has not been shown, one that stays under this ceiling, a request for the
 * same ceiling still open.
 */
export async function requestDerogation(
  actor: Actor,
  { planId, ceiling, requestedCents, reason }: RequestDerogation,
): Promise<Outcome<{ derogationId: string }>> {
  try {
    return await asActor(actor, async (tx) => {
      const plan = await lockPlan(tx, actor, planId);
      authorise(actor, "derogation.request", subjectOf(plan));
      const written = await writtenOf(tx, plan);
      if (!written) return refused("derogation.refusals.nothingWritten");
      if (written.stage === "DRAFT") return refused("derogation.refusals.notShared");
      const { overCents } = await excessOf(tx, plan, written.draft.content.totalCents, ceiling);
      if (overCents === 0) return refused("derogation.refusals.notOver", { ceiling });

      const { id } = await tx.derogation.create({
        data: {
          planId,
          planVersionId: written.draft.id,
          ceiling,
          requestedCents,
          reason,
          requestedById: actor.id,
          requestedAt: now(),
        },
        select: { id: true },
      });
      await record(tx, actor, "derogation.requested", concernsOf(plan), { ceiling, requestedCents });
      return done({ derogationId: id });
    });
  } catch (error) {
    if (violates(error, "one_open_derogation")) return refused("derogation.refusals.alreadyOpen", { ceiling });
    throw error;
  }
}
