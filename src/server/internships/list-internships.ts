import "server-only";
import { endingWithinDays } from "@/domain/internship";
import {
  type InternshipListQuery,
  type InternshipTab,
  internshipTabStatuses,
  internshipTabs,
} from "@/domain/internship-forms";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { addDays, toDate } from "@/lib/dates";
import { afterCursor, type Cursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { visibleTo } from "./visible-to";

const pageSize = 25;

const ofTab = (tab: InternshipTab): Prisma.InternshipWhereInput => ({
  status: { in: internshipTabStatuses[tab] },
  ...(tab === "ending" ? { endsOn: { lte: toDate(addDays(today(), endingWithinDays)) } } : {}),
});

/** What was typed is looked for in the code, the person's name and the host's. */
function found(q: string): Prisma.InternshipWhereInput {
  if (!q) return {};
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    OR: [
      { code: contains },
      { person: { lastName: contains } },
      { person: { firstName: contains } },
      { agreement: { host: { name: contains } } },
    ],
  };
}

function after(cursor: Cursor | null, way: "asc" | "desc"): Prisma.InternshipWhereInput {
  const day = cursor && new Date(String(cursor[0]));
  if (!cursor || !day || Number.isNaN(day.getTime())) return {};
  return afterCursor("endsOn", way, day, cursor[1]) as Prisma.InternshipWhereInput;
}

/** One page of the internships this person may see, those ending first at the top (of those over, the latest), with how many stand behind each tab. Null for who sees none. */
export async function listInternships(actor: Actor, { tab, q, after: place }: InternshipListQuery) {
  if (!reachOf(actor, "internship.read")) return null;
  const way = tab === "over" ? "desc" : "asc";
  return asActor(actor, async (tx) => {
    const rows = await tx.internship.findMany({
      where: { AND: [visibleTo(actor), ofTab(tab), found(q), after(decodeCursor(place), way)] },
      orderBy: [{ endsOn: way }, { id: way }],
      take: pageSize + 1,
      select: {
        id: true,
        code: true,
        status: true,
        startsOn: true,
        endsOn: true,
        endedOn: true,
        weeklyMinutes: true,
        person: { select: { firstName: true, lastName: true } },
        agreement: { select: { host: { select: { name: true } } } },
        promoterTutor: { select: { name: true } },
      },
    });
    const counts: Partial<Record<InternshipTab, number>> = {};
    for (const one of internshipTabs)
      counts[one] = await tx.internship.count({ where: { AND: [visibleTo(actor), ofTab(one)] } });
    return { ...toPage(rows, pageSize, (row) => [row.endsOn.toISOString(), row.id]), counts };
  });
}
export type ListedInternship = NonNullable<Awaited<ReturnType<typeof listInternships>>>["rows"][number];
