import type { WriteComment } from "@/domain/comment-forms";
import type { Actor } from "@/domain/permissions";
import { getConversation } from "@/server/comments/get-conversation";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import { must } from "./plan-factories";

/** A word on the whole plan for both sides, as its form carries it. */
export const word = (over: Partial<WriteComment> & { planId: string }): WriteComment => ({
  about: { lineKey: null, goalKey: null },
  kind: "COMMENT",
  audience: "SHARED",
  body: "Va bene la mattina?",
  mentions: [],
  quantity: null,
  startsOn: null,
  endsOn: null,
  removal: false,
  serviceId: null,
  serviceQuantity: null,
  ...over,
});

/** Says something on a plan and tells its id. */
export const says = async (actor: Actor, over: Partial<WriteComment> & { planId: string }) =>
  must(await writeComment(actor, word(over))).data.commentId;

/** Everything this person reads of the conversation, oldest first. */
export async function readBy(actor: Actor, planId: string) {
  const conversation = await getConversation(actor, planId);
  return (conversation?.threads ?? []).flatMap((thread) => [thread, ...thread.answers]).map(({ body }) => body);
}

/** The line of a service in the text being written. */
export const lineOf = (planId: string, serviceCode: string) =>
  asSystem("test", (tx) =>
    tx.planLine.findFirst({ where: { serviceCode, planVersion: { planId, status: { in: ["DRAFT", "SIGNED"] } } } }),
  );

/** A word as its row now is. */
export const wordRow = (id: string) =>
  asSystem("test", (tx) => tx.planComment.findUniqueOrThrow({ where: { id }, include: { mentions: true } }));
