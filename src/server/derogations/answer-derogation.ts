import "server-only";
import { derogationMoves } from "@/domain/derogation";
import type { AnswerDerogation } from "@/domain/derogation-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { holdDerogation, moveDerogation } from "./hold-derogation";

/** The provider answers the Comune's question, and the request waits for a decision again. Refuses when nothing was asked, and a request that moved meanwhile. */
export const answerDerogation = (
  actor: Actor,
  { derogationId, version, answer }: AnswerDerogation,
): Promise<Outcome<{ planId: string }>> =>
  asActor(actor, async (tx) => {
    const { plan, derogation } = await holdDerogation(tx, actor, derogationId, "answer");
    const refusal = await moveDerogation(tx, { id: derogationId, version }, "answer", { answer, answeredAt: now() });
    if (refusal) return refusal;
    await record(tx, actor, derogationMoves.answer.event, concernsOf(plan), { ceiling: derogation.ceiling });
    return done({ planId: plan.id });
  });
