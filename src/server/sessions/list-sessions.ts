import "server-only";
import type { AgendaTab } from "@/domain/agenda";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { type AgendaFilter, agendaRow, askedFor } from "./agenda-filter";
import { visibleTo } from "./visible-to";

/** What to list: a tab, one's own appointments or the organisation's, an operator's, a site's or a person's, from where. */
export type AgendaQuestion = { tab: AgendaTab; whose: "mine" | "all"; after: string | null } & AgendaFilter;

const size = 25;

/** One page of the agenda: the soonest first for what is coming, the oldest first for what is owed, the newest first for what is behind. */
export function listSessions(actor: Actor, { tab, whose, after, ...filter }: AgendaQuestion) {
  const direction = tab === "past" ? "desc" : "asc";
  const cursor = decodeCursor(after);
  const since = cursor && new Date(String(cursor[0]));
  return asActor(actor, async (tx) => {
    const scope = [visibleTo(actor), whose === "mine" ? { operatorId: actor.id } : {}, askedFor(actor, filter)];
    const rows = await tx.session.findMany({
      where: {
        AND: [
          ...scope,
          questions()[tab],
          cursor && since && !Number.isNaN(since.getTime()) ? afterCursor("startsAt", direction, since, cursor[1]) : {},
        ],
      },
      orderBy: [{ startsAt: direction }, { id: direction }],
      take: size + 1,
      select: agendaRow(actor),
    });
    const upcoming = await tx.session.count({ where: { AND: [...scope, questions().upcoming] } });
    const toRecord = await tx.session.count({ where: { AND: [...scope, questions().toRecord] } });
    return { ...toPage(rows, size, (row) => [row.startsAt.toISOString(), row.id]), counts: { upcoming, toRecord } };
  });
}
export type AgendaRow = Awaited<ReturnType<typeof listSessions>>["rows"][number];

function questions(): Record<AgendaTab, Prisma.SessionWhereInput> {
  const midnight = momentOf(today(), "00:00") ?? now();
  return {
    upcoming: { startsAt: { gte: midnight }, status: { not: "CANCELLED" } },
    toRecord: { startsAt: { lt: now() }, status: { not: "CANCELLED" }, attendances: { some: { status: "BOOKED" } } },
    past: { startsAt: { lt: midnight } },
  };
}
