import "server-only";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";

/** The refusal of an edit that came second: what somebody else saved meanwhile, who and when. What was typed is lost nowhere. */
export type Conflict<T> = { ok: false; reason: Message; theirs: T; by: string | null; at: Date | null };

// What changes lines without being told of each one.
const ofTheWholePlan = ["plan.periodEdited", "plan.alternativeChosen"];

/** Who last changed a line or a goal of a plan, and when. */
export async function lastWriter(tx: Tx, planId: string, subjectId: string) {
  const last = await tx.auditEvent.findFirst({
    where: { planId, OR: [{ subjectId }, { type: { in: ofTheWholePlan } }] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actor: { select: { name: true } } },
  });
  return { by: last?.actor?.name ?? null, at: last?.at ?? null };
}
