import "server-only";
import { type AwaitedSide, awaitedOf } from "@/domain/awaited";
import { clockOf } from "@/domain/clock";
import { clocksAwaited, type OpenClock } from "@/domain/open-clock";
import { among, ended } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import type { Tx } from "../db";
import type { Written } from "../plans/written";
import { writtenTextsOf } from "../plans/written";
import { daysPaused, openPause } from "./pauses";
import {
  type PlanRow,
  planSelect,
  requestsOf,
  stoodStill,
  suspendedPause,
  suspensionsOf,
  textOf,
  turnsOf,
  workOf,
} from "./plan-facts";
import { type ReadTargets, readTargets } from "./targets";

type Told = { planId: string | null; type: string; at: Date; facts: Prisma.JsonValue };

/** The events after which a text lies before the Officina again. */
const laidOpen = ["plan.shared", "plan.reopened", "plan.agreementWithdrawn"];
const openedAgain = [...laidOpen, ...laidOpen.map((type) => type.replace("plan.", "variation."))];

/** Whose case a plan's clocks are about, and its clocks; the earliest due first. */
export type PlanClocks = {
  plan: Pick<PlanRow, "id" | "code" | "operatorId" | "referralId" | "householdId"> & {
    providerId: string;
    caseOwnerId: string;
  };
  clocks: OpenClock[];
  remindedAt: (side: AwaitedSide, since: string) => Date | null;
};

/**
 * The open clocks of these plans, read together. It proves no visibility: call it with plans found visible. Reading it changes
 * nothing, however late a clock is. A plan that is over, and a draft (its referral's clock runs), have none.
 */
export async function clocksOfPlans(
  tx: Tx,
  planIds: string[],
  targets?: ReadTargets,
): Promise<Map<string, PlanClocks>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx.plan.findMany({ where: { id: { in: planIds } }, select: planSelect });
  const events = await tx.auditEvent.findMany({
    where: { planId: { in: planIds }, type: { in: [...openedAgain, ...stoodStill, "plan.reminded"] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { planId: true, type: true, at: true, facts: true },
  });
  // Who signs a variation depends on what it changes: only then the texts are compared.
  const varied = rows.filter(({ variations }) => variations.length > 0);
  const written = varied.length > 0 ? await writtenTextsOf(tx, varied) : new Map<string, Written>();
  const given = targets ?? (await readTargets(tx));
  return new Map(
    rows.map((row) => {
      const own = events.filter(({ planId }) => planId === row.id);
      return [row.id, told(row, own, clocksIn(row, own, written.get(row.id) ?? null, given))];
    }),
  );
}

const told = (row: PlanRow, events: Told[], clocks: OpenClock[]): PlanClocks => ({
  plan: { ...row, providerId: row.providerOrganisationId, caseOwnerId: row.household.caseOwnerId },
  clocks: clocks.toSorted((one, other) => one.clock.dueOn.localeCompare(other.clock.dueOn)),
  remindedAt: (side, since) =>
    events.find(({ type, facts, at }) => type === "plan.reminded" && sideIn(facts) === side && dayOf(at) >= since)
      ?.at ?? null,
});

function clocksIn(row: PlanRow, events: Told[], written: Written | null, given: ReadTargets): OpenClock[] {
  if (among(ended, row.status)) return [];
  const targets = given.ofProgramme(row.programmeId);
  const opened = events.find(({ type }) => openedAgain.includes(type))?.at ?? null;
  const text = textOf(row, written, opened);
  const decisions = awaitedOf({ text, requests: requestsOf(row), derogations: turnsOf(row) });
  const work = workOf(row);
  const suspended = suspensionsOf(row, events);
  return [...clocksAwaited(decisions), ...(work ? [work] : [])].map(({ stage, since, awaited }) => {
    const still = stage === "PERIODIC_REVIEW" ? suspended : [];
    const pauses = [...daysPaused(row.clockPauses, stage), ...still];
    return {
      stage,
      since,
      awaited,
      clock: clockOf(since, pauses, targets[stage], today()),
      pause: openPause(row.clockPauses, stage, since) ?? suspendedPause(row, still),
    };
  });
}

const sideIn = (facts: Prisma.JsonValue) =>
  facts && typeof facts === "object" && !Array.isArray(facts) ? facts.side : undefined;
