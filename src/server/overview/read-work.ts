import "server-only";
import { type PathFacts, pathOf } from "@/domain/household-path";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { ReferralStatus } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import { loudestClocks } from "../clocks/get-case-clocks";
import type { Tx } from "../db";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";

const newest: Prisma.SortOrder = "desc";
const dayIf = (moment: Date | null) => moment && dayOf(moment);

/**
 * The work side of a household: every referral, profile, plan, internship and job of its members that this person may know
 * of, one query each. It proves no visibility of the household: call it inside the read that found it.
 */
export async function readWork(tx: Tx, actor: Actor, householdId: string) {
  const referrals = await tx.referral.findMany({
    where: { AND: [{ householdId }, referralsVisibleTo(actor)] },
    orderBy: [{ createdAt: newest }, { id: newest }],
    take: 50,
    select: {
      id: true,
      code: true,
      status: true,
      dueOn: true,
      personId: true,
      sentAt: true,
      decidedAt: true,
      withdrawnAt: true,
      closedAt: true,
      assignee: { select: { name: true } },
      toOrganisation: { select: { name: true } },
    },
  });
  const plans = await tx.plan.findMany({
    where: { AND: [{ householdId }, plansVisibleTo(actor)] },
    orderBy: [{ createdAt: newest }, { id: newest }],
    take: 50,
    select: {
      id: true,
      code: true,
      status: true,
      personId: true,
      endsOn: true,
      signedAt: true,
      activatedAt: true,
      endedAt: true,
      operator: { select: { name: true } },
      providerOrganisation: { select: { name: true } },
    },
  });
  const profiles = reachOf(actor, "assessment.read")
    ? await tx.assessment.findMany({
        where: { householdId },
        orderBy: [{ number: newest }, { id: newest }],
        take: 50,
        select: { personId: true, createdAt: true },
      })
    : [];
  // The Comune reads outcomes added up only (product rules §2).
  const work = reachOf(actor, "internship.read") !== null;
  const internships = work
    ? await tx.internship.findMany({
        where: { householdId },
        orderBy: [{ startsOn: newest }, { id: newest }],
        take: 50,
        select: { personId: true, status: true, startsOn: true, endedOn: true },
      })
    : [];
  const outcomes = work
    ? await tx.outcome.findMany({
        where: { householdId, kind: { in: ["CONTRACT", "SELF_EMPLOYMENT"] } },
        orderBy: [{ startsOn: newest }, { id: newest }],
        take: 50,
        select: { personId: true, startsOn: true, endsOn: true, endedOn: true },
      })
    : [];
  const clocks = await loudestClocks(tx, {
    referralIds: referrals.map(({ id }) => id),
    planIds: plans.map(({ id }) => id),
  });
  return { referrals, plans, profiles, internships, outcomes, clocks, whole: work };
}
/** The work side of a household. */
export type Work = Awaited<ReturnType<typeof readWork>>;

const factsOf = ({ referrals, plans, profiles, internships, outcomes }: Work, personId: string): PathFacts => {
  const own = <T extends { personId: string }>(rows: T[]) => rows.filter((row) => row.personId === personId);
  const [referral] = own(referrals);
  const [plan] = own(plans);
  const [profile] = own(profiles);
  return {
    referral: referral
      ? {
          status: referral.status,
          sentOn: dayIf(referral.sentAt),
          decidedOn: dayIf(referral.decidedAt),
          endedOn: dayIf(referral.withdrawnAt ?? referral.closedAt),
        }
      : null,
    profiledOn: profile ? dayOf(profile.createdAt) : null,
    plan: plan
      ? {
          status: plan.status,
          signedOn: dayIf(plan.signedAt),
          activatedOn: dayIf(plan.activatedAt),
          endedOn: dayIf(plan.endedAt),
        }
      : null,
    internships: own(internships).map(({ status, startsOn, endedOn }) => ({
      status,
      startsOn: toDay(startsOn),
      endedOn: endedOn && toDay(endedOn),
    })),
    jobs: own(outcomes).map(({ startsOn, endsOn, endedOn }) => {
      const last = endedOn ?? endsOn;
      return { startsOn: toDay(startsOn), endedOn: last && toDay(last) };
    }),
  };
};

// A person is referred once at a time.
const openReferral: ReferralStatus[] = ["DRAFT", "SENT", "INFO_REQUESTED", "ACCEPTED"];

/** One member's way to work: each step, who follows them, their referrals and plans, the newest first, and whether they may be referred. */
export function pathIn(work: Work, personId: string) {
  const own = <T extends { personId: string }>(rows: T[]) => rows.filter((row) => row.personId === personId);
  const referrals = own(work.referrals);
  const plans = own(work.plans);
  const [referral] = referrals;
  const [plan] = plans;
  const steps = pathOf(factsOf(work, personId), today());
  const operator = plan?.operator.name ?? referral?.assignee?.name ?? null;
  const provider = plan?.providerOrganisation.name ?? referral?.toOrganisation.name ?? null;
  return {
    personId,
    referrals: referrals.map(({ id, code, status }) => ({ id, code, status, clock: work.clocks.get(id) ?? null })),
    plans: plans.map(({ id, code, status }) => ({ id, code, status, clock: work.clocks.get(id) ?? null })),
    referable: referrals.every(({ status }) => !openReferral.includes(status)),
    followedBy: operator ? [operator, provider].filter(Boolean).join(", ") : null,
    // Whoever may not read profiles and outcomes one by one is shown the steps of referral and plan.
    steps: work.whole
      ? steps
      : steps.filter(({ step }) => step === "REFERRAL" || step === "PLAN" || step === "RUNNING"),
  };
}
