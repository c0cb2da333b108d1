import "server-only";
import { isJudged } from "@/domain/closure";
import { judgedGoals, type WriteClosure } from "@/domain/closure-forms";
import type { Actor } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { holdPlan, reportOf } from "./hold-closure";
import { reportFigures } from "./report-figures";

/**
 * Keeps a plan's closure report as far as it is written and, when asked to, shares it with the Officina: then the figures by
 * service and the outcomes are copied into it, and the time to read it begins. Refuses a plan not in force, a report already
 * shared, one somebody else wrote meanwhile; to share, also a goal not judged, no summary, something that remains with
 * nobody who follows it. What it refuses it does not keep.
 */
export async function writeClosure(actor: Actor, form: WriteClosure): Promise<Outcome> {
  const { planId, summary, remains, followedBy } = form;
  return asActor(actor, async (tx) => {
    const { plan, refusal } = await holdPlan(tx, actor, planId, "closure.write");
    if (refusal) return refusal;
    const version = await versionInForce(tx, planId);
    if (!among(inForce, plan.status) || !version) return refused("closure.refusals.notInForce");
    const report = await reportOf(tx, plan);
    if (report && report.status !== "DRAFT") return refused("closure.refusals.alreadyShared");
    if ((report?.version ?? 0) !== form.version) return refused("errors.changedMeanwhile");

    const judged = new Map(judgedGoals(form).map((goal) => [goal.goalKey, goal]));
    const goals = version.goals.map(({ key, text, position }) => {
      const { result = null, why = null } = judged.get(key) ?? {};
      return { goalKey: key, text, position, result, why };
    });
    const shares = form.step === "share";
    if (shares) {
      if (!summary) return refused("closure.refusals.noSummary");
      const missing = goals.findIndex((goal) => !isJudged(goal));
      if (missing >= 0) return refused("closure.refusals.goalNotJudged", { number: missing + 1 });
      if (remains && !followedBy) return refused("closure.refusals.nobodyFollows");
    }
    const copied = shares ? { ...(await reportFigures(tx, planId)), sharedAt: now(), sharedById: actor.id } : {};
    const data = {
      planVersionId: version.id,
      status: shares ? "SHARED" : "DRAFT",
      summary,
      remains,
      followedBy,
      ...copied,
      updatedAt: now(),
    } as const;
    const { id } = await tx.closureReport.upsert({
      where: { planId },
      create: { planId, writtenById: actor.id, createdAt: now(), ...data },
      update: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.closureGoal.deleteMany({ where: { reportId: id } });
    await tx.closureGoal.createMany({ data: goals.map((goal) => ({ reportId: id, ...goal })) });
    await record(tx, actor, shares ? "closure.shared" : "closure.written", concernsOf(plan), {
      version: version.number,
      // A draft is nobody's business but the provider's, and so is the news of it.
      ...(shares ? {} : { audience: "PROVIDER" }),
    });
    return done();
  });
}

/** The signed version of a plan with its goals; null while nothing is signed. */
const versionInForce = (tx: Tx, planId: string) =>
  tx.planVersion.findFirst({
    where: { planId, status: "SIGNED" },
    select: {
      id: true,
      number: true,
      goals: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { key: true, text: true, position: true } },
    },
  });
