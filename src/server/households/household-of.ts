import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";

/** The household a case belongs to, for who may see that case; null for anybody else. */
export const householdOf = (actor: Actor, of: { referral: string } | { plan: string }) =>
  asActor(actor, async (tx) => {
    const select = { householdId: true } as const;
    const found =
      "plan" in of
        ? await tx.plan.findFirst({ where: { AND: [{ id: of.plan }, plansVisibleTo(actor)] }, select })
        : await tx.referral.findFirst({ where: { AND: [{ id: of.referral }, referralsVisibleTo(actor)] }, select });
    return found?.householdId ?? null;
  });
