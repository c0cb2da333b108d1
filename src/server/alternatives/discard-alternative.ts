import "server-only";
import type { DiscardAlternative } from "@/domain/alternative-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { editDraft } from "../plans/open-draft";

/** Sets one alternative aside with the reason; it stays on record. Refuses one already decided about. */
export function discardAlternative(actor: Actor, input: DiscardAlternative): Promise<Outcome> {
  return editDraft(actor, input.planId, async (tx, { plan, versionId }) => {
    const { count } = await tx.planAlternative.updateMany({
      where: { id: input.alternativeId, planVersionId: versionId, status: "OPEN", version: input.version },
      data: {
        status: "SET_ASIDE",
        reason: input.reason,
        decidedById: actor.id,
        decidedAt: now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) return refused("alternative.refusals.decided");
    await record(tx, actor, "plan.alternativeSetAside", { ...concernsOf(plan), subjectId: input.alternativeId });
    return done();
  });
}
