import { z } from "zod";
import { today } from "@/lib/clock";
import { choice, day, flag, id, integer, optionalText, text, time, version } from "@/lib/fields";
import { chosenPerson, dueDay } from "./task";

/** The most people of the services at one table, and the most guests. */
export const mostParticipants = 20;
/** The most guests at one table. */
const mostGuests = 10;

/** Somebody who does not sign in here: a name, and the body they come for. */
type Guest = { name: string; role: string };

/** Guests as they are typed: one a line, the name, a comma, the body. */
export const guestsText = (guests: readonly Guest[]) =>
  guests.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("\n");

const guests = z
  .string("errors.invalid")
  .max(2000, "errors.tooLong")
  .transform((typed, ctx): Guest[] => {
    const lines = typed.split("\n").map((line) => line.trim());
    const read = lines.filter(Boolean).map((line) => {
      const [name = "", ...rest] = line.split(",");
      return { name: name.trim(), role: rest.join(",").trim() };
    });
    const wrong = (message: string) => ctx.addIssue({ code: "custom", message });
    if (read.length > mostGuests) wrong("meeting.errors.tooManyGuests");
    if (read.some(({ name, role }) => !name || !role)) wrong("meeting.errors.guestWithoutBody");
    if (read.some(({ name, role }) => name.length > 120 || role.length > 120)) wrong("errors.tooLong");
    return read;
  });

const who = {
  participantIds: z
    .array(id)
    .min(1, "meeting.errors.nobody")
    .max(mostParticipants, "meeting.errors.tooManyPeople")
    .transform((chosen) => [...new Set(chosen)]),
  guests,
};
const when = {
  startsOn: day.refine((typed) => typed >= today(), "errors.dateInPast"),
  startsTime: time,
  minutes: integer(15, 480),
  place: text(200),
  notes: optionalText(1000),
};

/** A team meeting about a household: when, for how many minutes, where, who comes. */
export const planMeetingForm = z.object({ householdId: id, ...when, ...who });
export type PlanMeeting = z.output<typeof planMeetingForm>;

/** The same meeting on another day, at another hour or place. */
export const moveMeetingForm = z.object({ meetingId: id, version, ...when });
export type MoveMeeting = z.output<typeof moveMeetingForm>;

/** Who comes, put right. */
export const inviteForm = z.object({ meetingId: id, version, ...who });
export type Invite = z.output<typeof inviteForm>;

/** The meeting will not be held. */
export const cancelMeetingForm = z.object({ meetingId: id, version, reason: text(500) });
export type CancelMeeting = z.output<typeof cancelMeetingForm>;

/** A point nobody drew from the case: in words of one's own. */
export const addPointForm = z.object({ meetingId: id, body: text(300), shared: flag });
export type AddPoint = z.output<typeof addPointForm>;

/** An open point of the case, taken into the agenda: by its rule and, where it has one, its subject. */
export const takePointForm = z.object({ meetingId: id, key: z.string("errors.invalid").max(120, "errors.tooLong") });
export type TakePoint = z.output<typeof takePointForm>;

/** What can be done to a point of an agenda. */
export const pointChanges = ["UP", "DOWN", "SHARE", "KEEP", "DROP"] as const;
/** One change of one point: its place, who reads it, or off the agenda. */
export const changePointForm = z.object({ meetingId: id, pointId: id, change: choice(pointChanges) });
export type ChangePoint = z.output<typeof changePointForm>;

/** What was said about a point and what was decided. */
export const writePointForm = z.object({
  meetingId: id,
  pointId: id,
  version,
  discussion: optionalText(2000),
  decision: optionalText(1000),
});
export type WritePoint = z.output<typeof writePointForm>;

/** Who does what by when, decided on a point. */
export const decideTaskForm = z.object({
  meetingId: id,
  pointId: id,
  assigneeId: chosenPerson,
  body: text(500),
  dueOn: dueDay,
});
export type DecideTask = z.output<typeof decideTaskForm>;

/** Who was there. Those not named were not. */
export const recordPresenceForm = z.object({
  meetingId: id,
  version,
  presentIds: z.array(id).max(mostParticipants + mostGuests, "meeting.errors.tooManyPeople"),
});
export type RecordPresence = z.output<typeof recordPresenceForm>;

/** The meeting was held; nothing of it changes afterwards. */
export const holdMeetingForm = z.object({ meetingId: id, version });
export type HoldMeeting = z.output<typeof holdMeetingForm>;
