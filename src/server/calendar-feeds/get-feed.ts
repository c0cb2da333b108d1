import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";

/** The address in force of one's own calendar: when it was made and last read; never the address itself. Null while there is none. */
export const getFeed = (actor: Actor) =>
  may(actor, "calendarFeed.manage", { ownerId: actor.id })
    ? asActor(actor, (tx) =>
        tx.calendarFeed.findFirst({
          where: { userId: actor.id, revokedAt: null },
          select: { id: true, createdAt: true, lastReadAt: true },
        }),
      )
    : Promise.resolve(null);
