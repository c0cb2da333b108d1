import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { Tx } from "../db";
import { readableBy } from "../plans/readable-comments";

/** The first word of a thread of this plan, for who may read it; to everybody else it does not exist. */
export async function findThread(tx: Tx, actor: Actor, planId: string, threadId: string) {
  const thread = await tx.planComment.findFirst({
    where: { AND: [{ id: threadId, planId, threadId: null }, readableBy(actor)] },
    select: {
      id: true,
      planVersionId: true,
      lineKey: true,
      goalKey: true,
      kind: true,
      audience: true,
      authorId: true,
      resolvedAt: true,
      proposalStatus: true,
      proposedServiceId: true,
      proposedQuantity: true,
      proposedStartsOn: true,
      proposedEndsOn: true,
    },
  });
  if (!thread) throw new NotVisible();
  return thread;
}
export type FoundThread = Awaited<ReturnType<typeof findThread>>;
