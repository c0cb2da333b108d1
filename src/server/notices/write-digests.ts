import "server-only";
import { randomUUID } from "node:crypto";
import { isWorkingDay } from "@/domain/working-days";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { momentOf, toDate } from "@/lib/dates";
import { canSendMail } from "../auth/mail";
import { asSystem } from "../db";
import { enqueue } from "../jobs/queue";
import { messageIdOf } from "./message-id";

const reason = "morning mail";

/** When in the morning the day's mail is gathered, in Italy. */
const hour = "08:00";

/**
 * Puts the day's one mail on its way for everybody with something unread that was told before eight in the morning (Italian
 * time) and that no mail has told. Once a person and day, however often and however late it runs; none on days offices do
 * not work. Gives how many. Nothing without a mail server.
 */
export async function writeDigests() {
  const day = today();
  const eight = momentOf(day, hour);
  if (!canSendMail() || !isWorkingDay(day) || !eight || now() < eight) return 0;
  const open: Prisma.NoticeWhereInput = {
    mailId: null,
    readAt: null,
    mail: { not: "NEVER" },
    createdAt: { lt: eight },
  };
  const digestOn = toDate(day);
  const people = await asSystem(reason, (tx) =>
    tx.user.findMany({
      where: { active: true, notices: { some: open }, outgoingMails: { none: { digestOn } } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  let written = 0;
  for (const { id } of people) written += await writeDigest(id, digestOn, open);
  return written;
}

const writeDigest = (recipientId: string, digestOn: Date, open: Prisma.NoticeWhereInput) =>
  asSystem(reason, async (tx) => {
    const id = randomUUID();
    const row = { id, recipientId, kind: "DIGEST", digestOn, messageId: messageIdOf(id) } as const;
    const { count } = await tx.outgoingMail.createMany({
      data: { ...row, nextTryAt: now(), createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) return 0;
    await tx.notice.updateMany({ where: { ...open, recipientId }, data: { mailId: id } });
    await enqueue(tx, "mail", {});
    return 1;
  });
