import type { ReferralStatus, Urgency } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addWorkingDays, workingDaysBetween } from "./working-days";

/**
 * Working days within which the provider owes an answer, by urgency. A default of this application, to be agreed between
 * the partners: no act was found that sets one.
 */
export const answerDays: Record<Urgency, number> = { NORMAL: 10, HIGH: 5, CRITICAL: 2 };

/** The day by which a referral sent today must be answered. */
export const dueOnAt = (sentOn: Day, urgency: Urgency): Day => addWorkingDays(sentOn, answerDays[urgency]);

/** The new due day once the information asked for has come: the old one, later by the working days that were waited. */
export const dueOnAfterAnswer = (dueOn: Day, requestedOn: Day, answeredOn: Day): Day =>
  addWorkingDays(dueOn, Math.max(0, workingDaysBetween(requestedOn, answeredOn)));

/** Where a referral stands with its due day: `days` are working days, left or late; a paused clock and a decided referral have none. */
export type Ageing = { state: "paused" | "answered" | "notSent" } | { state: "onTime" | "soon" | "late"; days: number };

/** Due within so many working days counts as soon. */
const soonDays = 2;

/** How a referral is ageing on a day. */
export function ageingOf(status: ReferralStatus, dueOn: Day | null, on: Day): Ageing {
  if (status === "DRAFT") return { state: "notSent" };
  if (status === "INFO_REQUESTED") return { state: "paused" };
  if (status !== "SENT" || !dueOn) return { state: "answered" };
  const days = workingDaysBetween(on, dueOn);
  if (on > dueOn) return { state: "late", days: Math.max(1, -days) };
  return { state: days <= soonDays ? "soon" : "onTime", days };
}
