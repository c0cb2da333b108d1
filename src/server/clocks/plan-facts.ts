import "server-only";
import type { TextOnItsWay } from "@/domain/awaited";
import type { Pause } from "@/domain/clock";
import { sideOf } from "@/domain/comment";
import type { OpenPause } from "@/domain/open-clock";
import { missingSigners, requiredSigners } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, toDay } from "@/lib/dates";
import type { Written } from "../plans/written";
import { pauseSelect } from "./pauses";

/** What a plan's clocks are told from. */
export const planSelect = {
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
/** A plan as its clocks are told from it. */
export type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;
type Row = PlanRow;

/** The events between which a plan was suspended. */
export const stoodStill = ["plan.suspended", "plan.resumed"];

/** What the provider owes on a signed text beside decisions: its first hour, and then a review every so often. */
export function workOf({ status, signedAt, activatedAt, reviews: [review] }: Row) {
  const awaited = [{ side: "PROVIDER" as const, kind: null }];
  if (status === "SIGNED" && signedAt) return { stage: "FIRST_HOUR" as const, since: dayOf(signedAt), awaited };
  const begun = activatedAt ?? signedAt;
  if ((status !== "ACTIVE" && status !== "SUSPENDED") || !begun) return null;
  const since = review && toDay(review.heldOn) > dayOf(begun) ? toDay(review.heldOn) : dayOf(begun);
  return { stage: "PERIODIC_REVIEW" as const, since, awaited };
}

/** The days on which a plan was suspended; the last one open while it still is. */
export function suspensionsOf({ status, suspendedAt }: Row, events: readonly { type: string; at: Date }[]): Pause[] {
  const turns = events.filter(({ type }) => stoodStill.includes(type)).toReversed();
  const past = turns.flatMap(({ type, at }, index) => {
    const next = turns[index + 1];
    return type === "plan.suspended" && next ? [{ from: dayOf(at), to: dayOf(next.at) }] : [];
  });
  return status === "SUSPENDED" && suspendedAt ? [...past, { from: dayOf(suspendedAt), to: null }] : past;
}

/** The pause that a suspended plan is to its review. */
export const suspendedPause = ({ suspendedAt }: Row, pauses: Pause[]): OpenPause | null =>
  suspendedAt && pauses.some(({ to }) => to === null)
    ? { id: null, reason: "SUSPENDED", note: null, since: dayOf(suspendedAt), expectedOn: null, by: null }
    : null;

const latest = (...moments: (Date | null)[]) =>
  new Date(Math.max(0, ...moments.map((moment) => moment?.getTime() ?? 0)));

/** The text on its way to signatures: a variation's where one is, else the first. */
export function textOf(row: Row, written: Written | null, opened: Date | null): TextOnItsWay | null {
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
export const requestsOf = ({ comments }: Row) =>
  comments.flatMap((request) => {
    const last = request.answers[0] ?? request;
    const lastSide = sideOf(last.author);
    return lastSide ? [{ lastSide, lastOn: dayOf(last.createdAt) }] : [];
  });

/** Whose turn it is on each derogation asked for. */
export const turnsOf = ({ derogations }: Row) =>
  derogations.map(({ status, requestedAt, questionedAt, answeredAt }) =>
    status === "QUESTIONED"
      ? { turn: "PROVIDER" as const, since: dayOf(questionedAt ?? requestedAt) }
      : { turn: "COMUNE" as const, since: dayOf(answeredAt ?? requestedAt) },
  );
