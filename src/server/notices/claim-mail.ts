import "server-only";
import { type MailTiming, nextTry } from "@/domain/mail";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import type { MailNotSent } from "../auth/mail";
import { asSystem, type Tx } from "../db";

const reason = "mail";

/** The mail that has waited longest for its turn; null when none is due. */
export const dueMail = () =>
  asSystem(reason, async (tx) => {
    const first = await tx.outgoingMail.findFirst({
      where: { status: "PENDING", nextTryAt: { lte: now() } },
      orderBy: [{ nextTryAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    return first?.id ?? null;
  });

/** Takes a mail for oneself before it is sent, so that nobody else sends it too; null when somebody was faster. */
export const claimMail = (id: string, claimedBy: string) =>
  asSystem(reason, async (tx) => {
    const [claimed] = await tx.outgoingMail.updateManyAndReturn({
      where: { id, status: "PENDING", nextTryAt: { lte: now() } },
      data: {
        status: "SENDING",
        claimedAt: now(),
        claimedBy,
        attempts: { increment: 1 },
        version: { increment: 1 },
      },
      select: { id: true, kind: true, messageId: true, attempts: true, claimedBy: true, recipientId: true },
    });
    return claimed ?? null;
  });
/** A mail somebody has taken on. */
export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimMail>>>;

/** Writes down what became of a mail one took on; nothing if it was taken for cut short meanwhile. */
const settle = (
  { id, claimedBy }: ClaimedMail,
  data: Prisma.OutgoingMailUncheckedUpdateManyInput,
  also?: (tx: Tx) => Promise<unknown>,
) =>
  asSystem(reason, async (tx) => {
    const { count } = await tx.outgoingMail.updateMany({
      where: { id, claimedBy, status: "SENDING" },
      data: { ...data, version: { increment: 1 } },
    });
    if (count > 0) await also?.(tx);
  });

/** The mail server has it. */
export const mailSent = (mail: ClaimedMail) => settle(mail, { status: "SENT", sentAt: now(), lastError: null });

/** Nobody waits for it any more: its notices were read, or its reader left. */
export const mailNeedless = (mail: ClaimedMail, why: "read" | "inactive") =>
  settle(mail, { status: "DROPPED", lastError: why });

/** What a try that failed makes of a mail: waiting again, given up, or in doubt. */
export function mailFailed(mail: ClaimedMail, error: MailNotSent, timing: MailTiming) {
  const unanswered = error.mayHaveLeft ? "cutShort" : error.refused ? "wrongAddress" : "unreachable";
  const lastError = error.answer ? String(error.answer) : unanswered;
  if (error.mayHaveLeft) return settle(mail, { status: "UNCERTAIN", lastError }, (tx) => freeNotices(tx, [mail.id]));
  const again = error.refused ? null : nextTry(mail.attempts, now(), timing);
  return settle(mail, again ? { status: "PENDING", nextTryAt: again, lastError } : { status: "DEAD", lastError });
}

/**
 * Mails somebody took on and never finished, as when a worker was killed: whether they left is not known, so they are not sent
 * again. Gives how many.
 */
export const doubtLost = ({ leaseMs }: MailTiming) =>
  asSystem(reason, async (tx) => {
    const lost = await tx.outgoingMail.updateManyAndReturn({
      where: { status: "SENDING", claimedAt: { lt: new Date(now().getTime() - leaseMs) } },
      data: { status: "UNCERTAIN", lastError: "cutShort", version: { increment: 1 } },
      select: { id: true },
    });
    const ids = lost.map(({ id }) => id);
    await freeNotices(tx, ids);
    return ids.length;
  });

/** What a mail in doubt told and nobody has read goes into the next morning's. */
const freeNotices = (tx: Tx, mailIds: string[]) =>
  tx.notice.updateMany({ where: { mailId: { in: mailIds }, readAt: null }, data: { mailId: null } });
