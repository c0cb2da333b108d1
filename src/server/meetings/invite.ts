import "server-only";
import type { Invite } from "@/domain/meeting-forms";
import type { Actor } from "@/domain/permissions";
import { dayOf } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { peopleAround } from "../tasks/people-around";
import { invitedTo, notWritable, workOnMeeting } from "./work-on-meeting";

/** Puts right who comes to a planned meeting; whoever is new is told. Refuses people who do not work around the household. */
export const invite = (actor: Actor, { meetingId, version, participantIds, guests }: Invite) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting, version);
    if (no) return no;
    const { householdId, organisationId } = meeting;
    const before = invitedTo(meeting);
    const around = (await peopleAround(tx, { id: householdId, organisationId })).map(({ id }) => id);
    const fresh = participantIds.filter((id) => !before.includes(id));
    if (fresh.some((id) => !around.includes(id))) return refused("meeting.refusals.notAround");

    const stays = ({ userId, guestName, guestRole }: (typeof meeting.participants)[number]) =>
      userId
        ? participantIds.includes(userId)
        : guests.some(({ name, role }) => name === guestName && role === guestRole);
    const gone = meeting.participants.filter((one) => !stays(one));
    const newGuests = guests.filter(
      ({ name, role }) =>
        !meeting.participants.some(({ guestName, guestRole }) => name === guestName && role === guestRole),
    );
    await tx.meetingParticipant.deleteMany({ where: { meetingId, id: { in: gone.map(({ id }) => id) } } });
    await tx.meetingParticipant.createMany({
      data: [
        ...fresh.map((userId) => ({ meetingId, userId })),
        ...newGuests.map(({ name, role }) => ({ meetingId, guestName: name, guestRole: role })),
      ],
    });
    await tx.teamMeeting.update({
      where: { id: meetingId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "meeting.invited", { householdId, subjectId: meetingId });
    await notify(tx, {
      recipients: fresh,
      kind: "meeting.invited",
      path: `/meetings/${meetingId}`,
      householdId,
      facts: { startsOn: dayOf(meeting.startsAt) },
    });
    return done();
  });
