import "server-only";
import { sideOf } from "@/domain/comment";
import {
  type AwaitedDecision,
  type AwaitedSide,
  awaitedOf,
  type DecisionClock,
  decisionClock,
  type TextOnItsWay,
} from "@/domain/decision-clock";
import { missingSigners, requiredSigners } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import type { Tx } from "../db";
import { writtenOf } from "../plans/written";

/** Something awaited on a plan, how it stands today, and when whoever is awaited was last reminded. */
export type Decision = AwaitedDecision & { clock: DecisionClock; remindedAt: Date | null };

const undecided = {
  id: true,
  status: true,
  sharedAt: true,
  agreedAt: true,
  agreedHash: true,
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
} satisfies Prisma.PlanSelect;
type Row = Prisma.PlanGetPayload<{ select: typeof undecided }>;

/** The events after which a text lies before the Officina again. */
const laidOpen = ["plan.shared", "plan.reopened", "plan.agreementWithdrawn"];
const openedAgain = [...laidOpen, ...laidOpen.map((type) => type.replace("plan.", "variation."))];

/**
 * Who is awaited for what on these plans, how it stands and when they were last reminded; the earliest due first. It proves
 * no visibility: call it with plans found visible. Reading it changes nothing, however late a decision is.
 */
export async function decisionsOf(tx: Tx, planIds: string[]): Promise<Map<string, Decision[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx.plan.findMany({ where: { id: { in: planIds } }, select: undecided });
  const events = await tx.auditEvent.findMany({
    where: { planId: { in: planIds }, type: { in: [...openedAgain, "plan.reminded"] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { planId: true, type: true, at: true, facts: true },
  });
  const found = new Map<string, Decision[]>();
  for (const row of rows) {
    const own = events.filter(({ planId }) => planId === row.id);
    const opened = own.find(({ type }) => type !== "plan.reminded")?.at ?? null;
    const remindedAt = (side: AwaitedSide, since: string) =>
      own.find(({ type, facts, at }) => type === "plan.reminded" && sideIn(facts) === side && dayOf(at) >= since)?.at ??
      null;
    const awaited = awaitedOf({
      text: await textOf(tx, row, opened),
      requests: requestsOf(row),
      derogations: turnsOf(row),
    });
    const decisions = awaited.map((one) => ({
      ...one,
      clock: decisionClock(one, today()),
      remindedAt: remindedAt(one.side, one.since),
    }));
    found.set(
      row.id,
      decisions.toSorted((one, other) => one.clock.dueOn.localeCompare(other.clock.dueOn)),
    );
  }
  return found;
}

const sideIn = (facts: Prisma.JsonValue) =>
  facts && typeof facts === "object" && !Array.isArray(facts) ? facts.side : undefined;

const latest = (...moments: (Date | null)[]) =>
  new Date(Math.max(0, ...moments.map((moment) => moment?.getTime() ?? 0)));

/** The text on its way to signatures. Who signs a variation depends on what it changes: only then the texts are compared. */
async function textOf(tx: Tx, row: Row, opened: Date | null): Promise<TextOnItsWay | null> {
  const [variation] = row.variations;
  if (variation?.status === "SHARED" || variation?.status === "AGREED") {
    const written = await writtenOf(tx, row);
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
