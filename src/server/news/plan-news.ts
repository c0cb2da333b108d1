import "server-only";
import { gatherNews, newsShown, newsSince } from "@/domain/news";
import { type Actor, seesNames } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { toldEvents } from "./told-events";

const mostRead = 200;

/**
 * What others did to a plan since this reader's last visit, newest first, and the keys of the lines it is about. `shownAt` is
 * the moment up to which the page tells: the mark moves there once it was really shown. Null when out of sight, and no news at
 * the very first visit.
 */
export async function planNews(actor: Actor, planId: string) {
  const shownAt = now();
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: subjectSelect(actor),
    });
    if (!plan) return null;
    const mark = await tx.readMark.findUnique({ where: { userId_caseId: { userId: actor.id, caseId: planId } } });
    const since = newsSince(mark, shownAt);
    if (!since) return { shownAt, since, news: [], more: 0, lines: [] as string[] };
    const named = seesNames(actor, subjectOf(plan));
    const events = await toldEvents(tx, actor, { planId, at: { gt: since } }, mostRead, named);
    const news = gatherNews(events);
    return {
      shownAt,
      since,
      news: news.slice(0, newsShown),
      more: Math.max(0, news.length - newsShown),
      lines: [...new Set(events.flatMap(({ lineKey }) => lineKey ?? []))],
    };
  });
}
export type PlanNews = NonNullable<Awaited<ReturnType<typeof planNews>>>;
