import "server-only";
import { type MeetingListQuery, meetingTabStatus } from "@/domain/meeting-list";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { readsWhole, visibleTo } from "./visible-to";

const pageSize = 25;

const row = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  place: true,
  household: { select: { id: true, code: true, displayName: true } },
  participants: {
    orderBy: { id: "asc" },
    select: { id: true, guestName: true, user: { select: { name: true } } },
  },
  _count: { select: { tasks: { where: { status: "OPEN" } } } },
} satisfies Prisma.TeamMeetingSelect;

const shown = <T extends { household: { displayName: string } }>(actor: Actor, meetings: T[]) =>
  meetings.map((one) => (readsWhole(actor) ? one : { ...one, household: { ...one.household, displayName: "" } }));

/** The team meetings of a tab that this person may know of, 25 at a time: those to come by their day, those held from the last. */
export const listMeetings = (actor: Actor, { tab, who, after }: MeetingListQuery) =>
  asActor(actor, async (tx) => {
    const direction = tab === "upcoming" ? "asc" : "desc";
    const cursor = decodeCursor(after);
    const moment = cursor && new Date(String(cursor[0]));
    const place = cursor && moment && !Number.isNaN(moment.getTime());
    const rows = await tx.teamMeeting.findMany({
      where: {
        AND: [
          { status: meetingTabStatus[tab] },
          visibleTo(actor),
          who === "mine" ? { participants: { some: { userId: actor.id } } } : {},
          place ? afterCursor("startsAt", direction, moment, cursor[1]) : {},
        ],
      },
      orderBy: [{ startsAt: direction }, { id: direction }],
      take: pageSize + 1,
      select: row,
    });
    const page = toPage(rows, pageSize, (one) => [one.startsAt.toISOString(), one.id]);
    return { next: page.next, rows: shown(actor, page.rows) };
  });
/** A meeting as lists tell it. */
export type ListedMeeting = Awaited<ReturnType<typeof listMeetings>>["rows"][number];

/** The meetings about a household this person may know of, the last first; twenty at most. */
export const meetingsOf = async (tx: Tx, actor: Actor, householdId: string): Promise<ListedMeeting[]> =>
  shown(
    actor,
    await tx.teamMeeting.findMany({
      where: { AND: [{ householdId }, visibleTo(actor)] },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: 20,
      select: row,
    }),
  );
