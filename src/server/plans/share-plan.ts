import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import { variationMoves } from "@/domain/variation";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "./lock-plan";
import { settleAnswers } from "./settle-answers";
import { subjectOf } from "./visible-to";
import { moveWritten, problemsOf, writtenOf } from "./written";

/** Shows the text being written, the first or a variation, to the Officina, which may comment and agree from now on. Refuses while something is missing; the composer lists what. */
export async function sharePlan(actor: Actor, { planId }: { planId: string }): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.write", subjectOf(plan));
    const written = await writtenOf(tx, plan);
    if (written?.stage !== "DRAFT")
      return refused("plan.refusals.cannotMove", { status: written?.stage ?? plan.status });

    const problems = await problemsOf(tx, plan, written);
    if (problems.length) return refused("plan.refusals.notReady", { count: problems.length });
    const { variation, draft } = written;
    const { event } = variation ? variationMoves.share : planMoves.share;
    await moveWritten(tx, planId, written, "SHARED", { sharedAt: (variation ?? plan).sharedAt ?? now() });
    await settleAnswers(tx, planId, draft.hash);
    const { totalCents, totalMinutes } = draft.content;
    await record(tx, actor, event, concernsOf(plan), { version: draft.number, totalCents, totalMinutes });
    return done();
  });
}
