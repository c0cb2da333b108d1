import "server-only";
import { sideOf } from "@/domain/comment";
import { reminderDay } from "@/domain/decision-clock";
import { type Actor, may } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { decisionsOf } from "./read-decisions";

/** What is awaited on a plan, and whom this person may remind now. Null when the plan is out of sight. */
export async function getDecisions(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), id: true },
    });
    if (!plan) return null;
    const decisions = (await decisionsOf(tx, [planId])).get(planId) ?? [];
    const reminds = may(actor, "plan.comment", subjectOf(plan));
    const since = reminderDay(today());
    return decisions.map((decision) => ({
      ...decision,
      mayRemind:
        reminds && decision.side !== sideOf(actor) && !(decision.remindedAt && dayOf(decision.remindedAt) >= since),
    }));
  });
}
export type DecisionsOnPlan = NonNullable<Awaited<ReturnType<typeof getDecisions>>>;
