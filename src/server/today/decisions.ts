import "server-only";
import { type AwaitedSide, escalatedBefore, escalatedTo } from "@/domain/decision-clock";
import type { Actor } from "@/domain/permissions";
import { mostPerRule, type Waiting } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf, formatDay, momentOf } from "@/lib/dates";
import type { Tx } from "../db";
import { type Decision, decisionsOf } from "../decisions/read-decisions";
import { visibleTo } from "../plans/visible-to";
import { nameOf, type TodayRule } from "./rule";

/** Plans looked at for a day's list, the longest untouched first. */
const mostPlans = 60;

/** Plans on which something is awaited since a moment or longer; without one, at all. */
const undecided = (until: Date | null): Prisma.PlanWhereInput => {
  const by = until ? { lt: until } : undefined;
  return {
    OR: [
      { status: "SHARED", sharedAt: by },
      { status: "AGREED", agreedAt: by },
      { comments: { some: { kind: "CHANGE_REQUEST", resolvedAt: null, audience: "SHARED", createdAt: by } } },
      { derogations: { some: { status: { in: ["REQUESTED", "QUESTIONED"] }, requestedAt: by } } },
      { variations: { some: { status: { in: ["SHARED", "AGREED"] }, sharedAt: by } } },
    ],
  };
};

async function lookUp(tx: Tx, actor: Actor, where: Prisma.PlanWhereInput, until: Date | null) {
  const plans = await tx.plan.findMany({
    where: { AND: [visibleTo(actor), where, undecided(until)] },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: mostPlans,
    select: { id: true, code: true, person: { select: { firstName: true, lastName: true } } },
  });
  const decisions = await decisionsOf(
    tx,
    plans.map(({ id }) => id),
  );
  return plans.flatMap((plan) => (decisions.get(plan.id) ?? []).map((decision) => ({ plan, decision })));
}

type Found = Awaited<ReturnType<typeof lookUp>>[number];

const told = (rule: "decisionAwaited" | "decisionLate", named: boolean, { plan, decision }: Found): Waiting => ({
  id: `${plan.id} ${decision.kind} ${decision.since}`,
  rule,
  href: `/plans/${plan.id}#decisions`,
  subject: named ? nameOf(plan.person) : plan.code,
  level: levelOf(decision),
  when: { kind: "dueOn", day: decision.clock.dueOn },
  values: {
    code: plan.code,
    kind: decision.kind,
    side: decision.side,
    days: decision.clock.days,
    reminded: decision.remindedAt ? formatDay(dayOf(decision.remindedAt)) : "no",
  },
});

const levelOf = ({ clock: { state } }: Decision) =>
  state === "onTime" ? "waiting" : state === "soon" ? "soon" : "late";

const ordered = (found: Found[]) =>
  found
    .toSorted((one, other) => one.decision.clock.dueOn.localeCompare(other.decision.clock.dueOn))
    .slice(0, mostPerRule);

/** What is awaited from me: my agreement, my signature, an answer to a change asked for, on the plans that are mine. */
export const decisionAwaited: TodayRule = async (tx, actor) => {
  const officina = actor.role === "SOCIAL_WORKER";
  const side: AwaitedSide = officina ? "OFFICINA" : "PROVIDER";
  const mine = officina ? { household: { caseOwnerId: actor.id } } : { operatorId: actor.id };
  const found = (await lookUp(tx, actor, mine, null)).filter(({ decision }) => decision.side === side);
  return ordered(found).map((one) => told("decisionAwaited", true, one));
};

/** Decisions nobody took in time: for a coordinator those of their provider, for the Comune (by code) those later still. Nothing is decided by waiting. */
export const decisionLate: TodayRule = async (tx, actor) => {
  const comune = actor.role === "MUNICIPAL_OFFICER";
  const until = momentOf(escalatedBefore(comune ? "comune" : "coordinator", today()), "00:00");
  const found = (await lookUp(tx, actor, {}, until)).filter(
    ({ decision }) =>
      // What is the Comune's own to decide stands in its day from the first one.
      !(comune && decision.side === "COMUNE") &&
      escalatedTo(decision.clock.state, comune ? "withComune" : "withCoordinator"),
  );
  return ordered(found).map((one) => told("decisionLate", !comune, one));
};
