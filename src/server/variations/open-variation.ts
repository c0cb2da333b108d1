import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import type { OpenVariation } from "@/domain/variation-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { countAgain } from "../plans/open-draft";
import { Refusal, takingBack } from "../plans/refusal";
import { subjectOf } from "../plans/visible-to";
import { violates } from "../violations";
import { firstChange } from "./first-change";

/**
 * Opens a variation of a signed plan: a new version with the signed text in it, the coded reason and the assessment of the
 * case, and the change it begins with (an increase, a reduction, a replacement, an addition, a suspension, a resumption, a
 * longer plan, a closure, or none yet). The signed version stays in force until the new one is signed. Refuses a plan that is
 * not signed or is over, a second variation while one is open, and a first change that the plan does not bear.
 */
export function openVariation(actor: Actor, input: OpenVariation): Promise<Outcome<{ number: number }>> {
  return takingBack(async () => {
    try {
      return await asActor(actor, (tx) => open(tx, actor, input));
    } catch (error) {
      if (violates(error, "one_draft_version") || violates(error, "number"))
        return refused("variation.refusals.alreadyOpen");
      throw error;
    }
  });
}

async function open(tx: Tx, actor: Actor, input: OpenVariation): Promise<Outcome<{ number: number }>> {
  const plan = await lockPlan(tx, actor, input.planId);
  authorise(actor, "plan.write", subjectOf(plan));
  if (!among(inForce, plan.status)) return refused("variation.refusals.notSigned", { status: plan.status });
  const versions = await tx.planVersion.findMany({
    where: { planId: plan.id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, status: true, startsOn: true, endsOn: true },
  });
  const base = versions.find(({ status }) => status === "SIGNED");
  if (!base) throw new Error(`plan ${plan.id} is in force without a signed version`);
  if (versions.some(({ status }) => status === "DRAFT")) return refused("variation.refusals.alreadyOpen");

  const number = (versions[0]?.number ?? 0) + 1;
  const { startsOn, endsOn } = base;
  const version = await tx.planVersion.create({
    data: { planId: plan.id, number, startsOn, endsOn, createdById: actor.id, createdAt: now() },
    select: { id: true },
  });
  await copyText(tx, base.id, version.id);
  await tx.variation.create({
    data: {
      planId: plan.id,
      planVersionId: version.id,
      baseVersionId: base.id,
      reason: input.reason,
      assessment: input.assessment,
      openedById: actor.id,
      createdAt: now(),
    },
    select: { id: true },
  });
  await record(tx, actor, "variation.opened", concernsOf(plan), { version: number, reason: input.reason });
  const changed = await firstChange(tx, actor, { plan, versionId: version.id, varies: true }, input);
  if (!changed.ok) throw new Refusal(changed.reason);
  await countAgain(tx, plan.id, version.id);
  return done({ number });
}

/** Puts the signed lines and goals into the new version, each under its key: names, prices and limits stay as they were signed. */
async function copyText(tx: Tx, from: string, to: string) {
  const lines = await tx.planLine.findMany({ where: { planVersionId: from } });
  const goals = await tx.planGoal.findMany({ where: { planVersionId: from } });
  await tx.planLine.createMany({
    data: lines.map(({ id: _id, version: _version, ...line }) => ({ ...line, planVersionId: to })),
  });
  await tx.planGoal.createMany({
    data: goals.map(({ id: _id, version: _version, ...goal }) => ({ ...goal, planVersionId: to })),
  });
}
