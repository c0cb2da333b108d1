import "server-only";
import type { DropMail, RetryMail } from "@/domain/notice-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { enqueue } from "../jobs/queue";

/** A mail that was given up is tried again from the beginning, under the same Message-ID. Refuses one that is not given up. */
export const retryMail = (actor: Actor, { mailId, version }: RetryMail): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "mail.manage");
    const refusal = await move(tx, mailId, version, { status: "PENDING", attempts: 0, nextTryAt: now() });
    if (refusal) return refusal;
    await enqueue(tx, "mail", {});
    await record(tx, actor, "mail.retried", { subjectId: mailId });
    return done();
  });

/** A mail that was given up is sent no more; what it told stays in the app. Refuses one that is not given up. */
export const dropMail = (actor: Actor, { mailId, version, reason }: DropMail): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "mail.manage");
    const refusal = await move(tx, mailId, version, { status: "DROPPED", lastError: reason });
    if (refusal) return refusal;
    await record(tx, actor, "mail.dropped", { subjectId: mailId }, { reason });
    return done();
  });

async function move(tx: Tx, id: string, version: number, data: Prisma.OutgoingMailUncheckedUpdateManyInput) {
  const { count } = await tx.outgoingMail.updateMany({
    where: { id, version, status: "DEAD" },
    data: { ...data, version: { increment: 1 } },
  });
  if (count) return null;
  if ((await tx.outgoingMail.count({ where: { id } })) === 0) throw new NotVisible();
  return refused("errors.changedMeanwhile");
}
