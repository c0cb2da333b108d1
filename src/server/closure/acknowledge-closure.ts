import "server-only";
import type { ClosureSeen } from "@/domain/closure-forms";
import type { Actor, Deed } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { holdPlan, reportOf } from "./hold-closure";

const move = (
  actor: Actor,
  { planId, version }: ClosureSeen,
  [deed, event]: [Deed, `closure.${string}`],
  data: Prisma.ClosureReportUncheckedUpdateInput,
): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const { plan, refusal } = await holdPlan(tx, actor, planId, deed);
    if (refusal) return refusal;
    const report = await reportOf(tx, plan);
    if (report?.status !== "SHARED") return refused("closure.refusals.notShared");
    if (report.version !== version) return refused("errors.changedMeanwhile");
    if (deed === "closure.acknowledge" && report.acknowledgedAt) return refused("closure.refusals.alreadyAcknowledged");
    await tx.closureReport.update({
      where: { id: report.id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, event, concernsOf(plan));
    return done();
  });

/** The Officina has read the closure report: the plan may be completed at once. Refuses one not shared, changed meanwhile, or acknowledged already. */
export const acknowledgeClosure = (actor: Actor, seen: ClosureSeen) =>
  move(actor, seen, ["closure.acknowledge", "closure.acknowledged"], {
    acknowledgedAt: now(),
    acknowledgedById: actor.id,
  });

/** The provider takes a shared report back to write on it; acknowledgement and copied figures go, and the time to read it begins anew. Refuses one not shared. */
export const takeClosureBack = (actor: Actor, seen: ClosureSeen) =>
  move(actor, seen, ["closure.write", "closure.takenBack"], {
    status: "DRAFT",
    sharedAt: null,
    sharedById: null,
    acknowledgedAt: null,
    acknowledgedById: null,
  });
