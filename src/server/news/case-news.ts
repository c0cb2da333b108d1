import "server-only";
import { type CaseRef, gatherNews, newsShown, newsSince } from "@/domain/news";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { asActor } from "../db";
import { eventsOf, findCase } from "./cases";
import { toldEvents } from "./told-events";

const mostRead = 200;

/**
 * What others did to a case since this reader's last visit, newest first, and the keys of the plan's lines it is about.
 * `shownAt` is the moment up to which the page tells: the mark moves there once it was really shown. Null when out of sight;
 * no news (`since` null) at the very first visit.
 */
export async function caseNews(actor: Actor, ref: CaseRef) {
  const shownAt = now();
  return asActor(actor, async (tx) => {
    const found = await findCase(tx, actor, ref);
    if (!found) return null;
    const mark = await tx.readMark.findUnique({ where: { userId_caseId: { userId: actor.id, caseId: ref.id } } });
    const since = newsSince(mark, shownAt);
    const where = { ...eventsOf(ref), at: { gt: since ?? shownAt } };
    const events = since ? await toldEvents(tx, actor, where, mostRead, found.named) : [];
    const news = gatherNews(events);
    return {
      ...ref,
      shownAt,
      since,
      news: news.slice(0, newsShown),
      more: Math.max(0, news.length - newsShown),
      lines: [...new Set(events.flatMap(({ lineKey }) => lineKey ?? []))],
    };
  });
}
export type CaseNews = NonNullable<Awaited<ReturnType<typeof caseNews>>>;
