import "server-only";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { recordWord } from "../comments/record-word";
import type { Tx } from "../db";
import { concernsOf } from "./lock-plan";

type Of = Parameters<typeof concernsOf>[0];

/** Leaves a handover note on a plan: words of the provider to its own, calling upon whoever takes it over, who finds it in Oggi until they have seen it. */
export async function handNote(tx: Tx, actor: Actor, plan: Of, toId: string, body: string) {
  const version = await tx.planVersion.findFirst({
    where: { planId: plan.id, status: { in: ["DRAFT", "SIGNED"] } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!version) return;
  const { id } = await tx.planComment.create({
    data: {
      planId: plan.id,
      planVersionId: version.id,
      kind: "COMMENT",
      audience: "PROVIDER",
      body,
      authorId: actor.id,
      createdAt: now(),
      // Whoever hands over to themselves has read what they wrote.
      mentions: { create: toId === actor.id ? [] : [{ userId: toId }] },
    },
    select: { id: true },
  });
  await recordWord(tx, actor, "comment.written", concernsOf(plan), { id, audience: "PROVIDER", handover: true });
}
