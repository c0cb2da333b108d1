import type { VariationReason, VariationStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { Deed } from "./permissions";
import type { PlanChange } from "./plan-compare";
import type { ContentLine, PlanContent } from "./plan-content";
import type { PlanProblem } from "./plan-problems";

type Move = {
  from: readonly VariationStatus[];
  to: VariationStatus;
  deeds: readonly Deed[];
  reason?: true;
  event: string;
};

/**
 * Every legal move of a variation (product rules §3.7). They are those of a plan's first text; only, a signature may start
 * from a shared text that the Officina is merely told of. The signed version stays in force until `sign` is complete.
 */
export const variationMoves = {
  share: { from: ["DRAFT"], to: "SHARED", deeds: ["plan.write"], event: "variation.shared" },
  takeBack: { from: ["SHARED"], to: "DRAFT", deeds: ["plan.write"], reason: true, event: "variation.takenBack" },
  agree: { from: ["SHARED"], to: "AGREED", deeds: ["plan.agree"], event: "variation.agreed" },
  reopen: { from: ["AGREED"], to: "SHARED", deeds: ["plan.write"], reason: true, event: "variation.reopened" },
  withdrawAgreement: {
    from: ["AGREED"],
    to: "SHARED",
    deeds: ["plan.agree"],
    reason: true,
    event: "variation.agreementWithdrawn",
  },
  sign: {
    from: ["SHARED", "AGREED"],
    to: "SIGNED",
    deeds: ["plan.signAsOperator", "plan.signAsOfficina", "plan.recordPersonSignature"],
    event: "variation.signed",
  },
  cancel: {
    from: ["DRAFT", "SHARED", "AGREED"],
    to: "DISCARDED",
    deeds: ["plan.write"],
    reason: true,
    event: "variation.discarded",
  },
} as const satisfies Record<string, Move>;

export type VariationMove = keyof typeof variationMoves;

/** The moves that are one button with a reason. */
export const plainVariationMoves = ["takeBack", "reopen", "withdrawAgreement", "cancel"] as const;

/** Whether a move may start from a status. */
export const canMoveVariation = (move: VariationMove, status: VariationStatus) =>
  (variationMoves[move].from as readonly VariationStatus[]).includes(status);

/** The coded reasons of a variation. */
export const variationReasons = [
  "NEEDS_CHANGED",
  "PERSON_REQUEST",
  "WORK_OPPORTUNITY",
  "ATTENDANCE",
  "FAMILY_OR_HEALTH",
  "SERVICE_UNAVAILABLE",
  "GOAL_REACHED",
  "CORRECTION",
  "OTHER",
] as const satisfies VariationReason[];

/** What a variation may begin with: the change that the operator had in mind when they opened it. */
export const variationStarts = [
  "increase",
  "decrease",
  "replace",
  "add",
  "suspend",
  "resume",
  "extend",
  "close",
  "other",
] as const;
export type VariationStart = (typeof variationStarts)[number];

/** What a variation does, told from its differences: for its tag, its list and its paper. */
export const variationKinds = [
  "increase",
  "decrease",
  "replacement",
  "addition",
  "removal",
  "suspension",
  "resumption",
  "extension",
  "closure",
  "other",
] as const;
export type VariationKind = (typeof variationKinds)[number];

/** The kinds of a variation, in the order of the list above; a service in and another out or ended is a replacement. */
export function kindsOf(changes: readonly PlanChange[]): VariationKind[] {
  const has = (kind: PlanChange["kind"], direction?: PlanChange["direction"]) =>
    changes.some((change) => change.kind === kind && (!direction || change.direction === direction));
  const leaves = has("serviceRemoved") || has("serviceClosed");
  const replaces = has("serviceAdded") && leaves;
  const closed = new Set(
    changes.flatMap(({ kind, lineKey }) => (kind === "serviceClosed" && lineKey ? [lineKey] : [])),
  );
  const known: Record<VariationKind, boolean> = {
    increase: has("volume", "up"),
    decrease: changes.some(
      ({ kind, direction, lineKey }) => kind === "volume" && direction === "down" && !closed.has(lineKey ?? ""),
    ),
    replacement: replaces,
    addition: has("serviceAdded") && !replaces,
    removal: has("serviceRemoved") && !replaces,
    suspension: has("serviceSuspended"),
    resumption: has("serviceResumed") || has("serviceReopened"),
    extension: has("planPeriod", "up"),
    closure: has("serviceClosed") && !replaces,
    other: false,
  };
  const kinds = variationKinds.filter((kind) => known[kind]);
  return kinds.length > 0 ? kinds : ["other"];
}

/** What was done on a line of the signed text: minutes delivered and booked, outcomes proved, the first and last day of any of it. */
export type LineFacts = {
  deliveredMinutes: number;
  bookedMinutes: number;
  provedOutcomes: number;
  firstOn: Day | null;
  lastOn: Day | null;
};

/** The least a line may come down to: what it has delivered, in whole quarter hours; pieces where it is counted in pieces. */
export const leastQuantity = (unit: ContentLine["unit"], { deliveredMinutes, provedOutcomes }: LineFacts) =>
  unit === "HOUR" ? Math.ceil(deliveredMinutes / 15) * 15 : provedOutcomes;

/** Whether anything was delivered, booked or proved on a line: it can then be closed, not taken out. */
export const isUsed = ({ deliveredMinutes, bookedMinutes, provedOutcomes }: LineFacts) =>
  deliveredMinutes + bookedMinutes + provedOutcomes > 0;

function lineProblem(was: ContentLine, is: ContentLine | undefined, facts: LineFacts): PlanProblem | null {
  const problem = (key: string, values: Record<string, string> = {}): PlanProblem => ({
    key: `variation.problems.${key}`,
    values: { service: was.name, ...values },
    lineKey: was.key,
  });
  const { deliveredMinutes, bookedMinutes, firstOn, lastOn } = facts;
  if (!is) return isUsed(facts) ? problem("usedRemoved", { delivered: formatMinutes(deliveredMinutes) }) : null;
  if (is.quantity < leastQuantity(is.unit, facts))
    return problem("belowDelivered", {
      delivered: is.unit === "HOUR" ? formatMinutes(deliveredMinutes) : String(facts.provedOutcomes),
    });
  if (is.status !== "OPEN" && bookedMinutes > 0)
    return problem("stillBooked", { booked: formatMinutes(bookedMinutes) });
  if (is.unit === "HOUR" && is.quantity < deliveredMinutes + bookedMinutes)
    return problem("belowBooked", {
      delivered: formatMinutes(deliveredMinutes),
      booked: formatMinutes(bookedMinutes),
    });
  if (firstOn && lastOn && (firstOn < is.startsOn || lastOn > is.endsOn))
    return problem("datesLeaveOut", { from: formatDay(firstOn), to: formatDay(lastOn) });
  return null;
}

/**
 * What stands between a variation and being shared or signed, beyond what any text must have: it changes something, starts
 * when the plan started, and never falls below what was delivered nor takes away what is booked (product rules §3.7).
 */
export function variationProblems(
  before: PlanContent,
  after: PlanContent,
  changes: readonly PlanChange[],
  facts: ReadonlyMap<string, LineFacts>,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (changes.length === 0) problems.push({ key: "variation.problems.nothingChanged" });
  if (before.startsOn !== after.startsOn)
    problems.push({ key: "variation.problems.startFixed", values: { from: formatDay(before.startsOn) } });
  for (const line of before.lines) {
    const done = facts.get(line.key);
    const is = after.lines.find(({ key }) => key === line.key);
    const problem = done && lineProblem(line, is, done);
    if (problem) problems.push(problem);
  }
  return problems;
}
