import type { ClockStage, ReferralStatus, Urgency } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addWorkingDays, workingDaysBetween } from "./working-days";

/** Everything that has a clock, in the order of a case's journey. */
export const clockStages = [
  "REFERRAL_ANSWER",
  "REFERRAL_ANSWER_HIGH",
  "REFERRAL_ANSWER_CRITICAL",
  "FIRST_APPOINTMENT",
  "PLAN_SHARED",
  "PLAN_AGREED",
  "PLAN_SIGNED",
  "CHANGE_REQUEST",
  "DEROGATION",
  "FIRST_HOUR",
  "PERIODIC_REVIEW",
] as const satisfies ClockStage[];

/**
 * What a stage may take, in working days: how long, how many before the end it is time to warn, how many after it the
 * coordinator is told, and then the Comune.
 */
export type Target = { days: number; warnDays: number; coordinatorDays: number; comuneDays: number };
/** What every stage may take in a programme. */
export type Targets = Record<ClockStage, Target>;

const target = (days: number, warnDays: number, coordinatorDays: number, comuneDays: number): Target => ({
  days,
  warnDays,
  coordinatorDays,
  comuneDays,
});

/** What holds where a programme says nothing. Defaults of this application, to be agreed between the partners: no act was found that sets one. */
export const defaultTargets: Targets = {
  REFERRAL_ANSWER: target(10, 2, 3, 8),
  REFERRAL_ANSWER_HIGH: target(5, 2, 2, 5),
  REFERRAL_ANSWER_CRITICAL: target(2, 1, 1, 2),
  FIRST_APPOINTMENT: target(5, 1, 3, 8),
  PLAN_SHARED: target(20, 3, 5, 10),
  PLAN_AGREED: target(5, 1, 3, 8),
  PLAN_SIGNED: target(5, 1, 3, 8),
  CHANGE_REQUEST: target(5, 1, 3, 8),
  DEROGATION: target(5, 1, 3, 8),
  FIRST_HOUR: target(10, 2, 3, 8),
  PERIODIC_REVIEW: target(60, 5, 5, 15),
};

/** The stage at which a referral of an urgency waits for its answer. */
export const answerStages = {
  NORMAL: "REFERRAL_ANSWER",
  HIGH: "REFERRAL_ANSWER_HIGH",
  CRITICAL: "REFERRAL_ANSWER_CRITICAL",
} as const satisfies Record<Urgency, ClockStage>;

/** The stages whose clock, and whose pauses, belong to the referral; the others are its plan's. */
export const referralStages = [
  ...Object.values(answerStages),
  "FIRST_APPOINTMENT",
  "PLAN_SHARED",
] as const satisfies ClockStage[];

/** Working days within which a question about a referral should find its answer; its clock stands still meanwhile (a default as above). */
export const questionDays = 3;

/** How a clock stands, from quiet to loud; a paused one says nothing until it runs again. */
export const clockStates = ["paused", "onTime", "soon", "late", "withCoordinator", "withComune"] as const;
/** One of those. */
export type ClockState = (typeof clockStates)[number];

/** Whether a clock is at least as loud as a state. */
export const asLoudAs = (state: ClockState, least: ClockState) =>
  clockStates.indexOf(state) >= clockStates.indexOf(least);

/** Days on which a clock stands still: after the first, up to and including the second; no second day while it still does. */
export type Pause = { from: Day; to: Day | null };

/** A clock as it stands on a day: the day it is due, and the working days left, or late. While it is paused the due day moves on with the days. */
export type Clock = { state: ClockState; dueOn: Day; days: number };

/** Working days that pauses take out of a clock that began on a day, as of another; days covered twice count once. */
export function pausedDays(pauses: readonly Pause[], since: Day, on: Day): number {
  const within = pauses
    .map(({ from, to }) => ({ from: from < since ? since : from, to: to === null || to > on ? on : to }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  let counted = since;
  let days = 0;
  for (const { from, to } of within) {
    const start = from < counted ? counted : from;
    if (to > start) days += workingDaysBetween(start, to);
    if (to > counted) counted = to;
  }
  return days;
}

/** The day a clock is due that began on a day and may run so many working days, its pauses taken out. */
export const dueOnOf = (since: Day, days: number, pauses: readonly Pause[], on: Day): Day =>
  addWorkingDays(since, days + pausedDays(pauses, since, on));

/** How a clock due on a day stands on another. */
export function clockAt(dueOn: Day, { warnDays, coordinatorDays, comuneDays }: Target, on: Day): Clock {
  if (on <= dueOn) {
    const days = workingDaysBetween(on, dueOn);
    return { dueOn, days, state: days <= warnDays ? "soon" : "onTime" };
  }
  // On a Saturday what was due on Friday is late already, by the working day that comes.
  const days = Math.max(1, workingDaysBetween(dueOn, on));
  return {
    dueOn,
    days,
    state: days >= comuneDays ? "withComune" : days >= coordinatorDays ? "withCoordinator" : "late",
  };
}

/** How a clock stands on a day that began on another and was paused meanwhile. Time only makes it louder; it decides nothing. */
export function clockOf(since: Day, pauses: readonly Pause[], target: Target, on: Day): Clock {
  const running = clockAt(dueOnOf(since, target.days, pauses, on), target, on);
  return standsStill(pauses, since) ? { ...running, state: "paused" } : running;
}

/** Whether a pause that began no earlier than the clock still holds; one left from a clock before does not. */
export const standsStill = (pauses: readonly Pause[], since: Day) =>
  pauses.some(({ from, to }) => to === null && from >= since);

/**
 * How the clock of a referral's answer stands; null when nobody owes an answer (draft, decided). Its due day is stored, so
 * that lists sort by it; asking for information stops it.
 */
export function answerClock(
  { status, dueOn, urgency, paused }: { status: ReferralStatus; dueOn: Day | null; urgency: Urgency; paused: boolean },
  targets: Targets,
  on: Day,
): Clock | null {
  if (!dueOn || (status !== "SENT" && status !== "INFO_REQUESTED")) return null;
  const clock = clockAt(dueOn, targets[answerStages[urgency]], on);
  return paused || status === "INFO_REQUESTED" ? { ...clock, state: "paused" } : clock;
}

/** The day before which everything began that by now has gone on for so many working days: what lists look for first. */
export const begunBefore = (daysGone: number, on: Day): Day => addWorkingDays(on, 1 - Math.max(1, daysGone));
