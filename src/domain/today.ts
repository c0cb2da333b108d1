import type { Role } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { asLoudAs, type ClockState } from "./clock";
import { addWorkingDays, workingDaysBetween } from "./working-days";

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

/** How pressing a thing with a clock is. */
export const levelOfClock = (state: ClockState): Level =>
  asLoudAs(state, "late") ? "late" : state === "soon" ? "soon" : "waiting";

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
    "pauseOver",
    "taskDue",
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
    "firstHourDue",
    "reviewDue",
    "pauseOver",
    "taskDue",
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
    "stepLate",
    "pauseOver",
    "taskDue",
    "silentAbsence",
    "planToComplete",
    "followUpDue",
    "interviewSoon",
    "answerMissing",
    "nextStepDue",
  ],
  MUNICIPAL_OFFICER: [
    "derogationToDecide",
    "courseToDecide",
    "referralOverdue",
    "ceilingNear",
    "decisionLate",
    "stepLate",
    "taskDue",
  ],
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
  /** How its clock stands, when it has one. */
  state?: ClockState;
};

/** Of each reason at most so many are looked for; the list behind them holds the rest. */
export const mostPerRule = 50;
/** Of each reason at most so many are shown, unless somebody asks for that reason alone. */
export const shownPerRule = 8;

/** Puts what waits in order: the most pressing first, then by its day. */
export const inOrder = (things: Waiting[]) =>
  things.toSorted(
    (one, other) =>
      levels.indexOf(one.level) - levels.indexOf(other.level) || sortKey(one).localeCompare(sortKey(other)),
  );

const sortKey = ({ when }: Waiting) => (when ? (when.kind === "at" ? when.moment.toISOString() : when.day) : "9999");

/** What a thing is known by from day to day. It changes when the thing does: a new due day, another moment; so what was put aside comes back. */
export const keyOf = ({ rule, id, when }: Waiting) => {
  const stamp = when && (when.kind === "at" ? when.moment.toISOString() : when.day);
  return `${rule} ${id} ${stamp ?? "-"}`;
};

/** The rule a key begins with, if this role has it. */
export const ruleOfKey = (role: Role, key: string): Rule | null => {
  const [name] = key.split(" ");
  return (rulesOf[role] as readonly Rule[]).find((rule) => rule === name) ?? null;
};

/** The things that are only news: nothing else is done about them than to have seen them. The others end with their own deed. */
const onlyNews: readonly Rule[] = [
  "referralAnswered",
  "courseDecided",
  "derogationDecided",
  "personLinkLocked",
  "ceilingNear",
  "accreditationExpiring",
];

/** Whether a thing may be marked as seen and done with. */
export const maySettle = ({ rule }: Waiting) => onlyNews.includes(rule);

/** The longest a thing may be put off; working days. */
export const longestSnooze = 10;

/** The last day until which a thing may be put off. */
export const lastSnoozeDay = (on: Day): Day => addWorkingDays(on, longestSnooze);

/** Whether a thing may be put off: not what went up to the coordinator or the Comune, nor somebody else's files being read. */
export const maySnooze = ({ state, rule }: Waiting) =>
  rule !== "latestAccess" && !(state && asLoudAs(state, "withCoordinator"));

/** The case a thing is about, as its address says; none for what is about the service. */
export function caseOf({ href }: Pick<Waiting, "href">) {
  const [, noun, id] = /^\/(plans|referrals|households)\/([0-9a-f-]{36})/.exec(href) ?? [];
  const referralId = noun === "referrals" ? id : /[?&]referral=([0-9a-f-]{36})/.exec(href)?.[1];
  return {
    planId: noun === "plans" ? (id ?? null) : null,
    referralId: referralId ?? null,
    householdId: noun === "households" ? (id ?? null) : null,
  };
}

/** Whether a thing may be handed to a colleague: it must be about a case that both may see, and not be a task already. */
export const mayHandOver = (thing: Waiting) =>
  thing.rule !== "taskDue" && Object.values(caseOf(thing)).some((id) => id !== null);
