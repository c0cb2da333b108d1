import "server-only";
import { comparePlanContents } from "@/domain/plan-compare";
import { readContent } from "@/domain/plan-content";
import { type Message, type Outcome, refused } from "@/lib/outcome";
import { type Draft, hashOf } from "./content-of";

/** The refusal of somebody who answers to a text that has changed: what changed since the one they saw. */
export type Stale = { ok: false; reason: Message; changes: Message[] };

/**
 * Refuses an answer whose page showed another text than the one in force, and tells the differences. `shown` is believed
 * only when it really has the hash the page carried.
 */
export function staleness({ hash, shown }: { hash: string; shown: string }, draft: Draft): Stale | null {
  if (hash === draft.hash) return null;
  const seen = hashOf(shown) === hash ? readContent(shown) : null;
  const changes = seen ? comparePlanContents(seen, draft.content).map(({ message }) => message) : [];
  return { ...refused("plan.refusals.stale"), changes };
}

/** What a command that answers to a text comes back with. */
export type AnswerOutcome<T = undefined> = Outcome<T> | Stale;
