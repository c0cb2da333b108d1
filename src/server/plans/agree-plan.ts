import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import type { AgreePlan } from "@/domain/plan-forms";
import { variationMoves } from "@/domain/variation";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "./lock-plan";
import { settleAnswers } from "./settle-answers";
import { type AnswerOutcome, staleness } from "./stale";
import { subjectOf } from "./visible-to";
import { moveWritten, writtenOf } from "./written";

/** The Officina agrees to exactly the text it saw. Refuses a text that changed since, telling what changed, and a plan that is not shared. */
export async function agreePlan(actor: Actor, input: AgreePlan): Promise<AnswerOutcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, input.planId);
    authorise(actor, "plan.agree", subjectOf(plan));
    const written = await writtenOf(tx, plan);
    if (written?.stage !== "SHARED")
      return refused("plan.refusals.cannotMove", { status: written?.stage ?? plan.status });
    const { draft } = written;
    const stale = staleness(input, draft);
    if (stale) return stale;

    const { event } = written.variation ? variationMoves.agree : planMoves.agree;
    await moveWritten(tx, plan.id, written, "AGREED", {
      agreedAt: now(),
      agreedById: actor.id,
      agreedHash: draft.hash,
    });
    await settleAnswers(tx, plan.id, draft.hash);
    await tx.planComment.create({
      data: {
        planId: plan.id,
        planVersionId: draft.id,
        kind: "AGREEMENT",
        body: input.note ?? "",
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, event, concernsOf(plan), { version: draft.number, hash: draft.hash.slice(0, 12) });
    return done();
  });
}
