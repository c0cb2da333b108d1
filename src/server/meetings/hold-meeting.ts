import "server-only";
import type { HoldMeeting } from "@/domain/meeting-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notWritable, workOnMeeting } from "./work-on-meeting";

/** Closes a meeting as held: from then on nothing of it changes but how its tasks end. Refuses one that has not begun, and one at which nobody was said to be. */
export const holdMeeting = (actor: Actor, { meetingId, version }: HoldMeeting) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting, version);
    if (no) return no;
    if (meeting.startsAt > now()) return refused("meeting.refusals.notBegun");
    if (!meeting.participants.some(({ present }) => present)) return refused("meeting.refusals.nobodyPresent");
    const decisions = await tx.meetingPoint.count({ where: { meetingId, decision: { not: null } } });
    await tx.teamMeeting.update({
      where: { id: meetingId },
      data: { status: "HELD", heldAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "meeting.held", { householdId: meeting.householdId, subjectId: meetingId }, { decisions });
    return done();
  });
