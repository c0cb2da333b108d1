import { z } from "zod";
import type { SessionStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { dayOf, momentOf } from "@/lib/dates";
import {
  choice,
  day,
  id,
  integer,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalInteger,
  optionalText,
  text,
  time,
  version,
} from "@/lib/fields";
import type { Minutes } from "@/lib/hours";
import type { Message } from "@/lib/outcome";
import { isAttended, isMissed } from "./delivery";
import type { Deed } from "./permissions";
import { holidayChoices, mostOccurrences, repeats, seriesProblem } from "./session-series";

/** Every legal move of an appointment: where it may start, where it ends, who may. */
export const sessionMoves = {
  hold: { from: ["PLANNED", "HELD"], to: "HELD", deed: "session.write" },
  cancel: { from: ["PLANNED"], to: "CANCELLED", deed: "session.write" },
  move: { from: ["PLANNED"], to: "CANCELLED", deed: "session.write" },
} as const satisfies Record<string, { from: readonly SessionStatus[]; to: SessionStatus; deed: Deed }>;

/** The longest one person, or one operator, is in appointments in a day: 8 hours (a choice of the project, not an official figure). */
export const dailyCapMinutes: Minutes = 480;

/** After so many days of silent absence the person risks losing the plan (participation request of the regional form). */
export const silentAbsenceDays = 30;

export const sessionModes = ["IN_PERSON", "REMOTE", "AT_COMPANY"] as const;
export const attendanceAnswers = ["PRESENT", "LATE", "LEFT_EARLY", "ABSENT_JUSTIFIED", "ABSENT"] as const;
export const absenceReasons = [
  "ILLNESS",
  "CARE",
  "WORK",
  "OFFICE_APPOINTMENT",
  "TRANSPORT",
  "NOT_REACHED",
  "OTHER",
] as const;

const whenAndWhere = {
  siteId: optionalId,
  room: optionalText(60),
  day,
  startTime: time,
  endTime: time,
  mode: choice(sessionModes),
  place: optionalText(200),
};
const timedForm = z.object(whenAndWhere);

/** What no form of an appointment lets through: hours that are none, too long or not in quarters, a place nobody could find. */
function checkWhenAndWhere(form: z.output<typeof timedForm>, ctx: z.RefinementCtx) {
  const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
  if (form.mode !== "REMOTE" && !form.siteId && !form.place) at("place", "session.errors.whereIsIt");
  if (form.room && !form.siteId) at("room", "session.errors.roomOfWhichSite");
  if (!momentOf(form.day, form.startTime)) return at("startTime", "errors.invalidTime");
  if (!momentOf(form.day, form.endTime)) return at("endTime", "errors.invalidTime");
  const minutes = minutesOf(form);
  if (minutes <= 0) at("endTime", "session.errors.endsBeforeStart");
  else if (minutes % 15) at("endTime", "errors.notQuarterHours");
  else if (minutes > dailyCapMinutes) at("endTime", "session.errors.tooLong");
}

/** An appointment being fixed: for which lines of which people, with whom, when and where. Times are Italian, a quarter of an hour at least. */
const planSessionFields = {
  lineIds: z.array(id).min(1, "session.errors.nobody").max(60, "session.errors.tooMany"),
  operatorId: id,
  ...whenAndWhere,
};
type PlanSessionFields = z.output<z.ZodObject<typeof planSessionFields>>;
export type PlanSession = Omit<PlanSessionFields, "room"> & { room?: string | null };

const repetition = {
  repeat: choice(repeats),
  until: optionalDay,
  times: optionalInteger(2, mostOccurrences),
  onHolidays: optionalChoice(holidayChoices),
};
const repeatedForm = z.object({ ...whenAndWhere, ...repetition });

/** What no form of appointments that may repeat lets through: the same, and a series with no end or two. */
function checkRepeated(form: z.output<typeof repeatedForm>, ctx: z.RefinementCtx) {
  checkWhenAndWhere(form, ctx);
  const problem = seriesProblem(form);
  if (problem) ctx.addIssue({ code: "custom", ...problem });
}

/** The same for one appointment or a recurring series of them: how often, until when or how many times, and what to do on public holidays once they are known. */
export const planSessionsForm = z.object({ ...planSessionFields, ...repetition }).superRefine(checkRepeated);
export type PlanSessions = z.output<typeof planSessionsForm>;

/** Lessons of a course edition: one, or one a week. Who comes is whoever is enrolled. */
export const planLessonsForm = z
  .object({ courseEditionId: id, operatorId: id, ...whenAndWhere, ...repetition })
  .superRefine(checkRepeated);
export type PlanLessons = z.output<typeof planLessonsForm>;

/** Whether a change is of one appointment only, or also of those that follow it in its series. */
export const seriesScopes = ["ONE", "FOLLOWING"] as const;

/** An appointment getting another day, hour or place, with the reason; in a series, it alone or with those that follow. */
export const moveSessionForm = z
  .object({ sessionId: id, version, scope: choice(seriesScopes), ...whenAndWhere, moveReason: text(300) })
  .superRefine(checkWhenAndWhere);
export type MoveSession = z.output<typeof moveSessionForm>;

/** Start and end of an appointment as moments. */
export function momentsOf(form: Pick<PlanSession, "day" | "startTime" | "endTime">) {
  const startsAt = momentOf(form.day, form.startTime);
  const endsAt = momentOf(form.day, form.endTime);
  if (!startsAt || !endsAt) throw new RangeError("the form let an impossible hour through");
  return { startsAt, endsAt };
}

const minutesOf = (form: Pick<PlanSession, "day" | "startTime" | "endTime">) => {
  const { startsAt, endsAt } = momentsOf(form);
  return durationOf(startsAt, endsAt);
};

/** Whole minutes between two moments. */
export const durationOf = (startsAt: Date, endsAt: Date): Minutes =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/** The most minutes one attendance can count: no form takes a whole day. */
export const mostMinutes: Minutes = 720;

/** What is wrong with an answer of the register, field by field: who was there did something, in quarters of an hour; who stayed away for a reason said which. Minutes. */
export const answerProblems = (answer: Pick<RecordAttendance, "status" | "minutes" | "absenceReason">) => [
  ...(isAttended(answer.status) && answer.minutes <= 0
    ? [["minutes", "session.errors.presentWithoutMinutes"] as const]
    : []),
  ...(isAttended(answer.status) && answer.minutes % 15 ? [["minutes", "errors.notQuarterHours"] as const] : []),
  ...(answer.status === "ABSENT_JUSTIFIED" && !answer.absenceReason
    ? [["absenceReason", "errors.required"] as const]
    : []),
];

/** What became of one person's appointment. Minutes count only when they were there; staying away for a reason says which. */
export const recordAttendanceForm = z
  .object({
    attendanceId: id,
    version,
    status: choice(attendanceAnswers),
    minutes: integer(0, mostMinutes),
    absenceReason: optionalChoice(absenceReasons),
    content: optionalText(2000),
    note: optionalText(1000),
    correctionReason: optionalText(300),
  })
  .superRefine((form, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    for (const [field, message] of answerProblems(form)) at(field, message);
    if (isAttended(form.status) && !form.content) at("content", "session.errors.whatWasDone");
  });
export type RecordAttendance = z.output<typeof recordAttendanceForm>;

/** Minutes that count for an answer: none for somebody who was not there. */
export const countedMinutes = ({ status, minutes }: Pick<RecordAttendance, "status" | "minutes">): Minutes =>
  isMissed(status) ? 0 : minutes;

/** An appointment being called off, with the reason; in a series, it alone or with those that follow. */
export const cancelSessionForm = z.object({
  sessionId: id,
  version,
  scope: choice(seriesScopes),
  cancelReason: text(300),
});
export type CancelSession = Omit<z.output<typeof cancelSessionForm>, "scope"> & {
  scope?: (typeof seriesScopes)[number];
};

/** A line as the rules of booking need it; days inclusive, minutes. */
export type BookableLine = {
  planStatus: string;
  lineStatus: string;
  startsOn: Day;
  endsOn: Day;
  minutesLeft: Minutes;
  personDayMinutes: Minutes;
  delivererAccredited: boolean;
};

/**
 * Why an appointment of so many minutes on a day may not be put on a line; null when it may (product rules §3.8): the
 * plan must be signed and running, the day inside the line, the hours still there, the deliverer accredited on that day,
 * the person's day not longer than the cap.
 */
export function bookingRefusal(line: BookableLine, moment: Date, minutes: Minutes): Message | null {
  const on = dayOf(moment);
  if (line.planStatus !== "SIGNED" && line.planStatus !== "ACTIVE") return { key: "session.refusals.planNotRunning" };
  if (line.lineStatus !== "OPEN") return { key: "session.refusals.lineNotOpen", values: { status: line.lineStatus } };
  if (on < line.startsOn || on > line.endsOn) return { key: "session.refusals.outsidePeriod" };
  if (!line.delivererAccredited) return { key: "session.refusals.notAccredited" };
  if (minutes > line.minutesLeft)
    return { key: "session.refusals.nothingLeft", values: { minutes: Math.max(0, line.minutesLeft) } };
  if (line.personDayMinutes + minutes > dailyCapMinutes)
    return { key: "session.refusals.dailyCap", values: { hours: dailyCapMinutes / 60 } };
  return null;
}
