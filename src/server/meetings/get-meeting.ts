import "server-only";
import type { Facts } from "@/domain/facts";
import { isShareable, pointKey } from "@/domain/open-points";
import { type Actor, may } from "@/domain/permissions";
import { nameOf } from "@/domain/person";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { listEvents, recordRead } from "../history";
import { type PersonAround, peopleAround } from "../tasks/people-around";
import { taskRow } from "../tasks/tasks-of";
import { keyOfRow, ruleOf } from "./key-of-row";
import { openPoints } from "./open-points";
import { membersTold, pointsVisibleTo, readsWhole, visibleTo } from "./visible-to";

const meetingSelect = (actor: Actor) =>
  ({
    id: true,
    status: true,
    startsAt: true,
    endsAt: true,
    place: true,
    notes: true,
    heldAt: true,
    cancelledAt: true,
    cancelReason: true,
    version: true,
    householdId: true,
    organisationId: true,
    organisation: { select: { name: true } },
    createdBy: { select: { name: true } },
    household: {
      select: {
        code: true,
        displayName: true,
        status: true,
        members: {
          where: membersTold(actor),
          select: { personId: true, person: { select: { firstName: true, lastName: true } } },
        },
      },
    },
    participants: {
      orderBy: [{ user: { organisation: { name: "asc" } } }, { user: { name: "asc" } }, { id: "asc" }],
      select: {
        id: true,
        userId: true,
        guestName: true,
        guestRole: true,
        present: true,
        user: { select: { name: true, role: true, organisation: { select: { name: true } } } },
      },
    },
    points: {
      where: pointsVisibleTo(actor),
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: {
        id: true,
        kind: true,
        subjectId: true,
        body: true,
        facts: true,
        shared: true,
        discussion: true,
        decision: true,
        version: true,
        tasks: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: taskRow },
      },
    },
  }) satisfies Prisma.TeamMeetingSelect;

/** A meeting as this person reads it, in a transaction that is already theirs; null when it is not for them. Leaves a trace on the household. */
export async function readMeeting(tx: Tx, actor: Actor, meetingId: string, page: string) {
  const meeting = await tx.teamMeeting.findFirst({
    where: { AND: [{ id: meetingId }, visibleTo(actor)] },
    select: meetingSelect(actor),
  });
  if (!meeting) return null;
  const { householdId, household, points, notes, ...rest } = meeting;
  await recordRead(tx, actor, page, { householdId });
  const whole = readsWhole(actor);
  const names = new Map(household.members.map(({ personId, person }) => [personId, nameOf(person)]));
  return {
    ...rest,
    whole,
    // What the Officina writes for itself when it plans is not for the provider's people.
    notes: whole ? notes : null,
    household: {
      id: householdId,
      code: household.code,
      status: household.status,
      displayName: whole ? household.displayName : "",
    },
    points: points.flatMap((point) => {
      const facts = point.facts as Facts;
      const personId = typeof facts.personId === "string" ? facts.personId : null;
      // Of a member referred to somebody else, a provider's people are told nothing.
      if (personId && !names.has(personId) && !whole) return [];
      return [{ ...point, facts, rule: ruleOf(point.facts), name: personId ? (names.get(personId) ?? null) : null }];
    }),
  };
}
/** A meeting as its page, its minutes and its paper tell it. */
export type MeetingRead = NonNullable<Awaited<ReturnType<typeof readMeeting>>>;
/** One point of it. */
export type PointRead = MeetingRead["points"][number];

/** A meeting with what happened to it and, for who writes it, what else is open and who may come or be given a task. Null when it is not for this person. */
export const getMeeting = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await readMeeting(tx, actor, meetingId, "household.meeting");
    if (!meeting) return null;
    const writes =
      meeting.status === "PLANNED" && may(actor, "meeting.write", { organisationId: meeting.organisationId });
    const events = (await listEvents(tx, actor, { subjectId: meetingId })).rows;
    const people: PersonAround[] = writes
      ? await peopleAround(tx, { id: meeting.household.id, organisationId: meeting.organisationId })
      : [];
    const taken = meeting.points.map(keyOfRow);
    const open = writes ? await openPoints(tx, meeting.household.id) : [];
    const others = open.filter((one) => !taken.includes(pointKey(one)));
    const named = await namesOf(tx, others.map(({ facts }) => String(facts.personId ?? "")).filter(Boolean));
    return {
      ...meeting,
      writes,
      events,
      people,
      others: others.map((one) => ({
        ...one,
        key: pointKey(one),
        shareable: isShareable(one.kind),
        name: named.get(String(one.facts.personId)) ?? null,
      })),
    };
  });
/** The same with what belongs to writing it. */
export type MeetingDetail = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;

async function namesOf(tx: Tx, personIds: string[]) {
  if (personIds.length === 0) return new Map<string, string>();
  const people = await tx.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(people.map(({ id, ...person }) => [id, nameOf(person)]));
}
