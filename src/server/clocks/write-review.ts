import "server-only";
import type { WritePlanReview } from "@/domain/clock-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { dayOf, formatDay, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/**
 * Writes down the periodic review of a running plan; the next one is due by the programme's target from its day. Refuses a plan
 * that does not run, a day before it began, and a day no later than the last review's.
 */
export async function writePlanReview(actor: Actor, { planId, heldOn, body }: WritePlanReview): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.review", subjectOf(plan));
    if (plan.status !== "ACTIVE") return refused("clock.refusals.notActive", { status: plan.status });
    const { activatedAt, household } = await tx.plan.findUniqueOrThrow({
      where: { id: planId },
      select: { activatedAt: true, household: { select: { caseOwnerId: true } } },
    });
    if (activatedAt && heldOn < dayOf(activatedAt))
      return refused("clock.refusals.beforeStart", { on: formatDay(dayOf(activatedAt)) });
    const last = await tx.planReview.findFirst({
      where: { planId },
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      select: { heldOn: true },
    });
    if (last && toDay(last.heldOn) >= heldOn)
      return refused("clock.refusals.reviewedOn", { on: formatDay(last.heldOn) });
    await tx.planReview.create({
      data: { planId, heldOn: toDate(heldOn), body, createdById: actor.id, createdAt: now() },
      select: { id: true },
    });
    await tx.clockPause.updateMany({
      where: { planId, stage: "PERIODIC_REVIEW", resumedOn: null },
      data: { resumedOn: toDate(today()), resumedById: actor.id },
    });
    await record(tx, actor, "plan.reviewed", concernsOf(plan), { heldOn });
    await notify(tx, {
      recipients: [household.caseOwnerId],
      kind: "plan.reviewed",
      path: `/plans/${planId}#reviews`,
      planId,
    });
    return done();
  });
}
