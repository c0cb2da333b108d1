import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { TeamMeetingStatus } from "@/generated/prisma/enums";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { visibleTo } from "./visible-to";

/** Finds a meeting this person may write, and holds it until the transaction ends, so that commands on one meeting follow each other. */
export async function workOnMeeting(tx: Tx, actor: Actor, meetingId: string) {
  await tx.$queryRaw`select id from "TeamMeeting" where id = ${meetingId}::uuid for update`;
  const meeting = await tx.teamMeeting.findFirst({
    where: { AND: [{ id: meetingId }, visibleTo(actor)] },
    select: {
      id: true,
      status: true,
      version: true,
      startsAt: true,
      endsAt: true,
      place: true,
      householdId: true,
      organisationId: true,
      participants: { select: { id: true, userId: true, guestName: true, guestRole: true, present: true } },
    },
  });
  if (!meeting) throw new NotVisible();
  authorise(actor, "meeting.write", { organisationId: meeting.organisationId });
  return meeting;
}

/** Why nothing of a meeting can be written any more, or not from a page this old; null when it can. */
export function notWritable(meeting: { status: TeamMeetingStatus; version: number }, version = meeting.version) {
  if (meeting.status === "HELD") return refused("meeting.refusals.held");
  if (meeting.status === "CANCELLED") return refused("meeting.refusals.cancelled");
  return version === meeting.version ? null : refused("errors.changedMeanwhile");
}

/** Who is told of a meeting: those invited who sign in here. */
export const invitedTo = ({ participants }: { participants: { userId: string | null }[] }) =>
  participants.flatMap(({ userId }) => (userId ? [userId] : []));
