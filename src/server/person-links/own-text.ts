import "server-only";
import { comparePlanContents, type PlanChange } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import type { Tx } from "../db";
import { writtenOf } from "../plans/written";

/** Two texts and how they differ. */
export type OwnText = { before: PlanContent; after: PlanContent; changes: PlanChange[] };

/**
 * How the text being written differs from the one a link was made for. Null when there is nothing to tell: no text, no
 * difference, or one that is being written and was shared with nobody yet.
 */
export async function changesSince(
  tx: Tx,
  plan: Parameters<typeof writtenOf>[1],
  linkId: string,
): Promise<OwnText | null> {
  const { text } = await tx.personLink.findUniqueOrThrow({ where: { id: linkId }, select: { text: true } });
  const before = readContent(text);
  const written = await writtenOf(tx, plan);
  if (!before || !written || written.stage === "DRAFT") return null;
  const after = written.draft.content;
  const changes = comparePlanContents(before, after);
  return changes.length > 0 ? { before, after, changes } : null;
}
