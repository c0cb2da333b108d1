import { expect, test } from "vitest";
import { compareFit } from "@/domain/fit";
import type { Prisma } from "@/generated/prisma/client";
import { propose } from "@/server/candidacies/propose";
import { asSystem } from "@/server/db";
import { suggestOpportunities, suggestPeople } from "@/server/opportunities/suggest";
import { anOpportunity, proposal } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { aSignedPlan } from "../../support/session-factories";

const profile = (id: string, data: Prisma.AssessmentUpdateInput) =>
  asSystem("test", (tx) => tx.assessment.update({ where: { id }, data }));

test("people of plans in force are suggested with reasons and obstacles; what nobody asked is said so", async () => {
  const { operator, plan, assessment } = await aSignedPlan("ACTIVE");
  await profile(assessment.id, { shifts: ["MORNING"], weeklyMinutesMax: 900, travelKm: 5, drivingLicence: true });
  const { opportunityId } = await anOpportunity(operator, { city: "Ostiglia", licenceNeeded: true, languageLevel: 4 });
  const found = await suggestPeople(operator, opportunityId);
  expect(found?.considered).toBe(1);
  expect(found?.rows[0]).toMatchObject({ planId: plan.id, city: "Mantova" });
  expect(found?.rows[0]?.fit).toEqual([
    { side: "obstacle", code: "far", values: { km: 29, most: 5 } },
    { side: "obstacle", code: "hours", values: { minutes: 1200, mostMinutes: 900 } },
    { side: "reason", code: "shifts", values: { shifts: "MORNING" } },
    { side: "reason", code: "licence" },
    { side: "obstacle", code: "language", values: { level: 3, needed: 4 } },
  ]);
});

test("the same is said from both sides", async () => {
  const { operator, plan, assessment } = await aSignedPlan();
  await profile(assessment.id, { travelKm: 10, shifts: ["NIGHT"] });
  for (const city of ["Curtatone", "Mantova", "Paese ignoto"]) {
    const { opportunityId } = await anOpportunity(operator, { city, transportNeeded: true, kind: "INTERNSHIP" });
    const people = await suggestPeople(operator, opportunityId);
    const work = await suggestOpportunities(operator, plan.id);
    const person = people?.rows.find(({ planId }) => planId === plan.id);
    const opportunity = work?.rows.find(({ id }) => id === opportunityId);
    expect(person?.fit.length).toBeGreaterThan(2);
    expect(opportunity?.fit).toEqual(person?.fit);
  }
  const rows = (await suggestOpportunities(operator, plan.id))?.rows ?? [];
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(rows.toSorted((one, other) => compareFit(one.fit, other.fit)));
});

test("neither who is already in the running nor a plan that is over is suggested, nor what is filled or expired", async () => {
  const { operator, plan } = await aSignedPlan("ACTIVE");
  const { opportunityId } = await anOpportunity(operator);
  const expired = await anOpportunity(operator);
  const filled = await anOpportunity(operator);
  await asSystem("test", async (tx) => {
    await tx.opportunity.update({ where: { id: expired.opportunityId }, data: { closesOn: new Date("2026-11-22") } });
    await tx.opportunity.update({ where: { id: filled.opportunityId }, data: { status: "FILLED" } });
  });
  expect((await suggestOpportunities(operator, plan.id))?.rows.map(({ id }) => id)).toEqual([opportunityId]);
  must(await propose(operator, proposal(opportunityId, plan.id)));
  expect((await suggestPeople(operator, opportunityId))?.rows).toEqual([]);
  expect((await suggestOpportunities(operator, plan.id))?.rows).toEqual([]);
  await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { status: "COMPLETED" } }));
  expect((await suggestPeople(operator, expired.opportunityId))?.rows).toEqual([]);
  expect(await suggestOpportunities(operator, plan.id)).toBeNull();
});

test("only the provider is suggested anybody, and only its own", async () => {
  const { operator, socialWorker, plan } = await aSignedPlan("ACTIVE");
  const { opportunityId } = await anOpportunity(operator);
  for (const stranger of [socialWorker, await aUser("EMPLOYMENT_OPERATOR"), await aUser("MUNICIPAL_OFFICER")]) {
    expect(await suggestPeople(stranger, opportunityId)).toBeNull();
    expect(await suggestOpportunities(stranger, plan.id)).toBeNull();
  }
});

test("somebody in a running internship is suggested with that obstacle", async () => {
  const { operator, plan, providerId, household } = await aSignedPlan("ACTIVE");
  const { opportunityId, company } = await anOpportunity(operator, { kind: "INTERNSHIP" });
  await asSystem("test", async (tx) => {
    const agreement = await tx.internshipAgreement.create({
      data: {
        promoterId: providerId,
        hostId: company.id,
        number: "1",
        signedOn: new Date("2026-01-01"),
        validTo: new Date("2027-12-31"),
        hostRepresentative: "Ada Neri",
        createdById: operator.id,
      },
    });
    await tx.internship.create({
      data: {
        agreementId: agreement.id,
        planId: plan.id,
        personId: plan.personId,
        householdId: household.id,
        startsOn: new Date("2026-11-01"),
        endsOn: new Date("2027-01-31"),
        weeklyMinutes: 1200,
        dailyMinutes: 240,
        place: "Mantova",
        objectives: "Imparare",
        activities: "Pulire",
        allowanceCents: 50_000,
        hostTutorName: "Ada Neri",
        hostTutorPosition: "Titolare",
        status: "ACTIVE",
        createdById: operator.id,
        promoterTutorId: operator.id,
      },
    });
  });
  const found = await suggestPeople(operator, opportunityId);
  expect(found?.rows[0]?.fit).toContainEqual({ side: "obstacle", code: "inInternship" });
});
