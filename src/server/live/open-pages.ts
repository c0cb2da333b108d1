import "server-only";
import type { Actor } from "@/domain/permissions";
import { describeError, log } from "@/lib/log";
import { lookAway } from "./presence";

const globals = globalThis as { pontePages?: Map<string, number> };
globals.pontePages ??= new Map();
const pages = globals.pontePages;

/** How long a page that was closed may take to come back (a click from the plan to its composer) before its reader counts as gone. Milliseconds. */
const patience = 3_000;

/** Counts the pages one person has open of one plan on this node; the returned function closes one. With the last one they are taken off the plan. */
export function openPage(actor: Actor, planId: string): () => void {
  const key = `${planId} ${actor.id}`;
  pages.set(key, (pages.get(key) ?? 0) + 1);
  return () => {
    const left = (pages.get(key) ?? 1) - 1;
    if (left > 0) pages.set(key, left);
    else pages.delete(key);
    if (left > 0) return;
    const timer = setTimeout(() => {
      if (pages.has(key)) return;
      lookAway(actor, planId).catch((error) => log.warn({ event: "live.lookAway", error: describeError(error) }));
    }, patience);
    timer.unref();
  };
}
