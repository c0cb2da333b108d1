import "server-only";
import { type AwaitedSide, awaitedOf, type TextOnItsWay } from "@/domain/awaited";
import { clockOf, type Pause } from "@/domain/clock";
import { sideOf } from "@/domain/comment";
import { clocksAwaited, type OpenClock, type OpenPause } from "@/domain/open-clock";
import { among, ended, missingSigners, requiredSigners } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import type { Written } from "../plans/written";
import { writtenTextsOf } from "../plans/written";
import { daysPaused, openPause, pauseSelect } from "./pauses";
import { type ReadTargets, readTargets } from "./targets";

const planSelect = {
  id: true,
  code: true,
  status: true,
  programmeId: true,
  referralId: true,
  householdId: true,
  operatorId: true,
  providerOrganisationId: true,
  sharedAt: true,
  agreedAt: true,
  agreedHash: true,
  signedAt: true,
  activatedAt: true,
  suspendedAt: true,
  household: { select: { caseOwnerId: true } },
  signatures: { where: { withdrawnAt: null }, select: { role: true, contentHash: true } },
  comments: {
    where: { kind: "CHANGE_REQUEST", threadId: null, resolvedAt: null, audience: "SHARED" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 20,
    select: {
      createdAt: true,
      author: { select: { role: true } },
      answers: {
        where: { audience: "SHARED" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { createdAt: true, author: { select: { role: true } } },
      },
    },
  },
  derogations: {
    where: { status: { in: ["REQUESTED", "QUESTIONED"] } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    select: { status: true, requestedAt: true, questionedAt: true, answeredAt: true },
  },
  variations: {
    where: { status: { in: ["SHARED", "AGREED"] } },
    take: 1,
    select: { status: true, sharedAt: true, agreedAt: true },
  },
  reviews: { orderBy: [{ heldOn: "desc" }, { id: "desc" }], take: 1, select: { heldOn: true } },
  clockPauses: { orderBy: [{ pausedOn: "asc" }, { id: "asc" }], select: pauseSelect },
} satisfies Prisma.PlanSelect;
type Row = Prisma.PlanGetPayload<{ select: typeof planSelect }>;
type Told = { planId: string | null; type: string; at: Date; facts: Prisma.JsonValue };

/** The events after which a text lies before the Officina again. */
const laidOpen = ["plan.shared", "plan.reopened", "plan.agreementWithdrawn"];
const openedAgain = [...laidOpen, ...laidOpen.map((type) => type.replace("plan.", "variation."))];
const stoodStill = ["plan.suspended", "plan.resumed"];

/** Whose case a plan's clocks are about, and its clocks; the earliest due first. */
export type PlanClocks = {
  plan: Pick<Row, "id" | "code" | "operatorId" | "referralId" | "householdId"> & {
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

const told = (row: Row, events: Told[], clocks: OpenClock[]): PlanClocks => ({
  plan: { ...row, providerId: row.providerOrganisationId, caseOwnerId: row.household.caseOwnerId },
  clocks: clocks.toSorted((one, other) => one.clock.dueOn.localeCompare(other.clock.dueOn)),
  remindedAt: (side, since) =>
    events.find(({ type, facts, at }) => type === "plan.reminded" && sideIn(facts) === side && dayOf(at) >= since)
      ?.at ?? null,
});

function clocksIn(row: Row, events: Told[], written: Written | null, given: ReadTargets): OpenClock[] {
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

/** What the provider owes on a signed text beside decisions: its first hour, and then a review every so often. */
function workOf({ status, signedAt, activatedAt, reviews: [review] }: Row) {
  const awaited = [{ side: "PROVIDER" as const, kind: null }];
  if (status === "SIGNED" && signedAt) return { stage: "FIRST_HOUR" as const, since: dayOf(signedAt), awaited };
  const begun = activatedAt ?? signedAt;
  if ((status !== "ACTIVE" && status !== "SUSPENDED") || !begun) return null;
  const since = review && toDay(review.heldOn) > dayOf(begun) ? toDay(review.heldOn) : dayOf(begun);
  return { stage: "PERIODIC_REVIEW" as const, since, awaited };
}

function suspensionsOf({ status, suspendedAt }: Row, events: Told[]): Pause[] {
  const turns = events.filter(({ type }) => stoodStill.includes(type)).toReversed();
  const past = turns.flatMap(({ type, at }, index) => {
    const next = turns[index + 1];
    return type === "plan.suspended" && next ? [{ from: dayOf(at), to: dayOf(next.at) }] : [];
  });
  return status === "SUSPENDED" && suspendedAt ? [...past, { from: dayOf(suspendedAt), to: null }] : past;
}

const suspendedPause = ({ suspendedAt }: Row, pauses: Pause[]): OpenPause | null =>
  suspendedAt && pauses.some(({ to }) => to === null)
    ? { id: null, reason: "SUSPENDED", note: null, since: dayOf(suspendedAt), expectedOn: null, by: null }
    : null;

const sideIn = (facts: Prisma.JsonValue) =>
  facts && typeof facts === "object" && !Array.isArray(facts) ? facts.side : undefined;

const latest = (...moments: (Date | null)[]) =>
  new Date(Math.max(0, ...moments.map((moment) => moment?.getTime() ?? 0)));

/** The text on its way to signatures: a variation's where one is, else the first. */
function textOf(row: Row, written: Written | null, opened: Date | null): TextOnItsWay | null {
  const [variation] = row.variations;
  if (variation?.status === "SHARED" || variation?.status === "AGREED") {
    if (!written) return null;
    return {
      stage: variation.status,
      sharedOn: dayOf(latest(variation.sharedAt, opened)),
      agreedOn: variation.agreedAt && dayOf(variation.agreedAt),
      required: written.required,
      missing: missingSigners(row.signatures, written.draft.hash, written.required),
    };
  }
  if (row.status !== "SHARED" && row.status !== "AGREED") return null;
  return {
    stage: row.status,
    sharedOn: dayOf(latest(row.sharedAt, opened)),
    agreedOn: row.agreedAt && dayOf(row.agreedAt),
    required: requiredSigners,
    missing: missingSigners(row.signatures, row.agreedHash ?? ""),
  };
}

/** Whose turn it is on each change asked for: the other side's than who spoke last where both read it. */
const requestsOf = ({ comments }: Row) =>
  comments.flatMap((request) => {
    const last = request.answers[0] ?? request;
    const lastSide = sideOf(last.author);
    return lastSide ? [{ lastSide, lastOn: dayOf(last.createdAt) }] : [];
  });

const turnsOf = ({ derogations }: Row) =>
  derogations.map(({ status, requestedAt, questionedAt, answeredAt }) =>
    status === "QUESTIONED"
      ? { turn: "PROVIDER" as const, since: dayOf(questionedAt ?? requestedAt) }
      : { turn: "COMUNE" as const, since: dayOf(answeredAt ?? requestedAt) },
  );
