import type { NoticeKind } from "@/domain/notice";
import { asSystem } from "@/server/db";
import { notify } from "@/server/notices/notify";

/** What each person was told, oldest first: the kinds, with what happened where the kind has several. */
export const toldTo = (recipientId: string) =>
  asSystem("test", async (tx) => {
    const rows = await tx.notice.findMany({ where: { recipientId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    return rows.map(({ kind, facts }) => {
      const { what } = facts as { what?: string };
      return what ? `${kind} ${what}` : kind;
    });
  });

/** All notices, oldest first. */
export const notices = () => asSystem("test", (tx) => tx.notice.findMany({ orderBy: { id: "asc" } }));

/** All mails, oldest first. */
export const outgoing = () =>
  asSystem("test", (tx) => tx.outgoingMail.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));

/** Tells somebody something that is about no case: a reminder cannot wait, the others can. */
export const tells = (recipientId: string, kind: NoticeKind = "plan.reminded") =>
  asSystem("test", (tx) => notify(tx, { recipients: [recipientId], kind, path: "/plans" }));
