import "server-only";
import type { PauseClock } from "@/domain/clock-forms";
import { awaits } from "@/domain/open-clock";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { violates } from "../violations";
import { findClockCase } from "./find-case";

/**
 * Stops a clock, with its reason and the day on which it is thought to run again. For who follows the case. Refuses what does
 * not run, what stands still already, what the Comune owes (it asks a question instead), and what went up to the Comune:
 * that is settled by doing it, not by stopping its clock.
 */
export async function pauseClock(actor: Actor, input: PauseClock): Promise<Outcome> {
  const { of, caseId, stage, reason, note, expectedOn } = input;
  const pausing = asActor(actor, async (tx): Promise<Outcome> => {
    const { clocks, concerns, caseOwnerId, operatorId } = await findClockCase(tx, actor, input, "clock.pause");
    const running = clocks.filter((one) => one.stage === stage);
    const [clock] = running;
    if (!clock) return refused("clock.refusals.notRunning");
    if (running.some(({ pause }) => pause)) return refused("clock.refusals.pausedAlready");
    if (running.some((one) => awaits(one, "COMUNE"))) return refused("clock.refusals.comuneAwaited");
    if (running.some((one) => one.clock.state === "withComune")) return refused("clock.refusals.escalated");
    const caseOf = of === "plan" ? { planId: caseId } : { referralId: caseId };
    // A pause left from a clock that ended while it stood still stands in nobody's way.
    await tx.clockPause.updateMany({
      where: { ...caseOf, stage, resumedOn: null },
      data: { resumedOn: toDate(today()) },
    });
    await tx.clockPause.create({
      data: {
        ...caseOf,
        stage,
        reason,
        note,
        pausedOn: toDate(today()),
        expectedOn: toDate(expectedOn),
        pausedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "clock.paused", concerns, { stage, reason, expectedOn });
    await notify(tx, {
      recipients: [caseOwnerId, ...(operatorId ? [operatorId] : [])],
      kind: "clock.paused",
      path: of === "plan" ? `/plans/${caseId}#clocks` : `/referrals/${caseId}#clocks`,
      householdId: concerns.householdId,
      ...caseOf,
      facts: { stage, expectedOn },
    });
    return done();
  });
  return pausing.catch((error) => {
    if (violates(error, "clock_paused_once")) return refused("clock.refusals.pausedAlready");
    throw error;
  });
}
