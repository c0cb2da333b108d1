import "server-only";
import { asLoudAs, type ClockState } from "@/domain/clock";
import { living } from "@/domain/plan";
import { type Level, mostPerRule, type When } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import type { Tx } from "../db";
import { sentVisibleTo } from "../referrals/visibility";
import { byClock, idsOf, mostLookedAt, named, nameOf, type TodayRule } from "./rule";

const byDueDay = [{ dueOn: "asc" }, { id: "asc" }] satisfies Prisma.ReferralOrderByWithRelationInput[];

/** How each referral's clock stands; what has none (its plan is on its way) only waits. */
async function standing(tx: Tx, rows: readonly { id: string }[]) {
  type Standing = { level: Level; when: When | null; state?: ClockState };
  const clocks = await clocksOfReferrals(tx, idsOf(rows));
  return (id: string): Standing => {
    const clock = clocks.get(id)?.clock;
    return clock ? byClock(clock) : { level: "waiting", when: null };
  };
}

/** Given to me and waiting for my decision. */
export const referralToDecide: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { toOrganisationId: actor.organisationId, status: "SENT", assigneeId: actor.id },
    orderBy: byDueDay,
    take: mostPerRule,
    select: { id: true, person: named },
  });
  const stands = await standing(tx, rows);
  return rows.map(({ id, person }) => ({
    id,
    rule: "referralToDecide",
    href: `/referrals/${id}`,
    subject: nameOf(person),
    ...stands(id),
  }));
};

/** Nobody has been given it yet. */
export const referralToAssign: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { toOrganisationId: actor.organisationId, status: "SENT", assigneeId: null },
    orderBy: byDueDay,
    take: mostPerRule,
    select: { id: true, person: named },
  });
  const stands = await standing(tx, rows);
  return rows.map(({ id, person }) => ({
    id,
    rule: "referralToAssign",
    href: `/referrals/${id}/assign`,
    subject: nameOf(person),
    ...stands(id),
  }));
};

/** The answer is late: for a coordinator those that came up to them, for the Comune (by code) those that came up to it. */
export const referralOverdue: TodayRule = async (tx, actor) => {
  const named = actor.role !== "MUNICIPAL_OFFICER";
  const rows = await tx.referral.findMany({
    where: {
      AND: [
        sentVisibleTo(actor),
        { status: "SENT", dueOn: { lt: toDate(today()) }, ...(named ? { assigneeId: { not: null } } : {}) },
      ],
    },
    orderBy: byDueDay,
    take: mostLookedAt,
    select: {
      id: true,
      code: true,
      person: { select: { firstName: true, lastName: true } },
      assignee: { select: { name: true } },
      toOrganisation: { select: { name: true } },
    },
  });
  const stands = await standing(tx, rows);
  return rows
    .map((row) => ({ ...row, stands: stands(row.id) }))
    .filter(({ stands: { state } }) => state && asLoudAs(state, named ? "withCoordinator" : "withComune"))
    .slice(0, mostPerRule)
    .map(({ id, code, person, assignee, toOrganisation, stands: standsNow }) => ({
      id,
      rule: "referralOverdue",
      href: `/referrals/${id}`,
      subject: named ? nameOf(person) : code,
      ...standsNow,
      values: { who: (named && assignee?.name) || toOrganisation.name },
    }));
};

const accepted = (actor: { id: string; organisationId: string }) =>
  ({ toOrganisationId: actor.organisationId, status: "ACCEPTED", assigneeId: actor.id }) as const;

/** I took the person on and their profile is not written yet. */
export const profileToFill: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { ...accepted(actor), assessments: { none: {} }, plans: { none: {} } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, person: named },
  });
  const stands = await standing(tx, rows);
  return rows.map(({ id, person }) => ({
    id,
    rule: "profileToFill",
    href: `/referrals/${id}/assessment`,
    subject: nameOf(person),
    ...stands(id),
  }));
};

/** The profile is there and the plan is not. */
export const planToCreate: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: {
      ...accepted(actor),
      assessments: { some: {} },
      plans: { none: { status: { in: [...living, "COMPLETED"] } } },
    },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, person: named },
  });
  const stands = await standing(tx, rows);
  return rows.map(({ id, person }) => ({
    id,
    rule: "planToCreate",
    href: `/plans/new?referral=${id}`,
    subject: nameOf(person),
    ...stands(id),
  }));
};
