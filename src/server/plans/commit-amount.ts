import "server-only";
import { allowedUnder, ceilingBroken, ceilingsOf, leftUnder } from "@/domain/ceilings";
import type { Cents } from "@/lib/money";
import { formatCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { grantedFor } from "../derogations/granted-for";
import { ceilingBasesOf } from "./frame-of";
import type { LockedPlan } from "./lock-plan";
import { Refusal } from "./refusal";

/**
 * Why a plan of so many cents cannot be signed: the first of the three ceilings it goes over, with its figures; null when it
 * may. What is no more than the plan has committed already never goes over: the derogation it was signed with may be expired.
 */
export async function overCeiling(tx: Tx, plan: LockedPlan, totalCents: Cents): Promise<Message | null> {
  if (totalCents <= plan.committedCents) return null;
  const broken = ceilingBroken(ceilingsOf(await ceilingBasesOf(tx, plan), totalCents));
  if (!broken) return null;
  const { kind, committedCents } = broken;
  return {
    key: "plan.refusals.overCeiling",
    values: {
      kind,
      limit: formatCents(allowedUnder(broken) ?? 0),
      committed: formatCents(committedCents),
      amount: formatCents(totalCents),
      over: formatCents(-(leftUnder(broken) ?? 0)),
    },
  };
}

/**
 * Commits the plan to so many cents, against the provider's allocation and the programme's fund; what it had committed
 * before is given back. The limit is tested in the very write, so that however many sign at once nothing is overspent.
 * Takes everything back when there is not enough. Giving back (less than before) always succeeds.
 */
export async function commitAmount(tx: Tx, plan: LockedPlan, totalCents: Cents) {
  const delta = totalCents - plan.committedCents;
  const granted = await grantedFor(tx, plan.id);
  // Programme first, then agreement: whoever lowers a ceiling holds them in the same order.
  const fund = await tx.$executeRaw`
    update "Programme" set "committedCents" = "committedCents" + ${delta}
    where id = ${plan.programmeId}::uuid
      and (${delta} <= 0 or "committedCents" + ${delta} <= "fundCents" + ${granted.programme})`;
  const allocation =
    fund &&
    (await tx.$executeRaw`
      update "Agreement" set "committedCents" = "committedCents" + ${delta}
      where "programmeId" = ${plan.programmeId}::uuid and "organisationId" = ${plan.providerOrganisationId}::uuid
        and (${delta} <= 0 or "committedCents" + ${delta} <= "allocationCents" + ${granted.provider})`);
  if (!allocation)
    throw new Refusal((await overCeiling(tx, plan, totalCents)) ?? { key: "plan.refusals.noAgreementLeft" });
  await tx.plan.update({ where: { id: plan.id }, data: { committedCents: totalCents }, select: { id: true } });
}
