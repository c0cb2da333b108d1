import type { PlanStatus, SignerRole } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays, addMonths } from "@/lib/dates";
import type { Deed } from "./permissions";

type Move = { from: readonly PlanStatus[]; to: PlanStatus; deeds: readonly Deed[]; reason?: true; event: string };

/**
 * Every legal move of a PIP (product rules §3.4): where it may start, where it ends, whose deed it is, whether a written
 * reason is owed, and what the history calls it. `reopen` is what editing an agreed text takes; `sign` is what the last
 * required signature does; `activate` what the first attendance does.
 */
export const planMoves = {
  share: { from: ["DRAFT"], to: "SHARED", deeds: ["plan.write"], event: "plan.shared" },
  takeBack: { from: ["SHARED"], to: "DRAFT", deeds: ["plan.write"], reason: true, event: "plan.takenBack" },
  agree: { from: ["SHARED"], to: "AGREED", deeds: ["plan.agree"], event: "plan.agreed" },
  reopen: { from: ["AGREED"], to: "SHARED", deeds: ["plan.write"], reason: true, event: "plan.reopened" },
  withdrawAgreement: {
    from: ["AGREED"],
    to: "SHARED",
    deeds: ["plan.agree"],
    reason: true,
    event: "plan.agreementWithdrawn",
  },
  sign: {
    from: ["AGREED"],
    to: "SIGNED",
    deeds: ["plan.signAsOperator", "plan.signAsOfficina", "plan.recordPersonSignature"],
    event: "plan.signed",
  },
  activate: { from: ["SIGNED"], to: "ACTIVE", deeds: ["session.write"], event: "plan.activated" },
  suspend: { from: ["ACTIVE"], to: "SUSPENDED", deeds: ["plan.end"], reason: true, event: "plan.suspended" },
  resume: { from: ["SUSPENDED"], to: "ACTIVE", deeds: ["plan.end"], event: "plan.resumed" },
  complete: { from: ["ACTIVE"], to: "COMPLETED", deeds: ["plan.end"], reason: true, event: "plan.completed" },
  withdraw: {
    from: ["SIGNED", "ACTIVE", "SUSPENDED"],
    to: "WITHDRAWN",
    deeds: ["plan.end"],
    reason: true,
    event: "plan.withdrawn",
  },
  revoke: {
    from: ["SIGNED", "ACTIVE", "SUSPENDED"],
    to: "REVOKED",
    deeds: ["plan.end"],
    reason: true,
    event: "plan.revoked",
  },
  cancel: {
    from: ["DRAFT", "SHARED", "AGREED"],
    to: "CANCELLED",
    deeds: ["plan.end"],
    reason: true,
    event: "plan.cancelled",
  },
} as const satisfies Record<string, Move>;

export type PlanMove = keyof typeof planMoves;

/** The moves that are one button with a reason and nothing else to check. */
export const plainMoves = [
  "takeBack",
  "reopen",
  "withdrawAgreement",
  "suspend",
  "resume",
  "cancel",
] as const satisfies PlanMove[];
export type PlainMove = (typeof plainMoves)[number];

/** The moves that end a signed plan, each with a page and a command of its own, and where that page is under the plan's. */
export const endingPages = { complete: "closure", withdraw: "withdraw", revoke: "revoke" } as const satisfies Partial<
  Record<PlanMove, string>
>;

const startsFrom = (move: PlanMove, status: PlanStatus) =>
  (planMoves[move].from as readonly PlanStatus[]).includes(status);

/** The moves that may start from a status. */
export const movesFrom = (status: PlanStatus) =>
  (Object.keys(planMoves) as PlanMove[]).filter((move) => startsFrom(move, status));

/** Whether a move may start from a status. */
export const canMove = startsFrom;

/** Whether a move owes a written reason. */
export const needsReason = (move: PlanMove) => "reason" in planMoves[move];

/** The statuses in which the text of the first version may be written; an agreed one must be reopened first. */
export const editable = ["DRAFT", "SHARED"] as const satisfies PlanStatus[];

/** The statuses of a plan that is neither over nor abandoned: a person has one of these per programme. */
export const living = ["DRAFT", "SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] as const satisfies PlanStatus[];

/** The statuses in which the signed text is in force. */
export const inForce = ["SIGNED", "ACTIVE", "SUSPENDED"] as const satisfies PlanStatus[];

/** The statuses of a plan that is over. */
export const ended = ["COMPLETED", "WITHDRAWN", "REVOKED", "CANCELLED"] as const satisfies PlanStatus[];

/** All statuses, in the order of a plan's life. */
export const planStatuses = [...living, ...ended] as const;

/** The statuses of the straight way, as the steps on a plan's page. */
export const planSteps = ["DRAFT", "SHARED", "AGREED", "SIGNED", "ACTIVE", "COMPLETED"] as const satisfies PlanStatus[];

/** Whether a status is among some. */
export const among = (statuses: readonly PlanStatus[], status: PlanStatus) => statuses.includes(status);

/** Who must sign the first version: everybody (product rules §3.7: services added). A later one: `signersOf`. */
export const requiredSigners = ["OPERATOR", "OFFICINA", "PERSON"] as const satisfies SignerRole[];

/** The deed behind each signature: nobody signs for somebody else; the person's own is recorded by the provider. */
export const signingDeeds = {
  OPERATOR: "plan.signAsOperator",
  OFFICINA: "plan.signAsOfficina",
  PERSON: "plan.recordPersonSignature",
} as const satisfies Record<SignerRole, Deed>;

/** The signatures still missing under one text, of those it needs; signatures under any other text do not count. */
export const missingSigners = (
  signatures: readonly { role: SignerRole; contentHash: string }[],
  hash: string,
  required: readonly SignerRole[] = requiredSigners,
) => required.filter((role) => !signatures.some((one) => one.role === role && one.contentHash === hash));

/** The last day a plan starting on a day may reach when its band allows so many months. */
export const lastDayOf = (startsOn: Day, months: number): Day => addDays(addMonths(startsOn, months), -1);
