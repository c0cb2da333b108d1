import "server-only";
import type { CaseKind, CaseRef } from "@/domain/news";
import { type Actor, seesNames } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { visibleTo as householdsVisibleTo } from "../households/visibility";
import { visibleTo as plansVisibleTo, subjectOf, subjectSelect } from "../plans/visible-to";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";

/** Whether this person may open a case's page, and whether they read names there; null when it is out of their sight. */
export async function findCase(tx: Tx, actor: Actor, { kind, id }: CaseRef): Promise<{ named: boolean } | null> {
  if (kind === "plan") {
    const where = { AND: [{ id }, plansVisibleTo(actor)] };
    const plan = await tx.plan.findFirst({ where, select: subjectSelect(actor) });
    return plan && { named: seesNames(actor, subjectOf(plan)) };
  }
  if (kind === "referral") {
    const where = { AND: [{ id }, referralsVisibleTo(actor)] };
    return (await tx.referral.findFirst({ where, select: { id: true } })) && { named: seesNames(actor, {}) };
  }
  const where = { AND: [{ id }, householdsVisibleTo(actor)] };
  return (await tx.household.findFirst({ where, select: { id: true } })) && { named: true };
}

/** Which column of an event names the case. */
export const columnOf = { plan: "planId", referral: "referralId", household: "householdId" } as const satisfies Record<
  CaseKind,
  keyof Prisma.AuditEventWhereInput
>;

/** The events that are news of a case: what happens to a plan is told on the plan, not again on its referral and household. */
export const eventsOf = ({ kind, id }: CaseRef): Prisma.AuditEventWhereInput =>
  kind === "plan" ? { planId: id } : { [columnOf[kind]]: id, planId: null };
