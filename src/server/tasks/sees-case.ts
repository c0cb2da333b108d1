import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { visibleTo as fileVisibleTo, summaryVisibleTo } from "../households/visibility";
import { visibleTo as planVisibleTo } from "../plans/visible-to";
import { visibleTo as referralVisibleTo } from "../referrals/visibility";

/** The cases a task is about, as far as it is about any. */
export type CaseOf = { householdId?: string | null; referralId?: string | null; planId?: string | null };

/**
 * Whether this person may see every case named, at least in summary. `byName`: what is written may hold names, so an
 * officer of the Comune counts only where the household's file was opened to them.
 */
export async function seesCase(tx: Tx, person: Actor, of: CaseOf, byName: boolean) {
  const named = byName && person.role === "MUNICIPAL_OFFICER";
  const household: Prisma.HouseholdWhereInput = named
    ? fileVisibleTo(person)
    : { OR: [fileVisibleTo(person), summaryVisibleTo(person)] };
  const opened = named ? { household: fileVisibleTo(person) } : {};
  const { householdId, referralId, planId } = of;
  if (householdId && !(await tx.household.count({ where: { AND: [{ id: householdId }, household] } }))) return false;
  if (
    referralId &&
    !(await tx.referral.count({ where: { AND: [{ id: referralId }, referralVisibleTo(person), opened] } }))
  )
    return false;
  if (planId && !(await tx.plan.count({ where: { AND: [{ id: planId }, planVisibleTo(person), opened] } })))
    return false;
  return true;
}
