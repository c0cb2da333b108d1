import "server-only";
import type { Actor } from "@/domain/permissions";
import type { DiscardReferral } from "@/domain/referral-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findForMove, movedMeanwhile, startOf } from "./find-for-deed";

/** Throws a draft away for good. Refuses once it was sent, or changed in another window. */
export const discardReferral = (
  actor: Actor,
  { referralId, version }: DiscardReferral,
): Promise<Outcome<{ householdId: string }>> =>
  asActor(actor, async (tx) => {
    const referral = await findForMove(tx, actor, referralId, "discard");
    const { count } = await tx.referral.deleteMany({
      where: { id: referralId, status: startOf("discard"), version },
    });
    if (count === 0 && referral.status === "DRAFT") return refused("errors.changedMeanwhile");
    if (count === 0) return movedMeanwhile(tx, actor, referralId);
    const { householdId, personId } = referral;
    await record(tx, actor, "referral.discarded", { householdId, personId });
    return done({ householdId });
  });
