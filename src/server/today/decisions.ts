import "server-only";
import type { AwaitedKind, AwaitedSide } from "@/domain/awaited";
import { asLoudAs, begunBefore } from "@/domain/clock";
import type { OpenClock } from "@/domain/open-clock";
import type { Actor } from "@/domain/permissions";
import { mostPerRule, type Waiting } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf, formatDay, momentOf } from "@/lib/dates";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { readTargets } from "../clocks/targets";
import type { Tx } from "../db";
import { visibleTo } from "../plans/visible-to";
import { byClock, nameOf, type TodayRule } from "./rule";

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
  const clocks = await clocksOfPlans(
    tx,
    plans.map(({ id }) => id),
  );
  return plans.flatMap((plan) => {
    const found = clocks.get(plan.id);
    return (found?.clocks ?? []).flatMap((clock) =>
      clock.awaited.flatMap(({ side, kind }) =>
        kind ? [{ plan, clock, side, kind, remindedAt: found?.remindedAt(side, clock.since) ?? null }] : [],
      ),
    );
  });
}

type Found = {
  plan: { id: string; code: string; person: { firstName: string; lastName: string } };
  clock: OpenClock;
  side: AwaitedSide;
  kind: AwaitedKind;
  remindedAt: Date | null;
};

const told = (
  rule: "decisionAwaited" | "decisionLate",
  named: boolean,
  { plan, clock, side, kind, remindedAt }: Found,
): Waiting => ({
  id: `${plan.id} ${kind} ${clock.since}`,
  rule,
  href: `/plans/${plan.id}#clocks`,
  subject: named ? nameOf(plan.person) : plan.code,
  ...byClock(clock),
  values: {
    code: plan.code,
    kind,
    side,
    days: clock.clock.days,
    reminded: remindedAt ? formatDay(dayOf(remindedAt)) : "no",
  },
});

const ordered = (found: Found[]) =>
  found.toSorted((one, other) => one.clock.clock.dueOn.localeCompare(other.clock.clock.dueOn)).slice(0, mostPerRule);

/** What is awaited from me: my agreement, my signature, an answer to a change asked for, on the plans that are mine. */
export const decisionAwaited: TodayRule = async (tx, actor) => {
  const officina = actor.role === "SOCIAL_WORKER";
  const side: AwaitedSide = officina ? "OFFICINA" : "PROVIDER";
  const mine = officina ? { household: { caseOwnerId: actor.id } } : { operatorId: actor.id };
  const found = (await lookUp(tx, actor, mine, null)).filter((one) => one.side === side);
  return ordered(found).map((one) => told("decisionAwaited", true, one));
};

/** Decisions nobody took in time: for a coordinator those of their provider, for the Comune (by code) those later still. Nothing is decided by waiting. */
export const decisionLate: TodayRule = async (tx, actor) => {
  const comune = actor.role === "MUNICIPAL_OFFICER";
  const { every } = await readTargets(tx);
  const least = every.flatMap(({ PLAN_AGREED, PLAN_SIGNED, CHANGE_REQUEST, DEROGATION }) =>
    [PLAN_AGREED, PLAN_SIGNED, CHANGE_REQUEST, DEROGATION].map(
      ({ days, coordinatorDays, comuneDays }) => days + (comune ? comuneDays : coordinatorDays),
    ),
  );
  const until = momentOf(begunBefore(Math.min(...least) - 1, today()), "00:00");
  const found = (await lookUp(tx, actor, {}, until)).filter(
    ({ side, clock }) =>
      // What is the Comune's own to decide stands in its day from the first one.
      !(comune && side === "COMUNE") && asLoudAs(clock.clock.state, comune ? "withComune" : "withCoordinator"),
  );
  return ordered(found).map((one) => told("decisionLate", !comune, one));
};
