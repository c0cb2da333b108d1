import "server-only";
import { mailStatuses } from "@/domain/mail";
import type { MailListQuery } from "@/domain/mail-list";
import { type Actor, authorise } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";

const pageSize = 50;
const ownShown = 20;

const select = {
  id: true,
  kind: true,
  status: true,
  attempts: true,
  nextTryAt: true,
  sentAt: true,
  lastError: true,
  createdAt: true,
  version: true,
} satisfies Prisma.OutgoingMailSelect;

/** The mails of one state, the newest first, fifty at a time, and how many there are of each: whose they are, never what they say. */
export const listMails = (actor: Actor, { status, after }: MailListQuery) => {
  authorise(actor, "mail.manage");
  return asActor(actor, async (tx) => {
    const cursor = decodeCursor(after);
    const from = cursor && new Date(String(cursor[0]));
    const rows = await tx.outgoingMail.findMany({
      where: {
        AND: [
          { status },
          cursor && from && !Number.isNaN(from.getTime()) ? afterCursor("createdAt", "desc", from, cursor[1]) : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: { ...select, recipient: { select: { id: true, name: true, email: true } } },
    });
    const counted = await tx.outgoingMail.groupBy({ by: ["status"], _count: true });
    return {
      ...toPage(rows, pageSize, (row) => [row.createdAt.toISOString(), row.id]),
      counts: Object.fromEntries(
        mailStatuses.map((one) => [one, counted.find((row) => row.status === one)?._count ?? 0]),
      ) as Record<(typeof mailStatuses)[number], number>,
    };
  });
};
/** A mail as the administrator sees it. */
export type ListedMail = Awaited<ReturnType<typeof listMails>>["rows"][number];

/** How many mails were given up and wait for the administrator. */
export const countDeadMails = (actor: Actor) => {
  authorise(actor, "mail.manage");
  return asActor(actor, (tx) => tx.outgoingMail.count({ where: { status: "DEAD" } }));
};

/** One's own last twenty mails and what became of each. */
export const listOwnMails = (actor: Actor) => {
  authorise(actor, "account.change", { ownerId: actor.id });
  return asActor(actor, (tx) =>
    tx.outgoingMail.findMany({
      where: { recipientId: actor.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: ownShown,
      select,
    }),
  );
};

/** One mail of which the administrator decides; null when there is none. */
export const getMail = (actor: Actor, mailId: string) => {
  authorise(actor, "mail.manage");
  return asActor(actor, (tx) =>
    tx.outgoingMail.findUnique({
      where: { id: mailId },
      select: { ...select, recipient: { select: { id: true, name: true, email: true } } },
    }),
  );
};
