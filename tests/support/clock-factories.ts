import { clockStages, defaultTargets, type Targets } from "@/domain/clock";
import { type ClockTargetsInput, type PauseClock, targetField, targetFigures } from "@/domain/clock-forms";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { getPlanClocks, getReferralClocks } from "@/server/clocks/get-case-clocks";
import { asSystem } from "@/server/db";

/** Ten in the morning of that day. */
export function on(day: string) {
  setClock(new Date(`${day}T09:00:00Z`));
}

/** The whole form of a programme's targets: the defaults, but for what is told. */
export const targetsForm = (programmeId: string, over: Partial<Targets> = {}, version = 1) =>
  ({
    programmeId,
    version,
    ...Object.fromEntries(
      clockStages.flatMap((stage) =>
        targetFigures.map((figure) => [targetField(stage, figure), { ...defaultTargets, ...over }[stage][figure]]),
      ),
    ),
  }) as ClockTargetsInput;

/** A pause of a referral's or plan's clock, ready to be taken. */
export const aPause = (of: "referral" | "plan", caseId: string, over: Partial<PauseClock> = {}): PauseClock => ({
  of,
  caseId,
  stage: of === "plan" ? "PLAN_AGREED" : "REFERRAL_ANSWER",
  reason: "PERSON_UNAVAILABLE",
  note: "Torna a dicembre",
  expectedOn: "2026-12-01",
  ...over,
});

/** How the clocks of a plan stand, in one word each. */
export const planClocks = async (actor: Actor, planId: string) =>
  (await getPlanClocks(actor, planId))?.clocks.map(({ stage, clock }) => `${stage} ${clock.state} ${clock.dueOn}`);

/** How the clock of a referral stands, in one word. */
export const referralClock = async (actor: Actor, referralId: string) =>
  (await getReferralClocks(actor, referralId))?.clocks.map(
    ({ stage, clock }) => `${stage} ${clock.state} ${clock.dueOn}`,
  )[0];

/** The pause that holds a case, if any. */
export const openPauseOf = (caseId: string) =>
  asSystem("test", (tx) =>
    tx.clockPause.findFirst({ where: { OR: [{ referralId: caseId }, { planId: caseId }], resumedOn: null } }),
  );
