import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Tx } from "../db";
import { visibleTo as householdsVisibleTo, summaryVisibleTo } from "../households/visibility";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";

/** The case a notice is about; none for what concerns the service. */
export type CaseOfNotice = { householdId?: string | null; referralId?: string | null; planId?: string | null };

/** Whether this person may know that the case exists: the plan if it is about one, else the referral, else the household. */
export async function knowsCase(tx: Tx, actor: Actor, { planId, referralId, householdId }: CaseOfNotice) {
  const select = { id: true };
  if (planId) {
    const where = { AND: [{ id: planId }, plansVisibleTo(actor)] };
    return (await tx.plan.findFirst({ where, select })) !== null;
  }
  if (referralId) {
    const where = { AND: [{ id: referralId }, referralsVisibleTo(actor)] };
    return (await tx.referral.findFirst({ where, select })) !== null;
  }
  if (!householdId) return true;
  const seen = { OR: [householdsVisibleTo(actor), summaryVisibleTo(actor)] };
  return (await tx.household.findFirst({ where: { AND: [{ id: householdId }, seen] }, select })) !== null;
}
