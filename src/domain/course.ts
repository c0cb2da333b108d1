import type { CourseEditionStatus, CourseStatus, Verification } from "@/generated/prisma/enums";
import type { Minutes } from "@/lib/hours";
import type { Cents } from "@/lib/money";
import type { Deed } from "./permissions";
import { lineAmountCents } from "./volume";

type Move<S> = { from: readonly S[]; to: S; deed: Deed; event: `${string}.${string}` };

/**
 * Every legal move of an ad-hoc course (product rules S3): where it may start, where it ends, whose deed it is, what the
 * history calls it. The provider writes, proposes and withdraws; the Comune decides. A declined course goes back to draft
 * to be put right, and is proposed again.
 */
export const courseMoves = {
  edit: { from: ["DRAFT"], to: "DRAFT", deed: "course.write", event: "course.edited" },
  propose: { from: ["DRAFT"], to: "PROPOSED", deed: "course.write", event: "course.proposed" },
  approve: { from: ["PROPOSED"], to: "APPROVED", deed: "course.decide", event: "course.approved" },
  decline: { from: ["PROPOSED"], to: "DECLINED", deed: "course.decide", event: "course.declined" },
  rework: { from: ["DECLINED"], to: "DRAFT", deed: "course.write", event: "course.reworked" },
  withdraw: {
    from: ["DRAFT", "PROPOSED", "DECLINED"],
    to: "WITHDRAWN",
    deed: "course.write",
    event: "course.withdrawn",
  },
} as const satisfies Record<string, Move<CourseStatus>>;
/** One of those moves. */
export type CourseMove = keyof typeof courseMoves;

/** The two answers of the Comune. */
export const courseVerdicts = ["approve", "decline"] as const satisfies CourseMove[];

/** The moves that are one button of the provider. */
export const courseButtons = ["propose", "rework", "withdraw"] as const satisfies CourseMove[];
/** One of those. */
export type CourseButton = (typeof courseButtons)[number];

/** Whether a move of a course may start from a status. */
export const courseMayMove = (move: CourseMove, status: CourseStatus) =>
  (courseMoves[move].from as readonly CourseStatus[]).includes(status);

/** Every legal move of one edition of a course. What was delivered stays delivered: only an edition not completed is called off. */
export const courseEditionMoves = {
  start: { from: ["PLANNED"], to: "STARTED", deed: "course.run", event: "courseEdition.started" },
  complete: { from: ["STARTED"], to: "COMPLETED", deed: "course.run", event: "courseEdition.completed" },
  cancel: { from: ["PLANNED", "STARTED"], to: "CANCELLED", deed: "course.run", event: "courseEdition.cancelled" },
} as const satisfies Record<string, Move<CourseEditionStatus>>;
/** One of those moves. */
export type CourseEditionMove = keyof typeof courseEditionMoves;

/** Whether a move of an edition may start from a status. */
export const editionMayMove = (move: CourseEditionMove, status: CourseEditionStatus) =>
  (courseEditionMoves[move].from as readonly CourseEditionStatus[]).includes(status);

/** The editions that still take people and lessons. */
export const openEditions = ["PLANNED", "STARTED"] as const satisfies CourseEditionStatus[];

/** The two ways in which a course's hour gets its cost. */
export const courseCostBases = ["STANDARD_COST", "QUOTE"] as const;

/** The longest course: 600 hours, in minutes (a choice of the project). */
export const longestCourseMinutes: Minutes = 36_000;

/** A whole course as far as what its hour costs depends on it: cents, minutes, people. */
type QuotedCourse = { quoteCents: Cents; seatsMax: number; minutes: Minutes };

/**
 * What one hour of one person costs out of the price of a whole edition: the quote shared out over the most people and all
 * the hours, to the cent below. So all the people of a full edition together never cost more than the quote, whatever the
 * rounding of their lines (a choice of the project: public money pays the quote at most, empty seats are the provider's).
 */
export function quotedHourCents({ quoteCents, seatsMax, minutes }: QuotedCourse): Cents {
  let cents = Math.floor((quoteCents * 60) / (seatsMax * minutes));
  while (cents > 0 && personCents({ minutes, unitCostCents: cents }) * seatsMax > quoteCents) cents -= 1;
  return cents;
}

/** What the whole course costs for one person, as a line of their plan counts it; cents. */
export const personCents = ({ minutes, unitCostCents }: { minutes: Minutes; unitCostCents: Cents }): Cents =>
  lineAmountCents(minutes, "HOUR", unitCostCents) ?? 0;

type Priced = { comparedService: { verification: Verification } | null; programme: { verification: Verification } };

/** How far the cost of a course can be trusted: no further than the basket's price it takes, or the measure that pays its quote. */
export const courseVerification = ({ comparedService, programme }: Priced): Verification =>
  (comparedService ?? programme).verification === "VERIFIED" ? "VERIFIED" : "DEMONSTRATION";

/** The share of a course somebody attended, whole percent, never rounded up: 74.9 is not yet 75. */
export const attendedPercent = (attendedMinutes: Minutes, courseMinutes: Minutes) =>
  Math.floor((attendedMinutes * 100) / courseMinutes);

/** Whether somebody attended enough to be certified. */
export const hasAttendedEnough = (attendedMinutes: Minutes, courseMinutes: Minutes, minAttendancePercent: number) =>
  attendedMinutes * 100 >= courseMinutes * minAttendancePercent;

/** The number of a certificate: the course, its edition, how many were given before in it. */
export const certificateNumberOf = (courseCode: string, edition: number, given: number) =>
  `${courseCode}/${edition}/${String(given + 1).padStart(3, "0")}`;
