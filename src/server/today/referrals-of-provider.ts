import "server-only";
import { living } from "@/domain/plan";
import { levelOf, levelSince, mostPerRule } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf, toDate, toDay } from "@/lib/dates";
import { sentVisibleTo } from "../referrals/visibility";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days after acceptance within which a profile, and after it a plan, should be there (a default of this application). */
const patience = 10;

const byDueDay = [{ dueOn: "asc" }, { id: "asc" }] satisfies Prisma.ReferralOrderByWithRelationInput[];
const dayOrNull = (date: Date | null) => date && toDay(date);
const due = (date: Date | null) => {
  const day = dayOrNull(date);
  return { level: levelOf(day, today()), when: day ? ({ kind: "dueOn", day } as const) : null };
};

/** Given to me and waiting for my decision. */
export const referralToDecide: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { toOrganisationId: actor.organisationId, status: "SENT", assigneeId: actor.id },
    orderBy: byDueDay,
    take: mostPerRule,
    select: { id: true, dueOn: true, person: named },
  });
  return rows.map(({ id, dueOn, person }) => ({
    id,
    rule: "referralToDecide",
    href: `/referrals/${id}`,
    subject: nameOf(person),
    ...due(dueOn),
  }));
};

/** Nobody has been given it yet. */
export const referralToAssign: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { toOrganisationId: actor.organisationId, status: "SENT", assigneeId: null },
    orderBy: byDueDay,
    take: mostPerRule,
    select: { id: true, dueOn: true, person: named },
  });
  return rows.map(({ id, dueOn, person }) => ({
    id,
    rule: "referralToAssign",
    href: `/referrals/${id}/assign`,
    subject: nameOf(person),
    ...due(dueOn),
  }));
};

/** The answer is late: of this provider's for its coordinator, of everybody's (by code) for the Comune. */
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
    take: mostPerRule,
    select: {
      id: true,
      code: true,
      dueOn: true,
      person: { select: { firstName: true, lastName: true } },
      assignee: { select: { name: true } },
      toOrganisation: { select: { name: true } },
    },
  });
  return rows.map(({ id, code, dueOn, person, assignee, toOrganisation }) => ({
    id,
    rule: "referralOverdue",
    href: `/referrals/${id}`,
    subject: named ? nameOf(person) : code,
    ...due(dueOn),
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
    select: { id: true, decidedAt: true, person: named },
  });
  return rows.map(({ id, decidedAt, person }) =>
    since(id, "profileToFill", `/referrals/${id}/assessment`, person, decidedAt),
  );
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
    select: {
      id: true,
      person: named,
      assessments: { orderBy: { number: "desc" }, take: 1, select: { createdAt: true } },
    },
  });
  return rows.map(({ id, person, assessments: [profile] }) =>
    since(id, "planToCreate", `/plans/new?referral=${id}`, person, profile?.createdAt ?? null),
  );
};

function since(
  id: string,
  rule: "profileToFill" | "planToCreate",
  href: string,
  person: { firstName: string; lastName: string },
  moment: Date | null,
) {
  const day = moment ? dayOf(moment) : today();
  return {
    id,
    rule,
    href,
    subject: nameOf(person),
    level: levelSince(day, patience, today()),
    when: { kind: "since" as const, day },
  };
}
