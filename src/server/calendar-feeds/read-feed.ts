import "server-only";
import { feedDays } from "@/domain/calendar-feed";
import { now, today } from "@/lib/clock";
import { addDays, momentOf } from "@/lib/dates";
import type { Message } from "@/lib/outcome";
import { type Attempt, countAttempts, forgiveAttempts } from "../auth/attempts";
import { asSystem, type Tx } from "../db";
import { secretHash } from "../person-links/link-secrets";

/** One appointment as a calendar outside Ponte may hold it: codes and the address of a site; no name, no service, no text somebody wrote. */
type FeedSession = Awaited<ReturnType<typeof sessionsOf>>[number];
type Read = { tooMany: Message } | { sessions: FeedSession[] } | null;

/**
 * The appointments of whoever a calendar's address was made for, from 30 days back to 180 ahead; null for an address nobody
 * was given, that was revoked, or whose owner may no longer enter. Counted by address asked and by who asks; guesses use up,
 * honest readings do not.
 */
export async function readFeed(token: string, address: string): Promise<Read> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const tokenHash = secretHash(token);
  const guesses: Attempt = ["calendarByAddress", address];
  const tooMany = await countAttempts([guesses, ["calendarByFeed", tokenHash]]);
  if (tooMany) return { tooMany };
  const sessions = await asSystem("calendar feed", async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { tokenHash, revokedAt: null, user: { active: true } },
      select: { id: true, userId: true },
    });
    if (!feed) return null;
    await tx.calendarFeed.update({ where: { id: feed.id }, data: { lastReadAt: now() }, select: { id: true } });
    return sessionsOf(tx, feed.userId);
  });
  if (!sessions) return null;
  await forgiveAttempts([guesses]);
  return { sessions };
}

const sessionsOf = (tx: Tx, operatorId: string) =>
  tx.session.findMany({
    where: {
      operatorId,
      status: { not: "CANCELLED" },
      startsAt: {
        gte: momentOf(addDays(today(), -feedDays.back), "00:00") ?? now(),
        lt: momentOf(addDays(today(), feedDays.ahead + 1), "00:00") ?? now(),
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 2000,
    select: {
      id: true,
      version: true,
      startsAt: true,
      endsAt: true,
      mode: true,
      site: { select: { address: true, city: true } },
      attendances: {
        where: { status: { not: "CANCELLED" } },
        orderBy: { id: "asc" },
        select: { plan: { select: { code: true } } },
      },
    },
  });
