import "server-only";
import { type OpportunityMove, opportunityMayMove, opportunityMoves } from "@/domain/opportunity";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { record } from "../history";
import type { LockedOpportunity } from "./visible-to";

/** How many places of an opportunity are taken. */
export const takenPlaces = (tx: Tx, opportunityId: string) =>
  tx.candidacy.count({ where: { opportunityId, status: "TAKEN" } });

/** After a candidacy was taken or withdrawn, or the places changed: an open opportunity without a free place is filled, a filled one with a free place is open again. The opportunity must be held. */
export async function settlePlaces(
  tx: Tx,
  actor: Actor,
  { id, status, places }: Pick<LockedOpportunity, "id" | "status" | "places">,
) {
  const full = (await takenPlaces(tx, id)) >= places;
  const move: OpportunityMove = full ? "fill" : "free";
  if (!opportunityMayMove(move, status)) return;
  await tx.opportunity.update({
    where: { id },
    data: { status: opportunityMoves[move].to, updatedAt: now() },
    select: { id: true },
  });
  await record(tx, actor, opportunityMoves[move].event, { subjectId: id }, { places });
}
