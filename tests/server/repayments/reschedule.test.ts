import { describe, expect, test } from "vitest";
import { discardRepayment } from "@/server/repayments/discard-repayment";
import { lapseRepayment } from "@/server/repayments/lapse-repayment";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { rescheduleRepayment } from "@/server/repayments/reschedule-repayment";
import { signRepayment } from "@/server/repayments/sign-repayment";
import { eventsOf, look } from "../../support/household-factories";
import { aRunningPlan, newestPlan, payOn, planTerms } from "../../support/repayment-factories";

describe("a rescheduling", () => {
  const again = (householdId: string, repaymentPlanId: string, over: object = {}) => ({
    ...planTerms(householdId, { downPaymentCents: 0, instalments: 20, firstDueOn: "2027-01-05" }),
    repaymentPlanId,
    newArrearsCents: 5000,
    reason: "Meno ore di lavoro",
    ...over,
  });

  test("starts from what is left plus the new arrears, and binds only when it is signed", async () => {
    const { anna, household, plan } = await aRunningPlan();
    await payOn(anna, plan, { kind: "DOWN_PAYMENT", amountCents: 10_000 });
    await payOn(anna, plan, { amountCents: 20_000 });
    expect(await rescheduleRepayment(anna, again(household.id, plan.id))).toMatchObject({ ok: true });
    const next = await newestPlan(household.id);
    expect(next).toMatchObject({
      number: 2,
      previousId: plan.id,
      carriedCents: 70_000,
      recognisedDebtCents: 75_000,
      reason: "Meno ore di lavoro",
      status: "PROPOSED",
    });
    const old = () => look((tx) => tx.repaymentPlan.findUniqueOrThrow({ where: { id: plan.id } }));
    expect((await old()).status).toBe("SIGNED");
    const sign = { householdId: household.id, repaymentPlanId: next.id, version: 1, signedOn: "2026-11-23" };
    expect(await signRepayment(anna, sign)).toMatchObject({ ok: true });
    expect(await old()).toMatchObject({ status: "RESCHEDULED", endedAt: new Date("2026-11-23T09:00:00Z") });
    expect((await newestPlan(household.id)).status).toBe("SIGNED");
    expect(await eventsOf(household.id)).toEqual(expect.arrayContaining(["repayment.rescheduled"]));
  });

  test("whose old plan was paid on meanwhile is not signed, but made again", async () => {
    const { anna, household, plan } = await aRunningPlan();
    await rescheduleRepayment(anna, again(household.id, plan.id));
    const next = await newestPlan(household.id);
    await payOn(anna, plan, { amountCents: 1000 });
    const sign = { householdId: household.id, repaymentPlanId: next.id, version: 1, signedOn: "2026-11-23" };
    expect(await signRepayment(anna, sign)).toMatchObject({
      reason: { key: "repayment.refusals.paidMeanwhile", values: { left: "990,00 €" } },
    });
    expect((await newestPlan(household.id)).status).toBe("PROPOSED");
    await discardRepayment(anna, { householdId: household.id, repaymentPlanId: next.id, version: 1 });
    expect(await rescheduleRepayment(anna, again(household.id, plan.id))).toMatchObject({ ok: true });
  });

  test("is one at a time, also when two are proposed at once", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const outcomes = await Promise.all([1, 2].map(() => rescheduleRepayment(anna, again(household.id, plan.id))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "repayment.refusals.alreadyProposed" } });
  });

  test("is an exception for a lapsed plan, and nothing for a settled or followed one", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const lapse = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version, endReason: "Lettera" };
    await lapseRepayment(anna, lapse);
    expect(await proposeRepayment(anna, planTerms(household.id))).toMatchObject({
      reason: { key: "repayment.refusals.alreadyOne" },
    });
    expect(await rescheduleRepayment(anna, again(household.id, plan.id))).toMatchObject({ ok: true });
    const next = await newestPlan(household.id);
    await signRepayment(anna, {
      householdId: household.id,
      repaymentPlanId: next.id,
      version: 1,
      signedOn: "2026-11-23",
    });
    expect(await rescheduleRepayment(anna, again(household.id, plan.id))).toMatchObject({
      reason: { key: "repayment.refusals.notReschedulable" },
    });
  });

  test("refuses terms that do not hold for what is left", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const outcome = await rescheduleRepayment(anna, again(household.id, plan.id, { downPaymentCents: 200_000 }));
    expect(outcome).toMatchObject({ reason: { key: "repayment.errors.downPaymentTooLarge" } });
  });
});
