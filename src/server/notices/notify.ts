import "server-only";
import { randomUUID } from "node:crypto";
import type { Facts } from "@/domain/facts";
import { isNoticePath, mayGet, type NoticeKind, wayOf } from "@/domain/notice";
import { now } from "@/lib/clock";
import { canSendMail } from "../auth/mail";
import type { Tx } from "../db";
import { enqueue } from "../jobs/queue";
import { type CaseOfNotice, knowsCase } from "./knows-case";
import { messageIdOf } from "./message-id";

/** What somebody is to know: of which kind, where it leads, about which case. Facts are ids, codes and figures. */
type Tell = CaseOfNotice & {
  recipients: readonly string[];
  kind: NoticeKind;
  path: string;
  facts?: Facts;
};

/**
 * Tells people something, as part of the command that makes it so: it stands in the app for each of them once, and what goes
 * at once is put on its way by mail. Left out: whoever does it, whoever is not active or of no role the kind is for, and
 * whoever may not know of the case. Refuses an address that is no page of this site.
 */
export async function notify(tx: Tx, { recipients, kind, path, facts = {}, ...of }: Tell) {
  if (!isNoticePath(path)) throw new Error("a notice leads to a page of this site");
  const ids = [...new Set(recipients)];
  if (ids.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: ids }, active: true },
    orderBy: { id: "asc" },
    select: {
      id: true,
      role: true,
      organisationId: true,
      noticeChoices: { where: { kind }, select: { mail: true } },
    },
  });
  const doer = await doerOf(tx);
  for (const { noticeChoices, ...person } of people) {
    if (person.id === doer || !mayGet(person.role, kind) || !(await knowsCase(tx, person, of))) continue;
    const mail = wayOf(kind, noticeChoices[0]?.mail);
    const mailId = mail === "NOW" && canSendMail() ? await putOnItsWay(tx, person.id) : null;
    await tx.notice.create({
      data: { recipientId: person.id, kind, path, facts, mail, mailId, createdAt: now(), ...of },
      select: { id: true },
    });
  }
}

/** Who acts in this transaction; the one door to the database wrote it there. */
async function doerOf(tx: Tx) {
  const [row] = await tx.$queryRaw<{ id: string }[]>`select current_setting('app.actor_id', true) as id`;
  return row?.id;
}

/** A mail that leaves when the command is done: its row first, so that it is found also if the job is lost. */
async function putOnItsWay(tx: Tx, recipientId: string) {
  const id = randomUUID();
  await tx.outgoingMail.create({
    data: { id, recipientId, kind: "URGENT", messageId: messageIdOf(id), nextTryAt: now(), createdAt: now() },
    select: { id: true },
  });
  await enqueue(tx, "mail", {});
  return id;
}
