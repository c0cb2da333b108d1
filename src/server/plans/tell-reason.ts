import "server-only";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** Puts the reason of a move into the plan's conversation, where the other side reads it. */
export async function tellReason(tx: Tx, actor: Actor, planId: string, body: string) {
  const version = await tx.planVersion.findFirst({
    where: { planId, status: { in: ["DRAFT", "SIGNED"] } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!version) return;
  await tx.planComment.create({
    data: { planId, planVersionId: version.id, kind: "COMMENT", body, authorId: actor.id, createdAt: now() },
    select: { id: true },
  });
}
