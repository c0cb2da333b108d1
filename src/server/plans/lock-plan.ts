import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { subjectSelect, visibleTo } from "./visible-to";

/** Finds a plan this person may see and holds it until the transaction ends: edits, agreements and signatures of one plan happen one after the other. */
export async function lockPlan(tx: Tx, actor: Actor, planId: string) {
  await tx.$queryRaw`select id from "Plan" where id = ${planId}::uuid for update`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, visibleTo(actor)] },
    select: {
      ...subjectSelect(actor),
      id: true,
      code: true,
      status: true,
      version: true,
      personId: true,
      householdId: true,
      referralId: true,
      programmeId: true,
      aidBand: true,
      startsOn: true,
      endsOn: true,
      sharedAt: true,
      agreedHash: true,
      committedCents: true,
    },
  });
  if (!plan) throw new NotVisible();
  return { ...plan, startsOn: toDay(plan.startsOn), endsOn: toDay(plan.endsOn) };
}
export type LockedPlan = Awaited<ReturnType<typeof lockPlan>>;

/** The cases an event of this plan belongs to. */
export const concernsOf = (plan: { id: string; personId: string; householdId: string; referralId: string }) => ({
  planId: plan.id,
  personId: plan.personId,
  householdId: plan.householdId,
  referralId: plan.referralId,
});
