import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { among, editable } from "@/domain/plan";
import { largestAmountCents, totalsOf } from "@/domain/volume";
import type { PlanStatus } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { type LockedPlan, lockPlan } from "./lock-plan";
import { Refusal, takingBack } from "./refusal";
import { subjectOf } from "./visible-to";

/** A plan held for writing, with the version that is being written; its period is that version's. `varies` when a signed version is in force meanwhile. */
export type OpenDraft = { plan: LockedPlan; versionId: string; varies: boolean };

/**
 * The frame of every edit of a plan's text: the plan is held, the writer's right and the status tested, the totals counted
 * again afterwards. Refuses an agreed text (it must be reopened first, which takes the agreement away), a signed one that
 * no variation is open for, and an ended plan.
 */
export function editDraft<T>(
  actor: Actor,
  planId: string,
  edit: (tx: Tx, draft: OpenDraft) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return takingBack(() =>
    asActor(actor, async (tx) => {
      const plan = await lockPlan(tx, actor, planId);
      authorise(actor, "plan.write", subjectOf(plan));
      const version = await tx.planVersion.findFirst({
        where: { planId, status: "DRAFT" },
        select: { id: true, startsOn: true, endsOn: true, variation: { select: { status: true } } },
      });
      const status = version?.variation?.status ?? plan.status;
      if (!version || !among(editable, status as PlanStatus)) return refused("plan.refusals.notEditable", { status });

      const period = { startsOn: toDay(version.startsOn), endsOn: toDay(version.endsOn) };
      const varies = version.variation !== null;
      const outcome = await edit(tx, { plan: { ...plan, ...period }, versionId: version.id, varies });
      if (outcome.ok) await countAgain(tx, planId, version.id);
      return outcome;
    }),
  );
}

/** Counts a version again after its lines changed: cents and minutes. Takes everything back past the largest amount a plan may come to. */
export async function countAgain(tx: Tx, planId: string, versionId: string) {
  const lines = await tx.planLine.findMany({
    where: { planVersionId: versionId },
    select: { unit: true, quantity: true, unitCostCents: true },
  });
  const { cents, minutes } = totalsOf(lines);
  if (cents > largestAmountCents) throw new Refusal({ key: "plan.refusals.amountTooLarge" });
  await tx.planVersion.update({
    where: { id: versionId },
    data: { totalCents: cents, totalMinutes: minutes, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.plan.update({ where: { id: planId }, data: { updatedAt: now() }, select: { id: true } });
}
