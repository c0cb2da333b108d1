import "server-only";
import type { RevokeFeed } from "@/domain/calendar-feed";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";

/** Ends the address of one's own calendar at once. Refuses one that has ended already, and anybody else's. */
export async function revokeFeed(actor: Actor, { feedId }: RevokeFeed): Promise<Outcome> {
  authorise(actor, "calendarFeed.manage", { ownerId: actor.id });
  return asActor(actor, async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { id: feedId, userId: actor.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (!count) return refused("calendarFeed.refusals.ended");
    await record(tx, actor, "calendarFeed.revoked", { subjectId: actor.id });
    return done();
  });
}
