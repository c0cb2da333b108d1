import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AnswerRequest, RequestInformation } from "@/domain/referral-forms";
import { now, today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { done, type Outcome } from "@/lib/outcome";
import { moveDueOn } from "../clocks/referral-due";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, findForMove, movedMeanwhile, startOf } from "./find-for-deed";

/** Asks the Officina for what is missing; the clock stops until the answer. Refuses unless the referral waits for a decision. */
export const requestInformation = (actor: Actor, { referralId, question }: RequestInformation): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const referral = await findForMove(tx, actor, referralId, "requestInformation");
    const [asked] = await tx.referral.updateManyAndReturn({
      where: { id: referralId, status: startOf("requestInformation") },
      data: { status: "INFO_REQUESTED", version: { increment: 1 } },
      select: { id: true },
    });
    if (!asked) return movedMeanwhile(tx, actor, referralId);
    await tx.referralMessage.create({
      data: { referralId, kind: "INFO_REQUEST", body: question, authorId: actor.id, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "referral.informationRequested", concernsOf(referral));
    return done();
  });

/** Gives the information asked for; the clock starts again, later by the working days that were waited. Refuses when nothing was asked. */
export const answerRequest = (actor: Actor, { referralId, answer }: AnswerRequest): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const referral = await findForMove(tx, actor, referralId, "answer");
    const [answered] = await tx.referral.updateManyAndReturn({
      where: { id: referralId, status: startOf("answer") },
      data: { status: "SENT", version: { increment: 1 } },
      select: { id: true },
    });
    if (!answered) return movedMeanwhile(tx, actor, referralId);
    const dueOn = await moveDueOn(tx, referralId, await askedOn(tx, referralId));
    await tx.referralMessage.create({
      data: { referralId, kind: "ANSWER", body: answer, authorId: actor.id, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "referral.answered", concernsOf(referral), { dueOn });
    return done();
  });

async function askedOn(tx: Tx, referralId: string) {
  const asked = await tx.referralMessage.findFirst({
    where: { referralId, kind: "INFO_REQUEST" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { createdAt: true },
  });
  return asked ? dayOf(asked.createdAt) : today();
}
