import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { keyOf, ruleOfKey } from "@/domain/today";
import { asActor, type Tx } from "../db";
import { askRule } from "./ask";

/** Finds a thing of this person's day by its key, put aside or not; null when it does not wait for them any more. */
export async function findWaiting(tx: Tx, actor: Actor, key: string) {
  authorise(actor, "waiting.mark", { ownerId: actor.id });
  const rule = ruleOfKey(actor.role, key);
  if (!rule) return null;
  return (await askRule(tx, actor, rule)).find((thing) => keyOf(thing) === key) ?? null;
}

/** The same for its page. */
export const getWaiting = (actor: Actor, key: string) => asActor(actor, (tx) => findWaiting(tx, actor, key));
