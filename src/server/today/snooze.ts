import "server-only";
import type { Actor } from "@/domain/permissions";
import { maySnooze } from "@/domain/today";
import type { Snooze } from "@/domain/waiting-forms";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { findWaiting } from "./find-waiting";
import { mark } from "./mark";

/** Puts a thing of one's day off until a day, at most ten working days, with a reason. Refuses what does not wait any more, and what went up to the coordinator or the Comune. */
export const snoozeWaiting = (actor: Actor, { key, until, reason }: Snooze): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const thing = await findWaiting(tx, actor, key);
    if (!thing) return refused("today.refusals.gone");
    if (!maySnooze(thing)) return refused("today.refusals.escalated");
    await mark(tx, actor, thing, { snoozedUntil: toDate(until), reason, doneAt: null });
    return done();
  });
