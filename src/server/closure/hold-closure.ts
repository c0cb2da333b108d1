import "server-only";
import { type Actor, authorise, type Deed } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { type LockedPlan, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/** Holds a plan for a deed of its closing. Refuses one that is over. */
export async function holdPlan(tx: Tx, actor: Actor, planId: string, deed: Deed) {
  const plan = await lockPlan(tx, actor, planId);
  authorise(actor, deed, subjectOf(plan));
  const refusal = among(ended, plan.status) ? refused("plan.refusals.over", { status: plan.status }) : null;
  return { plan, refusal };
}

/** The closure report of a held plan, as commands need it. */
export const reportOf = (tx: Tx, plan: LockedPlan) =>
  tx.closureReport.findUnique({
    where: { planId: plan.id },
    select: {
      id: true,
      status: true,
      version: true,
      summary: true,
      lines: true,
      outcomes: true,
      sharedAt: true,
      acknowledgedAt: true,
    },
  });

/** Whether an attachment is one of this plan's. */
export const isOfPlan = async (tx: Tx, planId: string, attachmentId: string | null) =>
  attachmentId === null || (await tx.attachment.count({ where: { id: attachmentId, planId } })) === 1;
