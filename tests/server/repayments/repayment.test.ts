import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { discardRepayment, endRepayment, signRepayment } from "@/server/households/move-repayment";
import { proposeRepayment } from "@/server/households/propose-repayment";
import { recordPayment } from "@/server/households/record-payment";
import { householdSnapshot } from "@/server/households/snapshot";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";

const terms = (householdId: string, over: object = {}) => ({
  householdId,
  creditor: "ALER",
  recognisedDebtCents: 100_000,
  downPaymentCents: 10_000,
  instalments: 7,
  firstDueOn: "2026-11-05",
  everyMonths: 1,
  save: true,
  ...over,
});

const planOf = (householdId: string) =>
  look((tx) =>
    tx.repaymentPlan.findFirstOrThrow({
      where: { householdId },
      orderBy: { createdAt: "desc" },
      include: { instalments: { orderBy: { number: "asc" } } },
    }),
  );

async function aRunningPlan(over: object = {}) {
  const anna = await aUser();
  const household = await aHousehold(anna);
  await proposeRepayment(anna, terms(household.id, over));
  const { id, version } = await planOf(household.id);
  await signRepayment(anna, { householdId: household.id, repaymentPlanId: id, version, signedOn: "2026-10-20" });
  const plan = await planOf(household.id);
  const pay = (index: number, amountCents: number, at = plan.instalments[index]?.version ?? 1) =>
    recordPayment(anna, {
      householdId: household.id,
      instalmentId: plan.instalments[index]?.id ?? "",
      version: at,
      amountCents,
      paidOn: "2026-11-20",
      channel: null,
    });
  return { anna, household, plan, pay };
}

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
      await proposeRepayment(anna, terms(household.id, { recognisedDebtCents: debt, downPaymentCents, instalments }));
      const plan = await planOf(household.id);
      const sum = plan.instalments.reduce((total, { amountCents }) => total + amountCents, 0);
      expect(sum + plan.downPaymentCents).toBe(debt);
    },
  );

  test("is one at a time, also when two are proposed at once", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const outcomes = await Promise.all([1, 2].map(() => proposeRepayment(anna, terms(household.id))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "repayment.refusals.alreadyOne" } });
  });

  test("that was signed with a missed instalment starts late", async () => {
    const { plan, household } = await aRunningPlan();
    expect(plan).toMatchObject({ status: "LATE", signedOn: new Date("2026-10-20") });
    expect(await eventsOf(household.id)).toEqual(["repayment.proposed", "repayment.signed"]);
  });

  test("catches up once the missed instalment is paid in full, and not before", async () => {
    const { pay, household } = await aRunningPlan();
    expect(await pay(0, 6000)).toMatchObject({ ok: true });
    expect((await planOf(household.id)).status).toBe("LATE");
    expect(await pay(0, 6857, 2)).toMatchObject({ ok: true });
    const plan = await planOf(household.id);
    expect(plan.status).toBe("SIGNED");
    expect(plan.instalments[0]).toMatchObject({ amountCents: 12_857, paidCents: 12_857 });
  });

  test("takes no more than is due on an instalment", async () => {
    const { pay } = await aRunningPlan();
    expect(await pay(0, 12_858)).toMatchObject({
      reason: { key: "repayment.refusals.moreThanDue", values: { due: "128,57 €" } },
    });
    await pay(0, 12_000);
    expect(await pay(0, 858, 2)).toMatchObject({
      reason: { key: "repayment.refusals.moreThanDue", values: { due: "8,57 €" } },
    });
  });

  test("counts one of two payments recorded at once", async () => {
    const { pay, household } = await aRunningPlan();
    const outcomes = await Promise.all([pay(0, 5000), pay(0, 5000)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect((await planOf(household.id)).instalments[0]?.paidCents).toBe(5000);
  });

  test("takes no payment before it is signed", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    await proposeRepayment(anna, terms(household.id));
    const plan = await planOf(household.id);
    const payment = {
      instalmentId: plan.instalments[0]?.id ?? "",
      version: 1,
      amountCents: 1,
      paidOn: "2026-11-20",
      channel: null,
    };
    expect(await recordPayment(anna, { householdId: household.id, ...payment })).toMatchObject({
      reason: { key: "repayment.refusals.notRunning" },
    });
  });

  test("is settled only when everything is paid", async () => {
    const { anna, household, pay } = await aRunningPlan({ instalments: 1 });
    const settle = async () => {
      const { id, version } = await planOf(household.id);
      return endRepayment(anna, { householdId: household.id, repaymentPlanId: id, version, end: "settle" });
    };
    expect(await settle()).toMatchObject({ reason: { key: "repayment.refusals.notAllPaid" } });
    await pay(0, 90_000);
    expect(await settle()).toMatchObject({ ok: true });
    expect(await planOf(household.id)).toMatchObject({ status: "SETTLED", endedAt: new Date("2026-11-23T09:00:00Z") });
    expect(await settle()).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test.each([
    ["reschedule", "RESCHEDULED"],
    ["lapse", "LAPSED"],
  ] as const)("can %s, and then another one be agreed", async (end, status) => {
    const { anna, household, plan } = await aRunningPlan();
    const ending = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version, end };
    expect(await endRepayment(anna, ending)).toMatchObject({ ok: true });
    expect((await planOf(household.id)).status).toBe(status);
    expect(await proposeRepayment(anna, terms(household.id))).toMatchObject({ ok: true });
  });

  test("that nobody signed can be discarded, a signed one cannot", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const discard = { householdId: household.id, repaymentPlanId: plan.id, version: plan.version };
    expect(await discardRepayment(anna, discard)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    const other = await aHousehold(anna);
    await proposeRepayment(anna, terms(other.id));
    const proposed = await planOf(other.id);
    expect(
      await discardRepayment(anna, { householdId: other.id, repaymentPlanId: proposed.id, version: 1 }),
    ).toMatchObject({ ok: true });
    expect(await look((tx) => tx.repaymentPlan.count({ where: { householdId: other.id } }))).toBe(0);
  });

  test("is the case owner's to work on, and another household's is not there", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    await expect(proposeRepayment(colleague, terms(household.id))).rejects.toThrow(Forbidden);
    await expect(proposeRepayment(await aUser(), terms(household.id))).rejects.toThrow(NotVisible);
    const other = await aHousehold(anna);
    const foreign = { householdId: other.id, repaymentPlanId: plan.id, version: plan.version };
    await expect(signRepayment(anna, { ...foreign, signedOn: "2026-11-01" })).rejects.toThrow(NotVisible);
    await expect(endRepayment(anna, { ...foreign, end: "lapse" })).rejects.toThrow(NotVisible);
    await expect(discardRepayment(anna, foreign)).rejects.toThrow(NotVisible);
    const payment = {
      instalmentId: plan.instalments[0]?.id ?? "",
      version: 1,
      amountCents: 1,
      paidOn: "2026-11-20",
      channel: null,
    };
    await expect(recordPayment(anna, { householdId: other.id, ...payment })).rejects.toThrow(NotVisible);
  });

  test("goes into the household's snapshot as it stands today", async () => {
    const { household, pay } = await aRunningPlan();
    await pay(0, 12_857);
    expect((await look((tx) => householdSnapshot(tx, household.id))).repayment).toEqual({
      status: "SIGNED",
      recognisedDebtCents: 100_000,
      leftCents: 77_143,
      instalments: 7,
    });
  });
});
