import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { createPlan } from "@/server/plans/create-plan";
import { getPlanStart } from "@/server/plans/get-plan-start";
import { aCase } from "../support/case-factories";
import { aProgramme } from "../support/catalogue-factories";
import { aUser } from "../support/organisation-factories";
import { aReferral } from "../support/referral-factories";

const days = { startsOn: "2026-11-23", endsOn: "2027-05-22" };
type Case = Awaited<ReturnType<typeof aCase>>;
const inputOf = ({ referral, programme }: Case) => ({ referralId: referral.id, programmeId: programme.id, ...days });

describe("opening a PIP", () => {
  test("makes a draft of its operator with the mandatory base services at their standard volume", async () => {
    const basis = await aCase();
    const outcome = await createPlan(basis.operator, inputOf(basis));
    if (!outcome.ok) throw new Error(outcome.reason.key);
    const plan = await asSystem("test", (tx) =>
      tx.plan.findUniqueOrThrow({
        where: { id: outcome.data.planId },
        include: { versions: { include: { lines: { orderBy: { serviceCode: "asc" } } } } },
      }),
    );
    expect(plan).toMatchObject({
      status: "DRAFT",
      operatorId: basis.operator.id,
      aidBand: "BAND_3_PLUS",
      sharedAt: null,
    });
    expect(plan.versions).toMatchObject([{ number: 1, status: "DRAFT", totalCents: 13_600, totalMinutes: 300 }]);
    expect(plan.versions[0]?.lines).toMatchObject([
      { serviceCode: "L01", quantity: 60, unitCostCents: 0, amountCents: 0, delivererId: basis.providerId },
      { serviceCode: "L02", quantity: 120, unitCostCents: 3400, amountCents: 6800 },
      { serviceCode: "L03", quantity: 120, amountCents: 6800, mandatory: true },
    ]);
  });

  test.each(["SENT", "DECLINED", "CLOSED"] as const)("from a referral that is %s is refused", async (status) => {
    const basis = await aCase();
    await asSystem("test", (tx) => tx.referral.update({ where: { id: basis.referral.id }, data: { status } }));
    expect(await createPlan(basis.operator, inputOf(basis))).toMatchObject({
      reason: { key: "plan.refusals.referralNotAccepted" },
    });
  });

  test("without a profile is refused, and the page says so", async () => {
    const basis = await aCase();
    await asSystem("test", (tx) => tx.assessment.delete({ where: { id: basis.assessment.id } }));
    expect(await createPlan(basis.operator, inputOf(basis))).toMatchObject({
      reason: { key: "plan.refusals.noAssessment" },
    });
    expect(await getPlanStart(basis.operator, basis.referral.id)).toMatchObject({ assessment: null });
  });

  test.each([
    [{ endsOn: "2027-05-23" }, "plan.problems.tooLong"],
    [{ startsOn: "2026-01-01", endsOn: "2026-03-01" }, "plan.problems.noAgreement"],
    [{ startsOn: "2027-11-01", endsOn: "2028-03-01" }, "plan.problems.outsideProgramme"],
    [{ startsOn: "2027-01-01", endsOn: "2027-03-01" }, "plan.refusals.noEdition"],
  ])("over %j is refused: %s", async (over, key) => {
    const basis = await aCase();
    expect(await createPlan(basis.operator, { ...inputOf(basis), ...over })).toMatchObject({ reason: { key } });
  });

  test("in a programme that is closed or has no agreement with the provider is refused", async () => {
    const basis = await aCase();
    const stranger = await aProgramme((await aUser("EMPLOYMENT_OPERATOR")).organisationId);
    expect(await createPlan(basis.operator, { ...inputOf(basis), programmeId: stranger.id })).toMatchObject({
      reason: { key: "plan.problems.noAgreement" },
    });
    await asSystem("test", (tx) => tx.programme.update({ where: { id: basis.programme.id }, data: { active: false } }));
    expect(await createPlan(basis.operator, inputOf(basis))).toMatchObject({
      reason: { key: "plan.refusals.programmeClosed" },
    });
  });

  test("twice is refused, naming the one that lives", async () => {
    const basis = await aCase();
    expect(await createPlan(basis.operator, inputOf(basis))).toMatchObject({ ok: true });
    expect(await createPlan(basis.operator, inputOf(basis))).toMatchObject({
      reason: { key: "plan.refusals.alreadyLivingAs" },
    });
  });

  test("by two people at once makes one plan", async () => {
    const basis = await aCase();
    const other = await aUser("EMPLOYMENT_OPERATOR", basis.providerId);
    const outcomes = await Promise.all([basis.operator, other].map((actor) => createPlan(actor, inputOf(basis))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: expect.stringContaining("alreadyLiving") } });
    expect(await asSystem("test", (tx) => tx.plan.count())).toBe(1);
  });

  test("is nobody else's deed, and another provider does not even see the referral", async () => {
    const basis = await aCase();
    await expect(createPlan(await aUser("EMPLOYMENT_OPERATOR"), inputOf(basis))).rejects.toThrow(NotVisible);
    await expect(createPlan(basis.socialWorker, inputOf(basis))).rejects.toThrow(NotVisible);
    const colleague = await aUser("SOCIAL_WORKER", basis.providerId);
    await expect(createPlan(colleague, inputOf(basis))).rejects.toThrow(Forbidden);
    expect(await getPlanStart(await aUser("MUNICIPAL_OFFICER"), basis.referral.id)).toBeNull();
  });

  test("starts from the programmes of the provider, with the longest period the band allows", async () => {
    const basis = await aCase();
    const start = await getPlanStart(basis.operator, basis.referral.id);
    expect(start?.programmes).toMatchObject([
      {
        id: basis.programme.id,
        startsOn: "2026-11-23",
        endsOn: "2027-05-22",
        maxMonths: 6,
        ceilingCents: 300_000,
        living: null,
      },
    ]);
    expect(
      await getPlanStart(
        basis.operator,
        (await aReferral(basis.socialWorker, basis.providerId, { status: "DRAFT" })).id,
      ),
    ).toBeNull();
  });
});
