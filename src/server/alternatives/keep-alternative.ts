import "server-only";
import { mostAlternatives, samePackage } from "@/domain/alternative";
import type { KeepAlternative } from "@/domain/alternative-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { editDraft } from "../plans/open-draft";
import { openAlternatives, textNow } from "./open-alternatives";

/**
 * Keeps the services of the text being written, as they are now, under a name, to be compared with others. Refuses a text
 * without services, a fourth alternative, a name already used and the same services kept twice.
 */
export function keepAlternative(actor: Actor, { planId, name }: KeepAlternative): Promise<Outcome> {
  return editDraft(actor, planId, async (tx, { plan, versionId }) => {
    const draft = await textNow(tx, planId);
    const open = await openAlternatives(tx, versionId);
    if (draft.content.lines.length === 0) return refused("alternative.refusals.empty");
    if (open.length >= mostAlternatives) return refused("alternative.refusals.tooMany", { maximum: mostAlternatives });
    if (open.some((one) => one.name === name)) return refused("alternative.refusals.nameUsed", { name });
    const twin = open.find(({ content }) => samePackage(content, draft.content));
    if (twin) return refused("alternative.refusals.same", { name: twin.name });

    const { totalCents, totalMinutes } = draft.content;
    const { id } = await tx.planAlternative.create({
      data: {
        planId,
        planVersionId: versionId,
        name,
        content: draft.text,
        totalCents,
        totalMinutes,
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(
      tx,
      actor,
      "plan.alternativeKept",
      { ...concernsOf(plan), subjectId: id },
      { totalCents, totalMinutes },
    );
    return done();
  });
}
