import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type MailTiming, mailTiming } from "@/domain/mail";
import { describeError, log } from "@/lib/log";
import { canSendMail, MailNotSent, sendLetter } from "../auth/mail";
import { asSystem } from "../db";
import type { Say } from "../documents/sheet-data";
import { type ClaimedMail, claimMail, dueMail, mailFailed, mailNeedless, mailSent } from "./claim-mail";
import { mailLetter } from "./mail-letter";

/** Who sends, in which words, how patiently, and until when. */
type Sending = { worker: string; say: Say; timing?: MailTiming; signal?: AbortSignal };

/**
 * Sends the mails whose turn it is, one after the other; each is claimed in the database before it leaves, and its Message-ID
 * is the same at every try. A server nobody answers at ends the round: the others wait for the next one. Gives how many left.
 * Nothing without a mail server.
 */
export async function sendMails(sending: Sending) {
  let sent = 0;
  while (canSendMail() && !sending.signal?.aborted) {
    const id = await dueMail();
    if (!id) break;
    const mail = await claimMail(id, sending.worker);
    const fate = mail && (await sendMail(mail, sending));
    if (fate === "unreachable") break;
    if (fate === "sent") sent += 1;
  }
  return sent;
}

async function sendMail(mail: ClaimedMail, { say, timing = mailTiming }: Sending) {
  const { recipient, told, path } = await contentOf(mail);
  if (!recipient.active || told.length === 0) {
    await mailNeedless(mail, recipient.active ? "read" : "inactive");
    return "needless";
  }
  const how = { messageId: mail.messageId, patienceMs: timing.patienceMs };
  try {
    await sendLetter(recipient.email, mailLetter(mail.kind, told, say), path, how);
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    log.warn({ event: "mail.failed", mailId: mail.id, attempts: mail.attempts, error: describeError(error) });
    await insist(() => mailFailed(mail, error, timing));
    return error.answer || error.mayHaveLeft || error.refused ? "failed" : "unreachable";
  }
  await insist(() => mailSent(mail));
  return "sent";
}

/** Whom a mail is for, how many unread notices of which kind it tells, and where it leads: to the one, or to the list. */
const contentOf = ({ id, recipientId }: ClaimedMail) =>
  asSystem("mail", async (tx) => {
    const recipient = await tx.user.findUniqueOrThrow({
      where: { id: recipientId },
      select: { email: true, active: true },
    });
    const counted = await tx.notice.groupBy({
      by: ["kind"],
      where: { mailId: id, readAt: null },
      orderBy: { kind: "asc" },
      _count: true,
    });
    const told = counted.map(({ kind, _count }) => ({ kind, count: _count }));
    const single = told.length === 1 && told[0]?.count === 1;
    const only = single && (await tx.notice.findFirst({ where: { mailId: id, readAt: null }, select: { id: true } }));
    return { recipient, told, path: only ? `/notices/${only.id}` : "/notices" };
  });

/** What became of a mail is worth several tries: a database that is away for a moment would leave it in doubt. */
async function insist(write: () => Promise<unknown>) {
  for (let left = 4; ; left -= 1)
    try {
      return await write();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(500);
    }
}
