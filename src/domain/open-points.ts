import type { ClockStage, EvictionStage, MeetingPointKind, SupportActionKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { trendOf } from "./arrears";
import { isEvictionUnderWay } from "./eviction";
import type { Facts } from "./facts";
import { type Due, dueState } from "./repayment-dues";

/** Why something is worth talking about, with the kind of point it makes, in the order of an agenda. */
export const pointRules = {
  evictionNear: "EVICTION",
  arrearsRising: "DEBT",
  paymentsMissed: "REPAYMENT",
  repaymentUnsigned: "REPAYMENT",
  requestUndecided: "SUPPORT",
  referralUnanswered: "REFERRAL",
  memberUnreferred: "REFERRAL",
  clockLate: "CLOCK",
  silentAbsence: "PLAN",
  planEnding: "PLAN",
  goalOverdue: "GOAL",
  tasksOpen: "TASK",
} as const satisfies Record<string, MeetingPointKind>;
/** One of those reasons. */
export type PointRule = keyof typeof pointRules;

/** The points that tell of debt, repayment or eviction: only who may read the household's file reads them, never a provider (product rules §2). */
const fileOnly = ["DEBT", "REPAYMENT", "EVICTION"] as const satisfies MeetingPointKind[];

/** Whether a point of this kind may be shared with the provider's people at the table. */
export const isShareable = (kind: MeetingPointKind) => !(fileOnly as readonly MeetingPointKind[]).includes(kind);

/** The points shared unless somebody says otherwise: those about work, which both sides follow. */
const sharedFromStart = ["REFERRAL", "PLAN", "CLOCK"] as const satisfies MeetingPointKind[];

/** An eviction step or the end of a PIP within so many days is near (a default of this application). */
const nearDays = { eviction: 60, planEnd: 30 } as const;

/** What a household's case holds, as far as an agenda depends on it; amounts in cents, the newest reading first. */
export type OpenFacts = {
  readings: readonly { cents: Cents; recordedOn: Day }[];
  dues: readonly Pick<Due, "dueOn" | "amountCents" | "paidCents">[];
  proposal: { since: Day } | null;
  eviction: { stage: EvictionStage; dueOn: Day | null } | null;
  requests: readonly { id: string; kind: SupportActionKind; since: Day }[];
  goals: readonly { id: string; dueOn: Day }[];
  referrals: readonly { id: string; code: string; personId: string; dueOn: Day | null }[];
  unreferred: readonly { personId: string }[];
  lateClocks: readonly { planId: string; code: string; personId: string; stage: ClockStage; dueOn: Day }[];
  absences: readonly { planId: string; code: string; personId: string; since: Day | null }[];
  plans: readonly { id: string; code: string; personId: string; endsOn: Day }[];
  tasks: readonly { dueOn: Day | null }[];
};

/** A point an agenda may take in: why, what it is about, whether the provider's people read it. */
export type OpenPoint = {
  rule: PointRule;
  kind: MeetingPointKind;
  subjectId: string | null;
  shared: boolean;
  facts: Facts;
};

/** What tells a point from any other of its household. */
export const pointKey = ({ rule, subjectId, facts }: Pick<OpenPoint, "rule" | "subjectId" | "facts">) =>
  [rule, subjectId ?? "", facts.stage && rule === "clockLate" ? String(facts.stage) : ""].join(":");

/**
 * Everything open in a case that an équipe should talk about, in the order of an agenda: a home at risk first, then the
 * debt, what was asked for, work, what was promised. Each point once; a case in order has none.
 */
export function openPointsOf(facts: OpenFacts, on: Day): OpenPoint[] {
  const found = [...homeAndDebt(facts, on), ...work(facts, on), ...promises(facts, on)];
  const order = Object.keys(pointRules);
  return found.toSorted((one, other) => order.indexOf(one.rule) - order.indexOf(other.rule));
}

function point(rule: PointRule, subjectId: string | null, facts: Facts): OpenPoint {
  const kind = pointRules[rule];
  // Of a member never referred to them, a provider's people know nothing.
  const shared = rule !== "memberUnreferred" && (sharedFromStart as readonly MeetingPointKind[]).includes(kind);
  return { rule, kind, subjectId, shared, facts };
}

function homeAndDebt({ readings, dues, proposal, eviction, requests }: OpenFacts, on: Day): OpenPoint[] {
  const points: OpenPoint[] = [];
  const near = addDays(on, nearDays.eviction);
  if (eviction?.dueOn && isEvictionUnderWay(eviction.stage) && eviction.dueOn >= on && eviction.dueOn <= near)
    points.push(point("evictionNear", null, { stage: eviction.stage, dueOn: eviction.dueOn }));
  const [newest, before] = readings;
  if (newest && before && trendOf(newest.cents, before.cents) === "GROWING")
    points.push(point("arrearsRising", null, { debtCents: newest.cents, byCents: newest.cents - before.cents }));
  const missed = dues.filter((one) => dueState(one, on) === "OVERDUE");
  if (missed.length > 0) {
    const cents = missed.reduce((sum, one) => sum + one.amountCents - one.paidCents, 0);
    points.push(point("paymentsMissed", null, { count: missed.length, missedCents: cents }));
  }
  if (proposal) points.push(point("repaymentUnsigned", null, { since: proposal.since }));
  return [...points, ...requests.map(({ id, kind, since }) => point("requestUndecided", id, { kind, since }))];
}

function work({ referrals, unreferred, lateClocks, absences, plans }: OpenFacts, on: Day): OpenPoint[] {
  const ending = plans.filter(({ endsOn }) => endsOn >= on && endsOn <= addDays(on, nearDays.planEnd));
  return [
    ...referrals.map(({ id, dueOn, ...rest }) =>
      point("referralUnanswered", id, { ...rest, dueOn, late: dueOn !== null && dueOn < on }),
    ),
    ...unreferred.map(({ personId }) => point("memberUnreferred", personId, { personId })),
    ...lateClocks.map(({ planId, ...rest }) => point("clockLate", planId, rest)),
    ...absences.map(({ planId, ...rest }) => point("silentAbsence", planId, rest)),
    ...ending.map(({ id, ...rest }) => point("planEnding", id, rest)),
  ];
}

function promises({ goals, tasks }: OpenFacts, on: Day): OpenPoint[] {
  const overdue = goals.filter(({ dueOn }) => dueOn < on);
  const late = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < on).length;
  return [
    ...overdue.map(({ id, dueOn }) => point("goalOverdue", id, { dueOn })),
    ...(tasks.length > 0 ? [point("tasksOpen", null, { count: tasks.length, late })] : []),
  ];
}
