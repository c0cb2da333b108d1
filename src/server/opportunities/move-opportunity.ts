import "server-only";
import {
  type CloseOpportunity,
  opportunityMayMove,
  opportunityMoves,
  type ReopenOpportunity,
} from "@/domain/opportunity";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { settlePlaces } from "./settle-places";
import { lockOpportunity } from "./visible-to";

/** Says why an opportunity is no longer offered. Who is in the running stays so: each of them is told and withdrawn by their operator. */
export async function closeOpportunity(actor: Actor, input: CloseOpportunity): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const found = await lockOpportunity(tx, actor, input.opportunityId);
    authorise(actor, "opportunity.write", { organisationId: found.providerOrganisationId });
    if (found.version !== input.version) return refused("errors.changedMeanwhile");
    if (!opportunityMayMove("close", found.status)) return refused("opportunity.refusals.alreadyClosed");
    await tx.opportunity.update({
      where: { id: found.id },
      data: {
        status: opportunityMoves.close.to,
        closedAt: now(),
        closeReason: input.reason,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, actor, opportunityMoves.close.event, { subjectId: found.id });
    return done();
  });
}

/** Offers a closed opportunity again; with every place taken it is filled at once. */
export async function reopenOpportunity(actor: Actor, input: ReopenOpportunity): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const found = await lockOpportunity(tx, actor, input.opportunityId);
    authorise(actor, "opportunity.write", { organisationId: found.providerOrganisationId });
    if (found.version !== input.version) return refused("errors.changedMeanwhile");
    if (!opportunityMayMove("reopen", found.status)) return refused("opportunity.refusals.notClosed");
    await tx.opportunity.update({
      where: { id: found.id },
      data: {
        status: opportunityMoves.reopen.to,
        closedAt: null,
        closeReason: null,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, actor, opportunityMoves.reopen.event, { subjectId: found.id });
    await settlePlaces(tx, actor, { ...found, status: opportunityMoves.reopen.to });
    return done();
  });
}
