import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { living } from "@/domain/plan";
import type { CreatePlan } from "@/domain/plan-forms";
import { periodProblem } from "@/domain/plan-problems";
import { lineAmountCents, totalsOf } from "@/domain/volume";
import { now } from "@/lib/clock";
import { formatDay, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { editionInForce } from "../catalogue/read-editions";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { programmeTerms } from "./frame-of";
import { lineKey, startingQuantity, termsOf } from "./line-terms";
import { concernsOf } from "./lock-plan";

/** The accepted referral a plan starts from, with the person's newest profile; null when this person may not see it. */
export async function findBasis(tx: Tx, actor: Actor, referralId: string) {
  const referral = await tx.referral.findFirst({
    where: { id: referralId, toOrganisationId: actor.organisationId, status: { not: "DRAFT" } },
    select: {
      id: true,
      code: true,
      status: true,
      householdId: true,
      personId: true,
      fromOrganisationId: true,
      toOrganisationId: true,
      fromOrganisation: { select: { name: true } },
      household: { select: { code: true } },
      person: { select: { firstName: true, lastName: true } },
    },
  });
  if (!referral) return null;
  const assessment = await tx.assessment.findFirst({
    where: { personId: referral.personId, organisationId: referral.toOrganisationId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, aidBand: true, createdAt: true },
  });
  return { ...referral, assessment };
}

/**
 * Opens a person's PIP: a draft with the mandatory base services at their standard volume, from the edition in force on its
 * first day; who opens it is its operator. Refuses a referral not accepted, a person without profile, a programme without an
 * agreement of the provider on that day or without a price list, a period longer than the band allows, and a second living
 * plan in the same programme.
 */
export async function createPlan(actor: Actor, input: CreatePlan): Promise<Outcome<{ planId: string }>> {
  try {
    return await asActor(actor, (tx) => open(tx, actor, input));
  } catch (error) {
    if (violates(error, "one_living_plan") || violates(error, "personId"))
      return refused("plan.refusals.alreadyLiving");
    throw error;
  }
}

async function open(tx: Tx, actor: Actor, input: CreatePlan): Promise<Outcome<{ planId: string }>> {
  // Held still, so that nobody closes the referral while its plan is being opened.
  await tx.$queryRaw`select id from "Referral" where id = ${input.referralId}::uuid for update`;
  const basis = await findBasis(tx, actor, input.referralId);
  if (!basis) throw new NotVisible();
  authorise(actor, "plan.write", { addressedToId: basis.toOrganisationId });
  if (basis.status !== "ACCEPTED") return refused("plan.refusals.referralNotAccepted");
  if (!basis.assessment) return refused("plan.refusals.noAssessment");

  const { aidBand } = basis.assessment;
  const known = await tx.programme.findFirst({ where: { id: input.programmeId, active: true }, select: { id: true } });
  if (!known) return refused("plan.refusals.programmeClosed");
  const terms = await programmeTerms(tx, {
    programmeId: input.programmeId,
    providerOrganisationId: basis.toOrganisationId,
    aidBand,
  });
  const problem = periodProblem(input.startsOn, input.endsOn, { ...terms, agreement: terms.agreement ?? null });
  if (problem) return { ok: false, reason: problem };
  const edition = await editionInForce(tx, input.programmeId, input.startsOn);
  if (!edition) return refused("plan.refusals.noEdition", { day: formatDay(input.startsOn) });
  const other = await tx.plan.findFirst({
    where: { personId: basis.personId, programmeId: input.programmeId, status: { in: [...living] } },
    select: { code: true },
  });
  if (other) return refused("plan.refusals.alreadyLivingAs", { code: other.code });

  const mandatory = await tx.service.findMany({
    where: { editionId: edition.id, mandatory: true },
    orderBy: { code: "asc" },
  });
  const period = { startsOn: toDate(input.startsOn), endsOn: toDate(input.endsOn) };
  const plan = await tx.plan.create({
    data: {
      personId: basis.personId,
      householdId: basis.householdId,
      referralId: basis.id,
      assessmentId: basis.assessment.id,
      providerOrganisationId: basis.toOrganisationId,
      referrerOrganisationId: basis.fromOrganisationId,
      operatorId: actor.id,
      programmeId: input.programmeId,
      aidBand,
      ...period,
      createdAt: now(),
      updatedAt: now(),
    },
    select: { id: true, personId: true, householdId: true, referralId: true },
  });
  const lines = mandatory.map((service, index) => {
    const quantity = startingQuantity(service);
    return {
      ...termsOf(service),
      key: lineKey(plan.id, service.code),
      position: index + 1,
      quantity,
      amountCents: lineAmountCents(quantity, service.unit, service.unitCostCents),
      ...period,
      delivererId: basis.toOrganisationId,
    };
  });
  const { cents, minutes } = totalsOf(lines);
  await tx.planVersion.create({
    data: {
      planId: plan.id,
      number: 1,
      ...period,
      createdById: actor.id,
      createdAt: now(),
      totalCents: cents,
      totalMinutes: minutes,
      lines: { createMany: { data: lines } },
    },
    select: { id: true },
  });
  await record(tx, actor, "plan.created", concernsOf(plan), {
    aidBand,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
  });
  return done({ planId: plan.id });
}
