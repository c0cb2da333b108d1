import "server-only";
import type { OpenClock } from "@/domain/open-clock";
import { type Actor, authorise, type Deed, NotVisible, type Subject } from "@/domain/permissions";
import type { Tx } from "../db";
import type { Concerns } from "../history";
import { lockPlan, concernsOf as planConcerns } from "../plans/lock-plan";
import { concernsOf, subjectOf as referralSubject } from "../referrals/find-for-deed";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";
import { clocksOfPlans } from "./plan-clocks";
import { clocksOfReferrals } from "./referral-clocks";

/** The case whose clock is meant. */
export type CaseOfClock = { of: "referral" | "plan"; caseId: string };

/** Who follows a case, as the policy asks for it: for the Officina whoever follows the household, for the provider whoever follows the person. */
export const followedBy = (actor: Actor, subject: Subject, of: { caseOwnerId: string; operatorId: string | null }) => ({
  ...subject,
  ownerId: actor.role === "SOCIAL_WORKER" ? of.caseOwnerId : of.operatorId,
});

/** Finds the case of a clock that this person may do the deed to, holds it until the transaction ends, and reads its open clocks. */
export async function findClockCase(tx: Tx, actor: Actor, { of, caseId }: CaseOfClock, deed: Deed) {
  return of === "plan" ? holdPlan(tx, actor, caseId, deed) : holdReferral(tx, actor, caseId, deed);
}

type Found = { concerns: Concerns; clocks: OpenClock[]; caseOwnerId: string; operatorId: string | null };

async function holdPlan(tx: Tx, actor: Actor, planId: string, deed: Deed): Promise<Found> {
  const plan = await lockPlan(tx, actor, planId);
  const found = (await clocksOfPlans(tx, [planId])).get(planId);
  if (!found) throw new NotVisible();
  const { caseOwnerId, operatorId } = found.plan;
  const subject = { organisationId: plan.referrerOrganisationId, addressedToId: plan.providerOrganisationId };
  authorise(actor, deed, followedBy(actor, subject, { caseOwnerId, operatorId }));
  return { concerns: planConcerns(plan), clocks: found.clocks, caseOwnerId, operatorId };
}

async function holdReferral(tx: Tx, actor: Actor, referralId: string, deed: Deed): Promise<Found> {
  await tx.$queryRaw`select id from "Referral" where id = ${referralId}::uuid for update`;
  const referral = await tx.referral.findFirst({
    where: { AND: [{ id: referralId }, referralsVisibleTo(actor)] },
    select: {
      id: true,
      householdId: true,
      personId: true,
      fromOrganisationId: true,
      toOrganisationId: true,
      assigneeId: true,
      household: { select: { caseOwnerId: true } },
    },
  });
  if (!referral) throw new NotVisible();
  const { caseOwnerId } = referral.household;
  const operatorId = referral.assigneeId;
  authorise(actor, deed, followedBy(actor, referralSubject(referral), { caseOwnerId, operatorId }));
  const clock = (await clocksOfReferrals(tx, [referralId])).get(referralId)?.clock;
  return { concerns: concernsOf(referral), clocks: clock ? [clock] : [], caseOwnerId, operatorId };
}
