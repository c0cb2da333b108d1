import "server-only";
import { completableFrom, mayComplete, type ReportLine, type ReportOutcome } from "@/domain/closure";
import type { ClosureSeen } from "@/domain/closure-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { canMove, living } from "@/domain/plan";
import { now, today } from "@/lib/clock";
import { dayOf, formatDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { endPlan } from "../plans/end-plan";
import type { LockedPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { makeFollowUps } from "./follow-ups";
import { holdPlan, reportOf } from "./hold-closure";
import { reportFigures, sameFigures } from "./report-figures";

/**
 * Completes a plan over its shared closure report: the report closes for good, what was not delivered is freed, the referral
 * gets the report's summary as its answer, follow-ups are planned. Refuses (issue 4, point 7): no shared report, one shared
 * less than five working days ago and not acknowledged, figures that moved since it was shared, places still booked.
 */
export async function completePlan(actor: Actor, { planId, version }: ClosureSeen): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const { plan } = await holdPlan(tx, actor, planId, "plan.end");
    if (!canMove("complete", plan.status)) return refused("plan.refusals.cannotMove", { status: plan.status });
    const report = await reportOf(tx, plan);
    if (report?.status !== "SHARED" || !report.sharedAt) return refused("closure.refusals.shareFirst");
    if (report.version !== version) return refused("errors.changedMeanwhile");
    const sharedOn = dayOf(report.sharedAt);
    if (!mayComplete({ sharedOn, acknowledged: report.acknowledgedAt !== null }, today()))
      return refused("closure.refusals.tooSoon", { day: formatDay(completableFrom(sharedOn)) });
    const booked = await tx.attendance.count({ where: { planId, status: "BOOKED" } });
    if (booked > 0) return refused("closure.refusals.stillBooked", { count: booked });
    const figures = await reportFigures(tx, planId);
    const copied = { lines: report.lines as ReportLine[], outcomes: report.outcomes as ReportOutcome[] };
    if (!sameFigures(figures.lines, copied.lines) || !sameFigures(figures.outcomes, copied.outcomes))
      return refused("closure.refusals.figuresMoved");

    await tx.closureReport.update({
      where: { id: report.id },
      data: { status: "CLOSED", closedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await endPlan(tx, actor, plan, "complete", report.summary);
    await makeFollowUps(tx, plan);
    await answerReferral(tx, actor, plan, report.summary ?? "");
    return done();
  });
}

/** The referral is answered with how it went, and closes, unless another plan of it is still living. */
async function answerReferral(tx: Tx, actor: Actor, plan: LockedPlan, summary: string) {
  const { referralId, personId, householdId } = plan;
  authorise(actor, "referral.close", subjectOf(plan));
  await tx.$queryRaw`select id from "Referral" where id = ${referralId}::uuid for update`;
  if ((await tx.plan.count({ where: { referralId, status: { in: [...living] } } })) > 0) return;
  const { count } = await tx.referral.updateMany({
    where: { id: referralId, status: "ACCEPTED" },
    data: { status: "CLOSED", closedAt: now(), closingReason: summary, version: { increment: 1 } },
  });
  if (count) await record(tx, actor, "referral.closed", { referralId, personId, householdId });
}
