import "server-only";
import type { MoveMeeting } from "@/domain/meeting-forms";
import type { Actor } from "@/domain/permissions";
import { momentOf } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { violates } from "../violations";
import { endOf } from "./plan-meeting";
import { invitedTo, notWritable, workOnMeeting } from "./work-on-meeting";

/** Puts a planned meeting on another day, at another hour or place, and tells who is invited if any of these changed. */
export const moveMeeting = (actor: Actor, { meetingId, version, ...input }: MoveMeeting) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting, version);
    if (no) return no;
    const startsAt = momentOf(input.startsOn, input.startsTime);
    if (!startsAt) return refused("meeting.refusals.noSuchHour");
    const { place, notes } = input;
    const endsAt = endOf(startsAt, input.minutes);
    await tx.teamMeeting.update({
      where: { id: meetingId },
      data: { startsAt, endsAt, place, notes, version: { increment: 1 } },
      select: { id: true },
    });
    if (startsAt.getTime() === meeting.startsAt.getTime() && place === meeting.place) return done();
    const { householdId } = meeting;
    const facts = { startsAt: startsAt.toISOString() };
    await record(tx, actor, "meeting.moved", { householdId, subjectId: meetingId }, facts);
    await notify(tx, {
      recipients: invitedTo(meeting),
      kind: "meeting.moved",
      path: `/meetings/${meetingId}`,
      householdId,
      facts: { startsOn: input.startsOn },
    });
    return done();
  }).catch((error: unknown) => {
    if (violates(error, "team_meeting_once")) return refused("meeting.refusals.alreadyPlanned");
    throw error;
  });
