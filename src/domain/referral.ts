import type { DeclineReason, ReferralNeed, ReferralStatus, Urgency } from "@/generated/prisma/enums";
import { type Actor, type Deed, may, type Subject } from "./permissions";

type Move = { from: readonly ReferralStatus[]; to: ReferralStatus | null; deed: Deed };

/**
 * Every legal move of a referral (product rules §3.2): where it may start, where it ends (null: it stays where it is; a
 * discarded draft is gone), whose deed it is. Buttons, guards and tests all read this table.
 */
export const referralMoves = {
  edit: { from: ["DRAFT"], to: null, deed: "referral.write" },
  send: { from: ["DRAFT"], to: "SENT", deed: "referral.write" },
  discard: { from: ["DRAFT"], to: null, deed: "referral.write" },
  accept: { from: ["SENT"], to: "ACCEPTED", deed: "referral.decide" },
  requestInformation: { from: ["SENT"], to: "INFO_REQUESTED", deed: "referral.decide" },
  decline: { from: ["SENT"], to: "DECLINED", deed: "referral.decide" },
  answer: { from: ["INFO_REQUESTED"], to: "SENT", deed: "referral.answer" },
  assign: { from: ["SENT", "INFO_REQUESTED", "ACCEPTED"], to: null, deed: "referral.assign" },
  withdraw: { from: ["SENT", "INFO_REQUESTED"], to: "WITHDRAWN", deed: "referral.withdraw" },
  close: { from: ["ACCEPTED"], to: "CLOSED", deed: "referral.close" },
} as const satisfies Record<string, Move>;

/** One of those moves. */
export type ReferralMove = keyof typeof referralMoves;

/** All of them, in the order in which their buttons stand. */
export const referralMoveNames = Object.keys(referralMoves) as ReferralMove[];

/** Whether a move may start from a status. */
export const startsFrom = (move: ReferralMove, status: ReferralStatus) =>
  (referralMoves[move].from as readonly ReferralStatus[]).includes(status);

/** The moves this person may make on this referral now. */
export const movesOpenTo = (actor: Actor, status: ReferralStatus, subject: Subject) =>
  referralMoveNames.filter((move) => startsFrom(move, status) && may(actor, referralMoves[move].deed, subject));

/** All statuses, in the order of a referral's life. */
export const referralStatuses = [
  "DRAFT",
  "SENT",
  "INFO_REQUESTED",
  "ACCEPTED",
  "DECLINED",
  "WITHDRAWN",
  "CLOSED",
] as const satisfies ReferralStatus[];

/** A referral somebody still has to answer. */
export const waitingStatuses = ["SENT", "INFO_REQUESTED"] as const satisfies ReferralStatus[];
/** A referral sent and not over. */
export const openStatuses = ["SENT", "INFO_REQUESTED", "ACCEPTED"] as const satisfies ReferralStatus[];
/** A referral that is over. */
export const closedStatuses = ["DECLINED", "WITHDRAWN", "CLOSED"] as const satisfies ReferralStatus[];

/** What a person may need from the work services. */
export const referralNeeds = [
  "JOB_SEARCH",
  "SKILLS_ASSESSMENT",
  "TRAINING",
  "LANGUAGE",
  "DIGITAL_SKILLS",
  "INTERNSHIP",
  "SUPPORT_NETWORK",
  "SELF_EMPLOYMENT",
  "CARE_RECONCILIATION",
  "HEALTH_LIMITATIONS",
] as const satisfies ReferralNeed[];

/** How soon an answer is needed. */
export const urgencies = ["NORMAL", "HIGH", "CRITICAL"] as const satisfies Urgency[];

/** Why a referral is not taken on. */
export const declineReasons = [
  "OUT_OF_TARGET",
  "ALREADY_IN_SERVICE",
  "NOT_REACHABLE",
  "NOT_WILLING",
  "NO_CAPACITY",
  "OTHER_SERVICE_FIRST",
  "OTHER",
] as const satisfies DeclineReason[];
