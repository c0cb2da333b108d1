import "server-only";
import type { Actor } from "@/domain/permissions";
import { caseOf, mayHandOver, type Waiting } from "@/domain/today";
import type { HandOver } from "@/domain/waiting-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { giveTask } from "../tasks/give-task";
import { findWaiting } from "./find-waiting";

/**
 * Gives a thing of one's day to a colleague as a task. Refuses what does not wait any more, what is about no case, a colleague
 * who may not see the case, and a thing already handed over. `describe` puts the thing into words.
 */
export const handOver = (actor: Actor, input: HandOver, describe: (thing: Waiting) => string): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const { key, assigneeId, note, dueOn } = input;
    const thing = await findWaiting(tx, actor, key);
    if (!thing) return refused("today.refusals.gone");
    if (!mayHandOver(thing)) return refused("today.refusals.noCase");
    const body = [note, describe(thing)].filter(Boolean).join(" · ").slice(0, 500);
    const given = await giveTask(tx, actor, { body, assigneeId, dueOn, waitingKey: key, ...caseOf(thing) });
    return given.ok ? done() : given;
  });
