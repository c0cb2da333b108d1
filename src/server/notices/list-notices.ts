import "server-only";
import type { Facts } from "@/domain/facts";
import { mostCounted, type NoticeListQuery } from "@/domain/notice-list";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { casesTold } from "./cases-told";

const pageSize = 30;

/** How many notices this person has not read, a hundred at most: shown on every page, so it reads no more than an index. */
export const countUnread = (actor: Actor) => {
  authorise(actor, "account.change", { ownerId: actor.id });
  return asActor(actor, (tx) => tx.notice.count({ where: { recipientId: actor.id, readAt: null }, take: mostCounted }));
};

/**
 * One's own notices, the newest first, thirty at a time; each with what its case is called, unless it is out of sight by now:
 * then nothing of it is told but that there was something. `shownAt` is the moment up to which the page tells.
 */
export const listNotices = (actor: Actor, { tab, after }: NoticeListQuery) => {
  authorise(actor, "account.change", { ownerId: actor.id });
  return asActor(actor, async (tx) => {
    const cursor = decodeCursor(after);
    const from = cursor && new Date(String(cursor[0]));
    const rows = await tx.notice.findMany({
      where: {
        AND: [
          { recipientId: actor.id, ...(tab === "unread" ? { readAt: null } : {}) },
          cursor && from && !Number.isNaN(from.getTime()) ? afterCursor("createdAt", "desc", from, cursor[1]) : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: {
        id: true,
        kind: true,
        facts: true,
        createdAt: true,
        readAt: true,
        planId: true,
        referralId: true,
        householdId: true,
      },
    });
    const { rows: shown, next } = toPage(rows, pageSize, (row) => [row.createdAt.toISOString(), row.id]);
    const caseOf = await casesTold(tx, actor, shown);
    return {
      next,
      shownAt: now(),
      rows: shown.map(({ id, kind, facts, createdAt, readAt, ...of }) => {
        const { seen, name, code } = caseOf(of);
        return { id, kind: seen ? kind : null, facts: seen ? (facts as Facts) : {}, createdAt, readAt, name, code };
      }),
    };
  });
};
/** A notice as its reader sees it; of no kind when its case is out of their sight. */
export type ListedNotice = Awaited<ReturnType<typeof listNotices>>["rows"][number];
