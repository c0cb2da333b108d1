import "server-only";
import type { Actor } from "@/domain/permissions";
import type { EditPeriod } from "@/domain/plan-forms";
import { periodProblem } from "@/domain/plan-problems";
import { lineAmountCents } from "@/domain/volume";
import { formatDay, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { editionInForce } from "../catalogue/read-editions";
import type { Tx } from "../db";
import { record } from "../history";
import { frameOf } from "./frame-of";
import { termsOf } from "./line-terms";
import { concernsOf, type LockedPlan } from "./lock-plan";
import { editDraft } from "./open-draft";

/**
 * Moves the plan's own dates. Lines that covered the whole plan go on doing so; the others keep their dates, and those left
 * outside are told as problems. When another edition of the basket is in force on the new first day, names, prices and
 * limits are copied from it: nothing is signed yet. A variation moves the last day only. Refuses what a new plan is refused,
 * a variation that lasts longer than its band may be extended to, and a page read before a change.
 */
export function editPeriod(actor: Actor, input: EditPeriod): Promise<Outcome> {
  return editDraft(actor, input.planId, async (tx, { plan, versionId, varies }) => {
    if (plan.version !== input.version) return refused("errors.changedMeanwhile");
    if (varies && input.startsOn !== plan.startsOn)
      return refused("variation.problems.startFixed", { from: formatDay(plan.startsOn) });
    const { frame } = await frameOf(tx, plan, varies);
    const problem = periodProblem(input.startsOn, input.endsOn, frame);
    if (problem) return { ok: false, reason: problem };
    const before = await editionInForce(tx, plan.programmeId, plan.startsOn);
    const edition = await editionInForce(tx, plan.programmeId, input.startsOn);
    if (!edition) return refused("plan.refusals.noEdition", { day: formatDay(input.startsOn) });

    await followPeriod(tx, plan, versionId, input);
    if (!varies && edition.id !== before?.id) await copyTermsAgain(tx, versionId, edition.id);
    const period = { startsOn: toDate(input.startsOn), endsOn: toDate(input.endsOn) };
    await tx.planVersion.update({ where: { id: versionId }, data: period, select: { id: true } });
    await tx.plan.update({
      where: { id: plan.id },
      data: { ...(varies ? {} : period), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "plan.periodEdited", concernsOf(plan), { startsOn: input.startsOn, endsOn: input.endsOn });
    return done();
  });
}

async function followPeriod(tx: Tx, plan: LockedPlan, planVersionId: string, { startsOn, endsOn }: EditPeriod) {
  const whole = { planVersionId, startsOn: toDate(plan.startsOn), endsOn: toDate(plan.endsOn) };
  await tx.planLine.updateMany({
    where: whole,
    data: { startsOn: toDate(startsOn), endsOn: toDate(endsOn), version: { increment: 1 } },
  });
  // A course is held no longer than it was approved for.
  await tx.$executeRaw`
    update "PlanLine" l set "endsOn" = c."validTo" from "Service" s
    join "CatalogueEdition" e on e.id = s."editionId" join "Course" c on c.id = e."courseId"
    where s.id = l."serviceId" and l."planVersionId" = ${planVersionId}::uuid and l."endsOn" > c."validTo"
      and c."validTo" >= l."startsOn"`;
}

async function copyTermsAgain(tx: Tx, planVersionId: string, editionId: string) {
  const lines = await tx.planLine.findMany({
    where: { planVersionId },
    select: { id: true, serviceCode: true, quantity: true },
  });
  const services = await tx.service.findMany({ where: { editionId } });
  const known = new Map(services.map((service) => [service.code, service]));
  for (const { id, serviceCode, quantity } of lines) {
    const service = known.get(serviceCode);
    if (!service) continue;
    const amountCents = lineAmountCents(quantity, service.unit, service.unitCostCents);
    await tx.planLine.update({
      where: { id },
      data: { ...termsOf(service), amountCents, version: { increment: 1 } },
      select: { id: true },
    });
  }
}
