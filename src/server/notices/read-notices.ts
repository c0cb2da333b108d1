import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { knowsCase } from "./knows-case";

/** Somebody opens one of their notices: it is read, and this is where it leads. Null when it is not theirs, or its case is out of their sight by now. */
export const openNotice = (actor: Actor, noticeId: string) =>
  asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    const notice = await tx.notice.findFirst({
      where: { id: noticeId, recipientId: actor.id },
      select: { path: true, planId: true, referralId: true, householdId: true },
    });
    if (!notice) return null;
    await tx.notice.updateMany({ where: { id: noticeId, readAt: null }, data: { readAt: now() } });
    return (await knowsCase(tx, actor, notice)) ? notice.path : null;
  });

/** Somebody says that they have read one of their notices. */
export const markNoticeRead = (actor: Actor, { noticeId }: { noticeId: string }): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    const mine = { id: noticeId, recipientId: actor.id };
    await tx.notice.updateMany({ where: { ...mine, readAt: null }, data: { readAt: now() } });
    if ((await tx.notice.count({ where: mine })) === 0) throw new NotVisible();
    return done();
  });

/** The same for everything told until the page was shown: what came since stays unread. */
export const markNoticesRead = (actor: Actor, { shownAt }: { shownAt: string }): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    const until = new Date(shownAt);
    await tx.notice.updateMany({
      where: { recipientId: actor.id, readAt: null, createdAt: { lte: until < now() ? until : now() } },
      data: { readAt: now() },
    });
    return done();
  });
