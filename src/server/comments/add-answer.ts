import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Tx } from "../db";
import type { FoundThread } from "./find-thread";

/** Writes an answer into a thread, for the readers given with it, calling upon some of them. */
export const addAnswer = (
  tx: Tx,
  actor: Actor,
  planId: string,
  {
    id: threadId,
    planVersionId,
    lineKey,
    goalKey,
    audience,
  }: Pick<FoundThread, "id" | "planVersionId" | "lineKey" | "goalKey" | "audience">,
  body: string,
  createdAt: Date,
  called: readonly string[] = [],
) =>
  tx.planComment.create({
    data: {
      planId,
      planVersionId,
      threadId,
      lineKey,
      goalKey,
      kind: "COMMENT",
      audience,
      body,
      authorId: actor.id,
      createdAt,
      mentions: { create: called.map((userId) => ({ userId })) },
    },
    select: { id: true },
  });
