import "server-only";
import type { ApplyProposal } from "@/domain/comment-forms";
import type { Actor } from "@/domain/permissions";
import { removesLine } from "@/domain/proposal";
import type { PlanLine } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { putLine } from "../plans/add-line";
import { changeLine } from "../plans/edit-line";
import { concernsOf } from "../plans/lock-plan";
import { editDraft, type OpenDraft } from "../plans/open-draft";
import { takeLine } from "../plans/remove-line";
import { seeMentions } from "./call";
import { type FoundThread, findThread } from "./find-thread";
import { recordWord } from "./record-word";

/**
 * Writes the change somebody asked for into the text being written, with every check an edit by hand has, and settles the
 * request. Refuses a change already answered, a line that is gone, less than what was delivered, and a text that cannot be
 * written (agreed, signed without a variation, over).
 */
export function applyProposal(
  actor: Actor,
  { planId, commentId }: Pick<ApplyProposal, "planId" | "commentId">,
): Promise<Outcome> {
  return editDraft(actor, planId, async (tx, draft): Promise<Outcome> => {
    const request = await findThread(tx, actor, planId, commentId);
    if (request.proposalStatus !== "OPEN" || request.resolvedAt) return refused("comment.refusals.alreadyAnswered");
    const line = await lineAsked(tx, draft.versionId, request);
    if (request.lineKey && !line) return refused("plan.refusals.lineGone");
    const written = line
      ? await writeIntoLine(tx, actor, draft, line, request)
      : await putLine(tx, actor, draft, request.proposedServiceId ?? "", request.proposedQuantity);
    if (!written.ok) return { ok: false, reason: written.reason };

    const at = now();
    await tx.planComment.update({
      where: { id: commentId },
      data: { proposalStatus: "APPLIED", proposalAnsweredAt: at, resolvedAt: at, resolvedById: actor.id },
      select: { id: true },
    });
    await seeMentions(tx, actor.id, commentId, at);
    const word = { id: commentId, audience: request.audience, service: line?.serviceCode, lineKey: request.lineKey };
    await recordWord(tx, actor, "comment.proposalApplied", concernsOf(draft.plan), word);
    return done();
  });
}

/** The line a change is about; for one service more the line that service may have got meanwhile, as when a variation was opened with it. */
async function lineAsked(tx: Tx, planVersionId: string, { lineKey, proposedServiceId }: FoundThread) {
  if (lineKey) return tx.planLine.findFirst({ where: { planVersionId, key: lineKey } });
  return proposedServiceId ? tx.planLine.findFirst({ where: { planVersionId, serviceId: proposedServiceId } }) : null;
}

function writeIntoLine(tx: Tx, actor: Actor, draft: OpenDraft, line: PlanLine, proposed: FoundThread) {
  const { lineKey, proposedQuantity: quantity, proposedStartsOn: startsOn, proposedEndsOn: endsOn } = proposed;
  if (removesLine({ lineKey, quantity, startsOn, endsOn }))
    return line.status === "CLOSED" ? done() : takeLine(tx, actor, draft, line.id);
  return changeLine(tx, actor, draft, {
    lineId: line.id,
    version: line.version,
    quantity: quantity ?? line.quantity,
    startsOn: toDay(startsOn ?? line.startsOn),
    endsOn: toDay(endsOn ?? line.endsOn),
    delivererId: line.delivererId,
    thirdParties: line.thirdParties,
    deviationReason: line.deviationReason,
  });
}
