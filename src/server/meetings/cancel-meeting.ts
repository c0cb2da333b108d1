import "server-only";
import type { CancelMeeting } from "@/domain/meeting-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { invitedTo, notWritable, workOnMeeting } from "./work-on-meeting";

/** A planned meeting will not be held, and why; tells who was invited. Refuses one in which tasks were already decided: that one was held. */
export const cancelMeeting = (actor: Actor, { meetingId, version, reason }: CancelMeeting) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting, version);
    if (no) return no;
    if ((await tx.task.count({ where: { meetingId } })) > 0) return refused("meeting.refusals.hasTasks");
    await tx.teamMeeting.update({
      where: { id: meetingId },
      data: { status: "CANCELLED", cancelledAt: now(), cancelReason: reason, version: { increment: 1 } },
      select: { id: true },
    });
    const { householdId } = meeting;
    await record(tx, actor, "meeting.cancelled", { householdId, subjectId: meetingId });
    await notify(tx, {
      recipients: invitedTo(meeting),
      kind: "meeting.cancelled",
      path: `/meetings/${meetingId}`,
      householdId,
    });
    return done();
  });
