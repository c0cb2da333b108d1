import "server-only";
import { asLoudAs, begunBefore, type Targets } from "@/domain/clock";
import type { Prisma } from "@/generated/prisma/client";
import type { ClockStage } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { momentOf, toDate } from "@/lib/dates";
import type { Tx } from "../db";
import { clocksOfPlans } from "./plan-clocks";
import { clocksOfReferrals } from "./referral-clocks";
import { readTargets } from "./targets";

/** Cases that may be late looked at for a list, the longest untouched first; beyond it a list of what is late is no list any more. */
const mostLookedAt = 1000;

/** The moment before which whatever is by now late at one of these stages began, whichever programme it is of. */
const longAgo = (every: readonly Targets[], stages: readonly ClockStage[]) => {
  const least = Math.min(...every.flatMap((targets) => stages.map((stage) => targets[stage].days)));
  return momentOf(begunBefore(least, today()), "00:00") ?? undefined;
};

/** Of the plans a list asks for, those with a clock that is late. */
export async function latePlans(tx: Tx, where: Prisma.PlanWhereInput): Promise<string[]> {
  const targets = await readTargets(tx);
  const before = (...stages: ClockStage[]) => ({ lt: longAgo(targets.every, stages) });
  const requests = { kind: "CHANGE_REQUEST", resolvedAt: null, audience: "SHARED" } as const;
  const rows = await tx.plan.findMany({
    where: {
      AND: [
        where,
        {
          OR: [
            { status: "DRAFT", referral: { decidedAt: before("FIRST_APPOINTMENT", "PLAN_SHARED") } },
            { status: "SHARED", sharedAt: before("PLAN_AGREED") },
            { status: "AGREED", agreedAt: before("PLAN_SIGNED") },
            { status: "SIGNED", signedAt: before("FIRST_HOUR") },
            { status: "ACTIVE", activatedAt: before("PERIODIC_REVIEW") },
            { comments: { some: { ...requests, createdAt: before("CHANGE_REQUEST") } } },
            {
              derogations: { some: { status: { in: ["REQUESTED", "QUESTIONED"] }, requestedAt: before("DEROGATION") } },
            },
            {
              variations: {
                some: { status: { in: ["SHARED", "AGREED"] }, sharedAt: before("PLAN_AGREED", "PLAN_SIGNED") },
              },
            },
          ],
        },
      ],
    },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: { id: true, status: true, referralId: true },
  });
  const clocks = await clocksOfPlans(
    tx,
    rows.map(({ id }) => id),
    targets,
  );
  const drafts = rows.filter(({ status }) => status === "DRAFT").map(({ referralId }) => referralId);
  const referrals = await clocksOfReferrals(tx, drafts, targets);
  return rows
    .filter(({ id, status, referralId }) =>
      [
        ...(clocks.get(id)?.clocks ?? []),
        ...(status === "DRAFT" ? [referrals.get(referralId)?.clock ?? null] : []),
      ].some((clock) => clock && asLoudAs(clock.clock.state, "late")),
    )
    .map(({ id }) => id);
}

/** Of the referrals a list asks for, those whose clock is late. */
export async function lateReferrals(tx: Tx, where: Prisma.ReferralWhereInput): Promise<string[]> {
  const targets = await readTargets(tx);
  const accepted = { lt: longAgo(targets.every, ["FIRST_APPOINTMENT", "PLAN_SHARED"]) };
  const rows = await tx.referral.findMany({
    where: {
      AND: [
        where,
        {
          OR: [
            { status: "SENT", dueOn: { lt: toDate(today()) } },
            { status: "ACCEPTED", decidedAt: accepted },
          ],
        },
      ],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: { id: true },
  });
  const clocks = await clocksOfReferrals(
    tx,
    rows.map(({ id }) => id),
    targets,
  );
  return [...clocks].flatMap(([id, { clock }]) => (clock && asLoudAs(clock.clock.state, "late") ? [id] : []));
}
