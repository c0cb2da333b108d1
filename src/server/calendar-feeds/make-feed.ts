import "server-only";
import type { MakeFeed } from "@/domain/calendar-feed";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { newSecret, secretHash } from "../person-links/link-secrets";
import { violates } from "../violations";

/**
 * Makes the secret address at which one's own calendar program reads one's appointments: 256 random bits of which only the
 * hash is kept, told here and never again; the address it replaces ends. Refuses when another was made or ended meanwhile.
 */
export async function makeFeed(actor: Actor, { replacesId }: MakeFeed): Promise<Outcome<{ path: string }>> {
  authorise(actor, "calendarFeed.manage", { ownerId: actor.id });
  const token = newSecret();
  const at = now();
  try {
    return await asActor(actor, async (tx) => {
      if (replacesId) {
        const { count } = await tx.calendarFeed.updateMany({
          where: { id: replacesId, userId: actor.id, revokedAt: null },
          data: { revokedAt: at },
        });
        if (!count) return refused("calendarFeed.refusals.madeMeanwhile");
      }
      await tx.calendarFeed.create({
        data: { userId: actor.id, tokenHash: secretHash(token), createdAt: at },
        select: { id: true },
      });
      await record(tx, actor, "calendarFeed.made", { subjectId: actor.id });
      return done({ path: `/calendar/${token}` });
    });
  } catch (error) {
    if (violates(error, "calendar_feed_in_force")) return refused("calendarFeed.refusals.madeMeanwhile");
    throw error;
  }
}
