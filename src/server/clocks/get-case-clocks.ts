import "server-only";
import { type AwaitedKind, type AwaitedSide, reminderDay } from "@/domain/awaited";
import { asLoudAs } from "@/domain/clock";
import { sideOf } from "@/domain/comment";
import { awaits, type OpenClock, pausedTooLong } from "@/domain/open-clock";
import { type Actor, may, type Subject, seesNames } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { subjectOf as planSubject, visibleTo as plansVisibleTo, subjectSelect } from "../plans/visible-to";
import { subjectOf as referralSubject } from "../referrals/find-for-deed";
import { grantsOf, visibleTo as referralsVisibleTo } from "../referrals/visibility";
import { followedBy } from "./find-case";
import { clocksOfPlans } from "./plan-clocks";
import { clocksOfReferrals } from "./referral-clocks";

/** Somebody awaited, when they were last reminded, and whether this reader may remind them now. */
type Awaited = { side: AwaitedSide; kind: AwaitedKind | null; remindedAt: Date | null; mayRemind: boolean };

/** A clock as the page of its case shows it, with what its reader may do about it. */
export type ShownClock = Omit<OpenClock, "awaited"> & {
  awaited: Awaited[];
  overrun: boolean;
  mayPause: boolean;
  mayResume: boolean;
};

/** A case by its code, with its open clocks. */
type ClocksOfCase = { code: string; clocks: ShownClock[] };

/** The open clocks of a plan as its page shows them. Null when the plan is out of sight. */
export const getPlanClocks = (actor: Actor, planId: string): Promise<ClocksOfCase | null> =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
      select: { ...subjectSelect(actor), id: true },
    });
    const found = plan && (await clocksOfPlans(tx, [planId])).get(planId);
    if (!found) return null;
    const subject = planSubject(plan);
    const reminds = may(actor, "plan.comment", subject);
    const since = reminderDay(today());
    const clocks = found.clocks.map((clock) => ({
      ...shown(actor, clock, subject, found.plan),
      awaited: clock.awaited.map(({ side, kind }) => {
        const remindedAt = kind && found.remindedAt(side, clock.since);
        const again = !(remindedAt && dayOf(remindedAt) >= since);
        return { side, kind, remindedAt, mayRemind: kind !== null && reminds && side !== sideOf(actor) && again };
      }),
    }));
    return { code: found.plan.code, clocks };
  });

/** The open clock of a referral as its page shows it. Null when it is out of sight. */
export const getReferralClocks = (actor: Actor, referralId: string): Promise<ClocksOfCase | null> =>
  asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { AND: [{ id: referralId }, referralsVisibleTo(actor)] },
      select: {
        fromOrganisationId: true,
        toOrganisationId: true,
        household: { select: { caseOwnerId: true, accesses: grantsOf(actor) } },
      },
    });
    const found = referral && (await clocksOfReferrals(tx, [referralId])).get(referralId);
    if (!found) return null;
    if (!found.clock) return { code: found.referral.code, clocks: [] };
    const grantedToIds = referral.household.accesses.map(({ holderId }) => holderId);
    const of = { ...found.referral, operatorId: found.referral.assigneeId };
    const awaited = found.clock.awaited.map((one) => ({ ...one, remindedAt: null, mayRemind: false }));
    const subject = { ...referralSubject(referral), grantedToIds };
    return { code: found.referral.code, clocks: [{ ...shown(actor, found.clock, subject, of), awaited }] };
  });

/** What lists tell of the clocks of some referrals and plans found visible: the loudest of each, by its id. */
export async function loudestClocks(tx: Tx, of: { referralIds?: string[]; planIds?: string[] }) {
  const loudest = new Map<string, OpenClock>();
  for (const [id, { clock }] of await clocksOfReferrals(tx, of.referralIds ?? [])) if (clock) loudest.set(id, clock);
  for (const [id, { clocks }] of await clocksOfPlans(tx, of.planIds ?? [])) {
    const [first] = clocks.toSorted(byLoudness);
    if (first) loudest.set(id, first);
  }
  return loudest;
}

const byLoudness = (one: OpenClock, other: OpenClock) =>
  Number(asLoudAs(other.clock.state, one.clock.state)) - Number(asLoudAs(one.clock.state, other.clock.state)) ||
  one.clock.dueOn.localeCompare(other.clock.dueOn);

function shown(
  actor: Actor,
  clock: OpenClock,
  subject: Subject,
  of: { caseOwnerId: string; operatorId: string | null },
): Omit<ShownClock, "awaited"> {
  const { pause } = clock;
  const mayStop = may(actor, "clock.pause", followedBy(actor, subject, of));
  const stoppable = !pause && !awaits(clock, "COMUNE") && clock.clock.state !== "withComune";
  // Why somebody is not there is told to who works with names.
  const told = pause && !seesNames(actor, subject) ? { ...pause, note: null, by: null } : pause;
  return {
    ...clock,
    pause: told,
    overrun: pausedTooLong(clock, today()),
    mayPause: mayStop && stoppable,
    mayResume: mayStop && pause?.id !== undefined && pause?.id !== null,
  };
}
