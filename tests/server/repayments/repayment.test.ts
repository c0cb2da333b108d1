import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { householdSnapshot } from "@/server/households/snapshot";
import { discardRepayment } from "@/server/repayments/discard-repayment";
import { getRepayment } from "@/server/repayments/get-repayment";
import { lapseRepayment } from "@/server/repayments/lapse-repayment";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { rescheduleRepayment } from "@/server/repayments/reschedule-repayment";
import { signRepayment } from "@/server/repayments/sign-repayment";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRepaymentRule, aRunningPlan, newestPlan, payOn, planTerms } from "../../support/repayment-factories";

describe("a repayment plan", () => {
  property.prop(
    [fc.integer({ min: 240, max: 5_000_000 }), fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 100 })],
    { numRuns: 10 },
  )(
    "is stored to the cent: instalments and down payment are the recognised debt",
    async (debt, instalments, percent) => {
      const anna = await aUser();
      const household = await aHousehold(anna);
      const downPaymentCents = Math.min(Math.floor((debt * percent) / 100), debt - instalments);
      const terms = { recognisedDebtCents: debt, downPaymentCents, instalments };
      expect(await proposeRepayment(anna, planTerms(household.id, terms))).toMatchObject({ ok: true });
      const plan = await newestPlan(household.id);
      const sum = plan.instalments.reduce((total, { amountCents }) => total + amountCents, 0);
      expect(sum + plan.downPaymentCents).toBe(debt);
    },
  );

  test("can be proposed by what is paid a month", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const budget = { by: "BUDGET", instalments: null, budgetCents: 20_000 };
    await proposeRepayment(anna, planTerms(household.id, budget));
    expect((await newestPlan(household.id)).instalments.map(({ amountCents }) => amountCents)).toEqual([
      18_000, 18_000, 18_000, 18_000, 18_000,
    ]);
  });

  test("is one at a time, also when two are proposed at once", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const outcomes = await Promise.all([1, 2].map(() => proposeRepayment(anna, planTerms(household.id))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "repayment.refusals.alreadyProposed" } });
  });

  test("is not proposed beside one that is being paid", async () => {
    const { anna, household } = await aRunningPlan();
    expect(await proposeRepayment(anna, planTerms(household.id))).toMatchObject({
      reason: { key: "repayment.refusals.alreadyOne" },
    });
  });

  test("freezes at its signature the days of the rule of that day", async () => {
    const officer = await aUser("MUNICIPAL_OFFICER");
    await aRepaymentRule(officer, { validFrom: "2026-01-01", lapseDays: 30 });
    await aRepaymentRule(officer, { validFrom: "2026-11-10", lapseDays: 10 });
    await aRepaymentRule(officer, { validFrom: "2027-01-01", lapseDays: 5 });
    expect((await aRunningPlan({}, "2026-11-09")).plan.lapseDays).toBe(30);
    expect((await aRunningPlan({}, "2026-11-10")).plan.lapseDays).toBe(10);
  });

  test("that was signed with a missed instalment starts late", async () => {
    const { plan, household } = await aRunningPlan({ firstDueOn: "2026-11-05" }, "2026-10-20");
    expect(plan).toMatchObject({
      status: "LATE",
      signedOn: new Date("2026-10-20"),
      lateSince: new Date("2026-11-06"),
    });
    expect(await eventsOf(household.id)).toEqual(["repayment.proposed", "repayment.signed", "repayment.fellBehind"]);
  });

  test("asks for the current rent of each month since its signature, where that is known", async () => {
    const rent = { firstDueOn: "2026-11-05", monthlyRentCents: 30_000 };
    const { plan } = await aRunningPlan(rent, "2026-10-01");
    expect(plan.rents.map(({ dueOn, dueCents }) => [dueOn.toISOString().slice(0, 10), dueCents])).toEqual([
      ["2026-10-05", 30_000],
      ["2026-11-05", 30_000],
      ["2026-12-05", 30_000],
    ]);
    expect((await aRunningPlan()).plan.rents).toEqual([]);
  });

  test("is not signed years before its first instalment", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    await proposeRepayment(anna, planTerms(household.id));
    const { id } = await newestPlan(household.id);
    const sign = { householdId: household.id, repaymentPlanId: id, version: 1 };
    expect(await signRepayment(anna, { ...sign, signedOn: "2024-12-04" })).toMatchObject({
      reason: { key: "repayment.refusals.signedTooEarly" },
    });
    expect(await signRepayment(anna, { ...sign, signedOn: "2024-12-05" })).toMatchObject({ ok: true });
  });

  test("is signed once, also by two at once", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    await proposeRepayment(anna, planTerms(household.id));
    const { id, version } = await newestPlan(household.id);
    const sign = () =>
      signRepayment(anna, { householdId: household.id, repaymentPlanId: id, version, signedOn: "2026-11-20" });
    const outcomes = await Promise.all([sign(), sign()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("that nobody signed can be discarded, a signed one cannot", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const discard = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version };
    expect(await discardRepayment(anna, discard)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    const other = await aHousehold(anna);
    await proposeRepayment(anna, planTerms(other.id));
    const proposed = await newestPlan(other.id);
    expect(
      await discardRepayment(anna, { householdId: other.id, repaymentPlanId: proposed.id, version: 1 }),
    ).toMatchObject({ ok: true });
    expect(await look((tx) => tx.repaymentPlan.count({ where: { householdId: other.id } }))).toBe(0);
  });

  test("can be declared lapsed by the creditor's word, once", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const lapse = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version, endReason: "Lettera" };
    expect(await lapseRepayment(anna, lapse)).toMatchObject({ ok: true });
    expect(await newestPlan(household.id)).toMatchObject({
      status: "LAPSED",
      endReason: "Lettera",
      endedAt: new Date("2026-11-23T09:00:00Z"),
    });
    expect(await lapseRepayment(anna, lapse)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect(await eventsOf(household.id)).toContain("repayment.declaredLapsed");
  });

  test("is the case owner's to work on, and another household's is not there", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const stranger = await aUser();
    const here = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version };
    const again = { ...planTerms(household.id), newArrearsCents: 0, reason: "Meno ore", repaymentPlanId: plan.id };
    for (const [who, error] of [
      [colleague, Forbidden],
      [stranger, NotVisible],
      [await aUser("MUNICIPAL_OFFICER"), NotVisible],
    ] as const) {
      await expect(proposeRepayment(who, planTerms(household.id))).rejects.toThrow(error);
      await expect(signRepayment(who, { ...here, signedOn: "2026-11-01" })).rejects.toThrow(error);
      await expect(lapseRepayment(who, { ...here, endReason: "x" })).rejects.toThrow(error);
      await expect(discardRepayment(who, here)).rejects.toThrow(error);
      await expect(rescheduleRepayment(who, again)).rejects.toThrow(error);
    }
    const other = await aHousehold(anna);
    const foreign = { ...here, householdId: other.id };
    await expect(signRepayment(anna, { ...foreign, signedOn: "2026-11-01" })).rejects.toThrow(NotVisible);
    await expect(lapseRepayment(anna, { ...foreign, endReason: "x" })).rejects.toThrow(NotVisible);
    await expect(discardRepayment(anna, foreign)).rejects.toThrow(NotVisible);
    await expect(rescheduleRepayment(anna, { ...again, householdId: other.id })).rejects.toThrow(NotVisible);
    expect(await getRepayment(stranger, household.id)).toBeNull();
    expect(await getRepayment(colleague, household.id)).toMatchObject({ edits: false, plans: [{ id: plan.id }] });
    expect(await getRepayment(anna, household.id)).toMatchObject({ edits: true });
  });

  test("goes into the household's snapshot as it stands today", async () => {
    const { anna, household, plan } = await aRunningPlan(
      { firstDueOn: "2026-11-05", downPaymentCents: 0 },
      "2026-10-20",
    );
    await payOn(anna, plan, { amountCents: plan.instalments[0]?.amountCents ?? 0 });
    expect((await look((tx) => householdSnapshot(tx, household.id))).repayment).toEqual({
      status: "SIGNED",
      recognisedDebtCents: 100_000,
      leftCents: 85_715,
      instalments: 7,
    });
  });
});
