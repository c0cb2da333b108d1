import "server-only";
import { owesNotice, revocableFrom } from "@/domain/closure";
import type { RecordNotice, RevokePlan } from "@/domain/closure-forms";
import { attended } from "@/domain/delivery";
import type { Actor } from "@/domain/permissions";
import { among, canMove, inForce } from "@/domain/plan";
import { silentAbsenceDays } from "@/domain/session";
import { now, today } from "@/lib/clock";
import { addDays, formatDay, momentOf, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { endPlan } from "../plans/end-plan";
import { concernsOf } from "../plans/lock-plan";
import { freePlaces } from "./free-places";
import { holdPlan, isOfPlan } from "./hold-closure";

/** Keeps a notice given to the person, word for word: it is what a revocation stands on. Refuses a plan not in force, and a scan of another plan. */
export async function recordNotice(actor: Actor, input: RecordNotice): Promise<Outcome> {
  const { planId, kind, means, body, attachmentId } = input;
  return asActor(actor, async (tx) => {
    const { plan, refusal } = await holdPlan(tx, actor, planId, "plan.end");
    if (refusal) return refusal;
    if (!among(inForce, plan.status)) return refused("closure.refusals.notInForce");
    if (!(await isOfPlan(tx, planId, attachmentId))) return refused("closure.refusals.otherAttachment");
    const sentOn = toDate(input.sentOn);
    const { id } = await tx.planNotice.create({
      data: { planId, kind, means, sentOn, body, attachmentId, recordedById: actor.id, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "plan.noticeRecorded", { ...concernsOf(plan), subjectId: id }, { kind });
    return done();
  });
}

/**
 * The provider ends a person's plan against their will; what was not delivered and the places in
 * appointments to come are freed at once. Refuses (issue 4, point 7): a
 * plan not in force; no notice at least ten days old, unless the cause allows doing without and it is said why; silent
 * absence of somebody who came, or said why not, within thirty days.
 */
export async function revokePlan(actor: Actor, input: RevokePlan): Promise<Outcome> {
  const { planId, cause, explanation, noNoticeWhy } = input;
  return asActor(actor, async (tx) => {
    const { plan } = await holdPlan(tx, actor, planId, "plan.end");
    if (!canMove("revoke", plan.status)) return refused("plan.refusals.cannotMove", { status: plan.status });
    const notices = await tx.planNotice.findMany({ where: { planId }, take: 100, select: { sentOn: true } });
    const from = revocableFrom(notices.map(({ sentOn }) => toDay(sentOn)));
    const excused = !owesNotice(cause) && noNoticeWhy !== null;
    if (!excused && !from) return refused("closure.refusals.noNotice", { excusable: owesNotice(cause) ? "no" : "yes" });
    if (!excused && from && from > today()) return refused("closure.refusals.noticeTooFresh", { day: formatDay(from) });
    if (cause === "SILENT_ABSENCE" && (await heardLately(tx, planId)))
      return refused("closure.refusals.notSilent", { days: silentAbsenceDays });
    await tx.planEnding.create({
      data: {
        planId,
        revocationCause: cause,
        explanation,
        decidedOn: toDate(input.decidedOn),
        noNoticeWhy: excused ? noNoticeWhy : null,
        recordedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await freePlaces(tx, actor, plan, explanation);
    await endPlan(tx, actor, plan, "revoke", explanation, { cause });
    return done();
  });
}

/** Whether the person came, or said why not, within the days that make an absence silent. */
const heardLately = async (tx: Tx, planId: string) =>
  (await tx.attendance.count({
    where: {
      planId,
      status: { in: [...attended, "ABSENT_JUSTIFIED"] },
      startsAt: { gte: momentOf(addDays(today(), -silentAbsenceDays), "00:00") ?? now() },
    },
  })) > 0;
