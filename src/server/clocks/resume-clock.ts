import "server-only";
import { answerStages } from "@/domain/clock";
import type { ResumeClock } from "@/domain/clock-forms";
import type { Actor } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findClockCase } from "./find-case";
import { moveDueOn } from "./referral-due";

/** Lets a clock run again; the working days it stood still are taken out. For who follows the case. Refuses one that runs already. */
export async function resumeClock(actor: Actor, input: ResumeClock): Promise<Outcome> {
  const { of, caseId, pauseId } = input;
  return asActor(actor, async (tx) => {
    const { concerns } = await findClockCase(tx, actor, input, "clock.pause");
    const open = {
      id: pauseId,
      resumedOn: null,
      ...(of === "plan" ? { planId: caseId } : { referralId: caseId }),
    };
    const pause = await tx.clockPause.findFirst({ where: open, select: { stage: true, pausedOn: true } });
    if (!pause) return refused("clock.refusals.runsAlready");
    const answers = (Object.values(answerStages) as string[]).includes(pause.stage);
    if (answers) await moveDueOn(tx, caseId, toDay(pause.pausedOn));
    await tx.clockPause.update({
      where: { id: pauseId },
      data: { resumedOn: toDate(today()), resumedById: actor.id },
      select: { id: true },
    });
    await record(tx, actor, "clock.resumed", concerns, { stage: pause.stage });
    return done();
  });
}
