import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import type { ReassignPlan } from "@/domain/plan-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { handNote } from "./hand-note";
import { concernsOf, lockPlan } from "./lock-plan";
import { tellReason } from "./tell-reason";
import { subjectOf } from "./visible-to";

/** The people of a provider who can follow a plan. */
export const operatorsOf = (tx: Tx, organisationId: string) =>
  tx.user.findMany({
    where: { organisationId, active: true, role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });

/**
 * Gives a plan to another operator of the provider inside a transaction already open, with a reason for both services (none
 * in a handover of many) and a handover note for the new one. Refuses an agreed text (the operator is part of what was agreed to), one that is over, and
 * somebody who cannot follow it. `batch` names the deed on many at once that this is part of.
 */
export async function reassignIn(
  tx: Tx,
  actor: Actor,
  { planId, operatorId, reason, note }: ReassignPlan,
  batch?: string,
): Promise<Outcome> {
  const plan = await lockPlan(tx, actor, planId);
  authorise(actor, "plan.reassign", subjectOf(plan));
  if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
  if (plan.status === "AGREED") return refused("plan.refusals.reopenFirst");
  const operators = await operatorsOf(tx, plan.providerOrganisationId);
  if (!operators.some(({ id }) => id === operatorId)) return refused("plan.refusals.notAnOperator");
  if (plan.operatorId === operatorId) return refused("plan.refusals.alreadyTheirs");
  await tx.plan.update({
    where: { id: planId },
    data: { operatorId, updatedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
  if (reason) await tellReason(tx, actor, planId, reason);
  await handNote(tx, actor, plan, operatorId, note);
  await record(tx, actor, "plan.reassigned", { ...concernsOf(plan), subjectId: operatorId }, batch ? { batch } : {});
  return done();
}

/** The same as a command of its own. */
export const reassignPlan = (actor: Actor, input: ReassignPlan): Promise<Outcome> =>
  asActor(actor, (tx) => reassignIn(tx, actor, input)).catch(whoLeft);

/** The refusal of whoever gives work to somebody who leaves at the same moment: the database sees it first. */
export function whoLeft(error: unknown) {
  if (violates(error, "followed_by_somebody")) return refused("plan.refusals.notAnOperator");
  throw error;
}
