import "server-only";
import { comparePlanContents, type PlanChange } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import type { Tx } from "../db";
import { hashOf } from "../plans/content-of";
import type { LockedPlan } from "../plans/lock-plan";
import { writtenOf } from "../plans/written";

/** Two texts and how they differ. */
export type OwnText = { before: PlanContent; after: PlanContent; changes: PlanChange[] };

/**
 * How the text being written differs from the one on the person's page, which is believed only when it has the hash the page
 * carried. Null when there is nothing to tell: no text, no difference, or a page that was tampered with.
 */
export async function changesSince(
  tx: Tx,
  plan: LockedPlan,
  { hash, shown }: { hash: string; shown: string },
): Promise<OwnText | null> {
  const before = hashOf(shown) === hash ? readContent(shown) : null;
  const written = before && (await writtenOf(tx, plan));
  if (!before || !written) return null;
  const after = written.draft.content;
  const changes = comparePlanContents(before, after);
  return changes.length > 0 ? { before, after, changes } : null;
}
