import "server-only";
import type { Actor } from "@/domain/permissions";
import { maySettle } from "@/domain/today";
import type { Settle } from "@/domain/waiting-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { findWaiting } from "./find-waiting";
import { mark } from "./mark";

/** Says of a piece of news that it was seen; it does not come back unless it changes. Refuses what does not wait any more, and what ends with a deed of its own. */
export const settleWaiting = (actor: Actor, { key }: Settle): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const thing = await findWaiting(tx, actor, key);
    if (!thing) return refused("today.refusals.gone");
    if (!maySettle(thing)) return refused("today.refusals.ownDeed");
    await mark(tx, actor, thing, { snoozedUntil: null, reason: null, doneAt: now() });
    return done();
  });
