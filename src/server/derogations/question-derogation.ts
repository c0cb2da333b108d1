import "server-only";
import { derogationMoves } from "@/domain/derogation";
import type { QuestionDerogation } from "@/domain/derogation-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { holdDerogation, moveDerogation } from "./hold-derogation";

/** The Comune asks what it must know before deciding. Refuses a second question (what was answered stays as it is), and a request that moved meanwhile. */
export const questionDerogation = (
  actor: Actor,
  { derogationId, version, question }: QuestionDerogation,
): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const { plan, derogation } = await holdDerogation(tx, actor, derogationId, "question");
    if (derogation.requestedById === actor.id) return refused("derogation.refusals.own");
    if (derogation.answeredAt) return refused("derogation.refusals.askedAlready");
    const refusal = await moveDerogation(tx, { id: derogationId, version }, "question", {
      question,
      questionedAt: now(),
    });
    if (refusal) return refusal;
    await record(tx, actor, derogationMoves.question.event, concernsOf(plan), { ceiling: derogation.ceiling });
    return done();
  });
