import "server-only";
import type { DecideTask, RecordPresence, WritePoint } from "@/domain/meeting-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import { done, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { giveTask } from "../tasks/give-task";
import { notWritable, workOnMeeting } from "./work-on-meeting";

const pointOf = async (tx: Tx, meetingId: string, pointId: string) => {
  const point = await tx.meetingPoint.findFirst({
    where: { id: pointId, meetingId },
    select: { id: true, shared: true },
  });
  if (!point) throw new NotVisible();
  return point;
};

/** Who was at the table; the others were not. */
export const recordPresence = (actor: Actor, { meetingId, version, presentIds }: RecordPresence) =>
  asActor(actor, async (tx) => {
    const no = notWritable(await workOnMeeting(tx, actor, meetingId), version);
    if (no) return no;
    const there = { id: { in: presentIds } };
    await tx.meetingParticipant.updateMany({ where: { meetingId, NOT: there }, data: { present: false } });
    await tx.meetingParticipant.updateMany({ where: { meetingId, ...there }, data: { present: true } });
    await tx.teamMeeting.update({
      where: { id: meetingId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    return done();
  });

/** What was said about a point and what was decided. Two people may write two points at once; of one point, the second is told it changed. */
export const writePoint = (actor: Actor, { meetingId, pointId, version, discussion, decision }: WritePoint) =>
  asActor(actor, async (tx) => {
    const no = notWritable(await workOnMeeting(tx, actor, meetingId));
    if (no) return no;
    await pointOf(tx, meetingId, pointId);
    const { count } = await tx.meetingPoint.updateMany({
      where: { id: pointId, meetingId, version },
      data: { discussion, decision, version: { increment: 1 } },
    });
    return count === 0 ? refused("errors.changedMeanwhile") : done();
  });

/** Who does what by when, decided on a point. What the provider's people may not read is not given to one of them; refuses what `giveTask` refuses too. */
export const decideTask = (actor: Actor, { meetingId, pointId, ...task }: DecideTask) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting);
    if (no) return no;
    const point = await pointOf(tx, meetingId, pointId);
    const ofProvider = { id: task.assigneeId, organisation: { kind: "PROVIDER" as const } };
    if (!point.shared && (await tx.user.count({ where: ofProvider })) > 0)
      return refused("meeting.refusals.officinaOnly");
    return giveTask(tx, actor, { ...task, householdId: meeting.householdId, meetingId, pointId });
  });
