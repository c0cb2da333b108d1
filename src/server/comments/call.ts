import "server-only";
import { reads } from "@/domain/comment";
import { calledIn } from "@/domain/mention";
import type { Actor } from "@/domain/permissions";
import type { NoteAudience } from "@/generated/prisma/enums";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import type { LockedPlan } from "../plans/lock-plan";
import { peopleOnCase } from "./people-on-case";

type Word = { audience: NoteAudience; body: string | null; mentions: readonly string[] };

/** Whom a word calls upon: those ticked and those named in it after an @. Refuses somebody who does not work on the case and somebody who may not read the word. */
export async function calledUpon(
  tx: Tx,
  actor: Actor,
  plan: LockedPlan,
  { audience, body, mentions }: Word,
): Promise<Outcome<string[]>> {
  const everybody = await peopleOnCase(tx, plan);
  const people = everybody.filter(({ id }) => id !== actor.id);
  const ticked = people.filter(({ id }) => mentions.includes(id));
  if (mentions.some((id) => id !== actor.id && !ticked.some((one) => one.id === id)))
    return refused("comment.refusals.notOnCase");
  const readers = people.filter((one) => reads(one, { audience, authorId: actor.id }));
  const called = new Set([...ticked.map(({ id }) => id), ...calledIn(body ?? "", everybody)]);
  called.delete(actor.id);
  const outOfReach = people.find(({ id }) => called.has(id) && !readers.some((one) => one.id === id));
  if (outOfReach) return refused("comment.refusals.cannotRead", { name: outOfReach.name });
  return done([...called]);
}

/** Whoever answers, settles or says so has seen that this thread called upon them. */
export const seeMentions = (tx: Tx, userId: string, threadId: string, seenAt: Date) =>
  tx.commentMention.updateMany({
    where: { userId, seenAt: null, comment: { OR: [{ id: threadId }, { threadId }] } },
    data: { seenAt },
  });
