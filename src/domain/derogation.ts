import type { CeilingKind, DerogationStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { CeilingKind as Ceiling } from "./ceilings";
import type { Deed } from "./permissions";

type Move = { from: readonly DerogationStatus[]; to: DerogationStatus; deed: Deed; event: string };

/**
 * Every legal move of a derogation request (product rules §3.4 and §3.7): where it may start, where it ends, whose deed it
 * is, what the history calls it. The provider asks, answers and withdraws; the Comune asks back and decides.
 */
export const derogationMoves = {
  question: { from: ["REQUESTED"], to: "QUESTIONED", deed: "derogation.decide", event: "derogation.questioned" },
  answer: { from: ["QUESTIONED"], to: "REQUESTED", deed: "derogation.request", event: "derogation.answered" },
  approve: { from: ["REQUESTED"], to: "APPROVED", deed: "derogation.decide", event: "derogation.approved" },
  partlyApprove: {
    from: ["REQUESTED"],
    to: "PARTLY_APPROVED",
    deed: "derogation.decide",
    event: "derogation.partlyApproved",
  },
  refuse: { from: ["REQUESTED"], to: "REFUSED", deed: "derogation.decide", event: "derogation.refused" },
  withdraw: {
    from: ["REQUESTED", "QUESTIONED"],
    to: "WITHDRAWN",
    deed: "derogation.request",
    event: "derogation.withdrawn",
  },
} as const satisfies Record<string, Move>;

/** One of those moves. */
export type DerogationMove = keyof typeof derogationMoves;

/** The three answers that settle a request. */
export const verdicts = ["approve", "partlyApprove", "refuse"] as const satisfies DerogationMove[];
/** One of those. */
export type Verdict = (typeof verdicts)[number];

/** Whether a move may start from a status. */
export const startsFrom = (move: DerogationMove, status: DerogationStatus) =>
  (derogationMoves[move].from as readonly DerogationStatus[]).includes(status);

/** The statuses of a request that somebody still has to move on; a plan has one of these per ceiling at most. */
export const openDerogations = ["REQUESTED", "QUESTIONED"] as const satisfies DerogationStatus[];

/** The statuses of a request by which something was granted. */
export const grantedDerogations = ["APPROVED", "PARTLY_APPROVED"] as const satisfies DerogationStatus[];

/** All statuses, in the order of a request's life. */
export const derogationStatuses = [...openDerogations, ...grantedDerogations, "REFUSED", "WITHDRAWN"] as const;

/** The three ceilings, in the order in which a plan is checked against them. */
export const derogableCeilings = ["PERSON", "PROVIDER", "PROGRAMME"] as const satisfies CeilingKind[];

/** A ceiling as the rules of ceilings call it. */
export const ceilingNames = {
  PERSON: "person",
  PROVIDER: "provider",
  PROGRAMME: "programme",
} as const satisfies Record<CeilingKind, Ceiling>;

/** The same the other way round. */
export const ceilingCodes = {
  person: "PERSON",
  provider: "PROVIDER",
  programme: "PROGRAMME",
} as const satisfies Record<Ceiling, CeilingKind>;

/** Where a request stands on a day: what was granted is over the day after it expires. Nothing is written for it: it is told from the date. */
export function standingOf({ status, expiresOn }: { status: DerogationStatus; expiresOn: Day | null }, on: Day) {
  const granted = (grantedDerogations as readonly DerogationStatus[]).includes(status);
  return granted && expiresOn !== null && expiresOn < on ? ("EXPIRED" as const) : status;
}

/** Where a request may stand: its statuses, and expired. */
export type DerogationStanding = ReturnType<typeof standingOf>;

/** The day until which a grant is proposed to hold: the end of the plan, or of its programme when that comes first. */
export const proposedExpiry = (planEndsOn: Day, programmeEndsOn: Day): Day =>
  planEndsOn < programmeEndsOn ? planEndsOn : programmeEndsOn;
