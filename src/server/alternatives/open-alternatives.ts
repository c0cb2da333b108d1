import "server-only";
import { type PlanContent, readContent } from "@/domain/plan-content";
import type { Tx } from "../db";
import { type Draft, draftOf } from "../plans/content-of";

/** The services kept under a name, read back from what was written down. */
export const packageOf = (id: string, text: string): PlanContent => {
  const content = readContent(text);
  if (!content) throw new Error(`alternative ${id} holds a text that cannot be read`);
  return content;
};

/** The alternatives of a text that nobody decided about yet, oldest first. */
export async function openAlternatives(tx: Tx, planVersionId: string) {
  const rows = await tx.planAlternative.findMany({
    where: { planVersionId, status: "OPEN" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, content: true, version: true },
  });
  return rows.map((row) => ({ ...row, text: row.content, content: packageOf(row.id, row.content) }));
}

/** The text being written of a plan that is held for writing, and therefore has one. */
export async function textNow(tx: Tx, planId: string): Promise<Draft> {
  const draft = await draftOf(tx, planId);
  if (!draft) throw new Error(`plan ${planId} is held for writing and has no text`);
  return draft;
}
