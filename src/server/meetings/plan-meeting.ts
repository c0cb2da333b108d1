import "server-only";
import type { PlanMeeting } from "@/domain/meeting-forms";
import type { OpenPoint } from "@/domain/open-points";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { visibleTo } from "../households/visibility";
import { notify } from "../notices/notify";
import { peopleAround } from "../tasks/people-around";
import { violates } from "../violations";
import { openPoints } from "./open-points";

/** The end of a meeting of so many minutes. */
export const endOf = (startsAt: Date, minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

/** A point drawn from the case, as a row of an agenda at a place. */
export const pointRow = ({ rule, facts, ...point }: OpenPoint, position: number) => ({
  ...point,
  position,
  facts: { rule, ...facts },
});

/**
 * Plans a team meeting about a household in charge, its agenda drawn from what is open; tells who is invited. Refuses people
 * who do not work around the household, an hour that does not exist, and a second meeting at the same moment.
 */
export const planMeeting = (actor: Actor, input: PlanMeeting) =>
  asActor(actor, async (tx) => {
    const { householdId, participantIds, guests, minutes, place, notes } = input;
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId }, visibleTo(actor)] },
      select: { id: true, organisationId: true, status: true },
    });
    if (!household) throw new NotVisible();
    const { organisationId } = household;
    authorise(actor, "meeting.write", { organisationId });
    if (household.status !== "OPEN") return refused("household.refusals.notOpen");
    const startsAt = momentOf(input.startsOn, input.startsTime);
    if (!startsAt) return refused("meeting.refusals.noSuchHour");
    const around = (await peopleAround(tx, household)).map(({ id }) => id);
    if (participantIds.some((id) => !around.includes(id))) return refused("meeting.refusals.notAround");

    const points = await openPoints(tx, householdId);
    const meeting = await tx.teamMeeting.create({
      data: {
        householdId,
        organisationId,
        startsAt,
        endsAt: endOf(startsAt, minutes),
        place,
        notes,
        createdById: actor.id,
        createdAt: now(),
        participants: {
          create: [
            ...participantIds.map((userId) => ({ userId })),
            ...guests.map(({ name, role }) => ({ guestName: name, guestRole: role })),
          ],
        },
        points: { create: points.map((one, index) => pointRow(one, index + 1)) },
      },
      select: { id: true },
    });
    const facts = { startsAt: startsAt.toISOString() };
    await record(tx, actor, "meeting.planned", { householdId, subjectId: meeting.id }, facts);
    await notify(tx, {
      recipients: participantIds,
      kind: "meeting.invited",
      path: `/meetings/${meeting.id}`,
      householdId,
      facts: { startsOn: input.startsOn },
    });
    return done({ id: meeting.id });
  }).catch((error: unknown) => {
    if (violates(error, "team_meeting_once")) return refused("meeting.refusals.alreadyPlanned");
    throw error;
  });
