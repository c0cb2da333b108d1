import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { RevokeLink } from "@/domain/person-link-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/** Ends a person's link at once, also on a page it has already opened. Refuses one that was used or has ended. */
export const revokePersonLink = (actor: Actor, { planId, linkId }: RevokeLink): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "personLink.issue", subjectOf(plan));
    const revoked = await tx.personLink.updateMany({
      where: { id: linkId, planId, usedAt: null, revokedAt: null },
      data: { revokedAt: now(), revokedById: actor.id, sessionHash: null },
    });
    if (revoked.count === 0) return refused("personLink.refusals.ended");
    await record(tx, actor, "personLink.revoked", concernsOf(plan));
    return done();
  });
