import type {
  EndingProof,
  GoalResult,
  NoticeKind,
  NoticeMeans,
  RevocationCause,
  WithdrawalCause,
} from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import type { standingOf } from "./outcome";
import { addWorkingDays } from "./working-days";

/** What can become of a goal. */
export const goalResults = ["ACHIEVED", "PARTLY", "NOT_ACHIEVED"] as const satisfies GoalResult[];

/** Working days the Officina has to read a closure report before the plan may be completed without its acknowledgement (a default of this application). */
export const readingDays = 5;

/** The first day on which a plan may be completed over a report shared on a day and not acknowledged. */
export const completableFrom = (sharedOn: Day): Day => addWorkingDays(sharedOn, readingDays);

/** Whether a plan may be completed: its report was shared, and acknowledged or long enough before the Officina. */
export const mayComplete = (report: { sharedOn: Day | null; acknowledged: boolean }, on: Day) =>
  report.sharedOn !== null && (report.acknowledged || on >= completableFrom(report.sharedOn));

/** A goal as the report judges it. */
export type JudgedGoal = { result: GoalResult | null; why: string | null };

/** Whether a goal is judged in full: with its result, and why when it was not achieved. */
export const isJudged = ({ result, why }: JudgedGoal) =>
  result === "ACHIEVED" || (result !== null && why !== null && why.trim() !== "");

/** A service as a closure report keeps it. Minutes and cents; cents are null where the unit cost is unknown. */
export type ReportLine = {
  key: string;
  code: string;
  name: string;
  byHours: boolean;
  quantity: number;
  plannedMinutes: number;
  deliveredMinutes: number;
  plannedCents: number | null;
  deliveredCents: number | null;
  /** What was recognised; reports shared before this was told apart do not say. */
  recognisedMinutes?: number;
  recognisedCents?: number | null;
  proved: number;
};

/** An outcome as a closure report keeps it. */
export type ReportOutcome = {
  id: string;
  kind: "INTERNSHIP" | "CONTRACT" | "CERTIFICATE" | "SELF_EMPLOYMENT";
  employer: string | null;
  startsOn: Day;
  endsOn: Day | null;
  proved: boolean;
  /** Whether it counts, or why not; reports shared before this was told apart do not say. */
  standing?: ReturnType<typeof standingOf>;
};

/** How far a service got: all of it, some of it, none of it. */
export function doneOf({ byHours, quantity, deliveredMinutes, proved }: ReportLine): "all" | "some" | "none" {
  const got = byHours ? deliveredMinutes : proved;
  if (got === 0 && deliveredMinutes === 0) return "none";
  return got >= quantity ? "all" : "some";
}

/** The sum of a report's services: minutes and cents, those of unknown cost aside. */
export const totalsOf = (lines: readonly ReportLine[]) =>
  lines.reduce(
    (sum, line) => ({
      plannedMinutes: sum.plannedMinutes + line.plannedMinutes,
      deliveredMinutes: sum.deliveredMinutes + line.deliveredMinutes,
      plannedCents: sum.plannedCents + (line.plannedCents ?? 0),
      deliveredCents: sum.deliveredCents + (line.deliveredCents ?? 0),
      recognisedMinutes: sum.recognisedMinutes + (line.recognisedMinutes ?? 0),
      recognisedCents: sum.recognisedCents + (line.recognisedCents ?? 0),
    }),
    {
      plannedMinutes: 0,
      deliveredMinutes: 0,
      recognisedMinutes: 0,
      plannedCents: 0,
      deliveredCents: 0,
      recognisedCents: 0,
    },
  );

/** Why a person gives up their plan. */
export const withdrawalCauses = [
  "WORK_FOUND",
  "FAMILY",
  "HEALTH_OR_CARE",
  "MOVED_AWAY",
  "OTHER_SERVICE",
  "NO_INTEREST",
  "OTHER",
] as const satisfies WithdrawalCause[];

/** Why a plan is revoked; thirty days of silent absence is the first. */
export const revocationCauses = [
  "SILENT_ABSENCE",
  "COMMITMENTS_BROKEN",
  "REQUIREMENTS_LOST",
  "FALSE_STATEMENT",
  "OTHER",
] as const satisfies RevocationCause[];

/** How the person's own will to give up is proved. */
export const endingProofs = ["SIGNED", "WITNESSED", "NOT_SIGNED"] as const satisfies EndingProof[];

/** What is sent to a person before a revocation. */
export const noticeKinds = ["WARNING_LETTER", "HEARING"] as const satisfies NoticeKind[];

/** How it is sent. */
export const noticeMeans = ["REGISTERED_MAIL", "CERTIFIED_EMAIL", "BY_HAND", "EMAIL"] as const satisfies NoticeMeans[];

/** Days that must pass between the notice to the person and a revocation (a default of this application; L. 241/1990 art. 10-bis gives ten days to answer). */
export const noticeDays = 10;

/** Whether a revocation for this cause needs a notice without exception: what the person did or did not do, they may still explain. */
export const owesNotice = (cause: RevocationCause) => cause === "SILENT_ABSENCE" || cause === "COMMITMENTS_BROKEN";

/** The first day on which a plan may be revoked after its notices; null when there is none. */
export function revocableFrom(sentOn: readonly Day[]): Day | null {
  const [first] = sentOn.toSorted();
  return first ? addDays(first, noticeDays) : null;
}
