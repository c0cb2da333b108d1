import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { toldEvents } from "../news/told-events";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";

/** How much earlier than asked is looked for changes: an event bears the moment it was written, which is before its commit. Milliseconds. */
const overlap = 5_000;
const mostTold = 50;

/** Which changes are asked for: those rung by name, or all since a moment. */
export type Asked = { ids: string[] } | { since: Date };

/**
 * What others did to a plan, oldest first, for a page that is open: at most fifty, told only to who still sees the plan (null
 * otherwise). Since a moment: also some of just before it, which the asker may already know.
 */
export async function changesOf(actor: Actor, planId: string, asked: Asked) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: subjectSelect(actor),
    });
    if (!plan) return null;
    const which =
      "ids" in asked ? { id: { in: asked.ids } } : { at: { gt: new Date(asked.since.getTime() - overlap) } };
    const events = await toldEvents(tx, actor, { planId, ...which }, mostTold, seesNames(actor, subjectOf(plan)));
    return events.toReversed();
  });
}
