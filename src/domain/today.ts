import type { Role } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { workingDaysBetween } from "./working-days";

/** How pressing a thing is: late, for today or tomorrow, or simply waiting. */
export const levels = ["late", "soon", "waiting"] as const;
/** One of those. */
export type Level = (typeof levels)[number];

/** How pressing a thing due on a day is; without a day it only waits. */
export function levelOf(dueOn: Day | null, on: Day): Level {
  if (!dueOn) return "waiting";
  if (dueOn < on) return "late";
  return workingDaysBetween(on, dueOn) <= 1 ? "soon" : "waiting";
}

/** How pressing a thing is that began to wait on a day and should not wait more than so many working days. */
export function levelSince(since: Day, patience: number, on: Day): Level {
  const waited = workingDaysBetween(since, on);
  if (waited > patience) return "late";
  return waited === patience ? "soon" : "waiting";
}

/** Every reason why something may be waiting, role by role, in the order in which the day is planned. */
export const rulesOf = {
  SOCIAL_WORKER: [
    "informationRequested",
    "referralAnswered",
    "mentioned",
    "decisionAwaited",
    "personAnswered",
    "concernToRead",
    "silentAbsence",
    "closureToRead",
    "instalmentsMissed",
    "draftsLeft",
  ],
  EMPLOYMENT_OPERATOR: [
    "referralToDecide",
    "appointments",
    "toRemind",
    "attendanceToRecord",
    "interviewSoon",
    "answerMissing",
    "nextStepDue",
    "profileToFill",
    "planToCreate",
    "mentioned",
    "decisionAwaited",
    "derogationDecided",
    "personAnswered",
    "personLinkLocked",
    "courseDecided",
    "planToWrite",
    "silentAbsence",
    "planToComplete",
    "followUpDue",
    "internshipUnsigned",
    "internshipEnding",
    "dossierMissing",
  ],
  PROVIDER_COORDINATOR: [
    "referralToAssign",
    "referralOverdue",
    "courseDecided",
    "mentioned",
    "decisionAwaited",
    "decisionLate",
    "silentAbsence",
    "planToComplete",
    "followUpDue",
    "interviewSoon",
    "answerMissing",
    "nextStepDue",
  ],
  MUNICIPAL_OFFICER: ["derogationToDecide", "courseToDecide", "referralOverdue", "ceilingNear", "decisionLate"],
  ADMIN: ["passwordRequested", "accreditationExpiring", "editionDraft"],
  PRIVACY_OFFICER: ["latestAccess"],
} as const satisfies Record<Role, readonly string[]>;

/** One reason why something may be waiting. */
export type Rule = (typeof rulesOf)[Role][number];

/** A day as it stands in a sentence: until, since, or at a moment. */
export type When = { kind: "dueOn" | "since"; day: Day } | { kind: "at"; moment: Date };

/** One thing that waits for somebody: what it is about, why, how pressing, where to go. */
export type Waiting = {
  id: string;
  rule: Rule;
  href: string;
  subject: string;
  level: Level;
  when: When | null;
  values?: Record<string, string | number>;
};

/** Of each reason at most so many are told one by one; the list behind them holds the rest. */
export const mostPerRule = 8;

/** Puts what waits in order: the most pressing first, then by its day. */
export const inOrder = (things: Waiting[]) =>
  things.toSorted(
    (one, other) =>
      levels.indexOf(one.level) - levels.indexOf(other.level) || sortKey(one).localeCompare(sortKey(other)),
  );

const sortKey = ({ when }: Waiting) => (when ? (when.kind === "at" ? when.moment.toISOString() : when.day) : "9999");
