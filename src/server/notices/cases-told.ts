import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import type { Tx } from "../db";
import { visibleTo as householdsVisibleTo, summaryVisibleTo } from "../households/visibility";
import { visibleTo as plansVisibleTo, subjectOf, subjectSelect } from "../plans/visible-to";
import { grantsOf, visibleTo as referralsVisibleTo } from "../referrals/visibility";
import type { CaseOfNotice } from "./knows-case";

/** What a notice's case is called for its reader: by name where they read names, else by code. */
type Called = { name: string | null; code: string };

const idsOf = <T extends object>(rows: readonly T[], id: (row: T) => string | null | undefined) => [
  ...new Set(rows.flatMap((row) => id(row) ?? [])),
];
const person = { select: { firstName: true, lastName: true } } as const;
const nameOf = (one: { firstName: string; lastName: string }) => `${one.lastName} ${one.firstName}`;

/**
 * What the cases of some notices are called, for this reader and as of now: a query for each kind of case, whatever the number of
 * notices. Gives null for a case that is out of their sight.
 */
export async function casesTold(tx: Tx, actor: Actor, rows: readonly CaseOfNotice[]) {
  const known = new Map<string, Called>();
  const planIds = idsOf(rows, ({ planId }) => planId);
  if (planIds.length > 0)
    for (const plan of await tx.plan.findMany({
      where: { AND: [{ id: { in: planIds } }, plansVisibleTo(actor)] },
      select: { id: true, code: true, person, ...subjectSelect(actor) },
    }))
      known.set(plan.id, { code: plan.code, name: seesNames(actor, subjectOf(plan)) ? nameOf(plan.person) : null });
  const referralIds = idsOf(rows, ({ referralId }) => referralId);
  if (referralIds.length > 0)
    for (const referral of await tx.referral.findMany({
      where: { AND: [{ id: { in: referralIds } }, referralsVisibleTo(actor)] },
      select: { id: true, code: true, person, household: { select: { accesses: grantsOf(actor) } } },
    })) {
      const grantedToIds = referral.household.accesses.map(({ holderId }) => holderId);
      const named = seesNames(actor, { grantedToIds });
      known.set(referral.id, { code: referral.code, name: named ? nameOf(referral.person) : null });
    }
  const householdIds = idsOf(rows, ({ householdId }) => householdId);
  if (householdIds.length > 0) {
    const opened = await tx.household.findMany({
      where: { AND: [{ id: { in: householdIds } }, householdsVisibleTo(actor)] },
      select: { id: true, code: true, displayName: true },
    });
    for (const { id, code, displayName } of opened) known.set(id, { code, name: displayName });
    const others = householdIds.filter((id) => !known.has(id));
    for (const { id, code } of others.length
      ? await tx.household.findMany({
          where: { AND: [{ id: { in: others } }, summaryVisibleTo(actor)] },
          select: { id: true, code: true },
        })
      : [])
      known.set(id, { code, name: null });
  }
  return ({ planId, referralId, householdId }: CaseOfNotice) => {
    const id = planId ?? referralId ?? householdId;
    return id ? { seen: known.has(id), ...(known.get(id) ?? { name: null, code: null }) } : noCase;
  };
}

const noCase = { seen: true, name: null, code: null };
