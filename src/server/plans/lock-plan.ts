import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { subjectSelect, visibleTo } from "./visible-to";

const lockedSelect = {
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
  signedAt: true,
  agreedHash: true,
  committedCents: true,
} satisfies Prisma.PlanSelect;

const hold = (tx: Tx, planId: string) => tx.$queryRaw`select id from "Plan" where id = ${planId}::uuid for update`;

/** Finds a plan this person may see and holds it until the transaction ends: edits, agreements and signatures of one plan happen one after the other. */
export async function lockPlan(tx: Tx, actor: Actor, planId: string) {
  await hold(tx, planId);
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, visibleTo(actor)] },
    select: { ...subjectSelect(actor), ...lockedSelect },
  });
  if (!plan) throw new NotVisible();
  return { ...plan, startsOn: toDay(plan.startsOn), endsOn: toDay(plan.endsOn) };
}
export type LockedPlan = Awaited<ReturnType<typeof lockPlan>>;

/** The same for the plan a personal link names: the link is the right to it, and nobody is signed in. */
export async function lockLinkedPlan(tx: Tx, planId: string): Promise<LockedPlan> {
  await hold(tx, planId);
  const select = { ...subjectSelect(nobody), ...lockedSelect };
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: planId }, select });
  return { ...plan, startsOn: toDay(plan.startsOn), endsOn: toDay(plan.endsOn) };
}

// Whom no case was ever opened to.
const nobody: Actor = { id: "00000000-0000-0000-0000-000000000000", role: "SOCIAL_WORKER", organisationId: "" };

/** The cases an event of this plan belongs to. */
export const concernsOf = (plan: { id: string; personId: string; householdId: string; referralId: string }) => ({
  planId: plan.id,
  personId: plan.personId,
  householdId: plan.householdId,
  referralId: plan.referralId,
});
