import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { voidPayment } from "@/server/accompaniment/void-payment";
import { allOrNothing } from "@/server/households/all-or-nothing";
import { discardRepayment } from "@/server/repayments/discard-repayment";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { recordPayment } from "@/server/repayments/record-payment";
import { takePayment } from "@/server/repayments/take-payment";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRepaymentRule, aRunningPlan, newestPlan, payOn, planTerms } from "../../support/repayment-factories";

type Plan = Awaited<ReturnType<typeof newestPlan>>;

/** What a plan says is paid, and what its unvoided payments and their shares say: always the same. */
async function told(plan: { id: string }) {
  const [row] = await look(
    (tx) => tx.$queryRaw<Record<string, number>[]>`
    select p."downPaidCents" as down,
      (select coalesce(sum("paidCents"), 0)::int from "Instalment" where "repaymentPlanId" = p.id) as instalments,
      (select coalesce(sum("paidCents"), 0)::int from "RentMonth" where "repaymentPlanId" = p.id) as rents,
      (select coalesce(sum("amountCents"), 0)::int from "RepaymentPayment" where "repaymentPlanId" = p.id and "voidedAt" is null) as money,
      (select coalesce(sum(s.cents), 0)::int from "PaymentShare" s join "RepaymentPayment" y on y.id = s."paymentId"
        where y."repaymentPlanId" = p.id and y."voidedAt" is null) as shares
      from "RepaymentPlan" p where p.id = ${plan.id}::uuid`,
  );
  return row ?? {};
}
const paidOf = (plan: Plan) => ({
  down: plan.downPaidCents,
  instalments: plan.instalments.map(({ paidCents }) => paidCents),
  rents: plan.rents.map(({ paidCents }) => paidCents),
  status: plan.status,
  lateSince: plan.lateSince,
});

describe("a payment", () => {
  test("catches a late plan up once the missed instalment is paid in full, and not before", async () => {
    const terms = { firstDueOn: "2026-11-05", downPaymentCents: 0, recognisedDebtCents: 90_000 };
    const { anna, household, plan } = await aRunningPlan(terms, "2026-10-20");
    expect(await payOn(anna, plan, { amountCents: 6000 })).toMatchObject({ ok: true });
    expect((await newestPlan(household.id)).status).toBe("LATE");
    expect(await payOn(anna, plan, { amountCents: 6857 })).toMatchObject({ ok: true });
    const now = await newestPlan(household.id);
    expect(now).toMatchObject({ status: "SIGNED", lateSince: null });
    expect(now.instalments[0]).toMatchObject({ amountCents: 12_857, paidCents: 12_857 });
    expect(await eventsOf(household.id)).toContain("repayment.caughtUp");
  });

  test("larger than an instalment goes on to the next ones, the oldest first", async () => {
    const { anna, household, plan } = await aRunningPlan();
    await payOn(anna, plan, { amountCents: 30_000 });
    const now = await newestPlan(household.id);
    expect(now.instalments.map(({ paidCents }) => paidCents)).toEqual([12_857, 12_857, 4286, 0, 0, 0, 0]);
    expect(now.payments[0]?.shares.map(({ cents }) => cents)).toEqual([12_857, 12_857, 4286]);
  });

  test.each([
    ["INSTALMENT", 90_000, "900,00 €"],
    ["DOWN_PAYMENT", 10_000, "100,00 €"],
    ["RENT", 30_000, "300,00 €"],
  ] as const)(
    "of kind %s larger than what is owed of it is refused, and nothing is written",
    async (kind, owed, left) => {
      const { anna, plan } = await aRunningPlan({ monthlyRentCents: 30_000 });
      expect(await payOn(anna, plan, { kind, amountCents: owed + 1 })).toMatchObject({
        reason: { key: "repayment.refusals.moreThanOwed", values: { left, kind } },
      });
      expect(await told(plan)).toMatchObject({ money: 0, shares: 0 });
      expect(await payOn(anna, plan, { kind, amountCents: owed })).toMatchObject({ ok: true });
    },
  );

  test("of a day to come is refused", async () => {
    const { anna, plan } = await aRunningPlan();
    expect(await payOn(anna, plan, { paidOn: "2026-11-24" })).toMatchObject({
      reason: { key: "repayment.refusals.paidInFuture" },
    });
  });

  test("on a plan that is not signed is refused", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    await proposeRepayment(anna, planTerms(household.id));
    const plan = await newestPlan(household.id);
    expect(await payOn(anna, plan)).toMatchObject({ reason: { key: "repayment.refusals.notRunning" } });
    await discardRepayment(anna, { householdId: household.id, repaymentPlanId: plan.id, version: 1 });
  });

  test("typed twice at once counts once", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const payment = {
      householdId: household.id,
      repaymentPlanId: plan.id,
      version: plan.version,
      kind: "INSTALMENT" as const,
      amountCents: 5000,
      paidOn: "2026-11-20",
      channel: "CASH" as const,
      reference: null,
      payer: null,
    };
    const outcomes = await Promise.all([recordPayment(anna, payment), recordPayment(anna, payment)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect(await told(plan)).toMatchObject({ money: 5000, instalments: 5000 });
  });

  test("of two that together are too much, taken at once, one is refused", async () => {
    const { anna, plan, household } = await aRunningPlan();
    const take = () =>
      allOrNothing(anna, (tx) =>
        takePayment(tx, anna, {
          householdId: household.id,
          repaymentPlanId: plan.id,
          kind: "CREDIT",
          amountCents: 50_000,
          paidOn: "2026-11-20",
          channel: "PUNTILUNA",
        }),
      );
    const outcomes = await Promise.all([take(), take()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await told(plan)).toMatchObject({ money: 50_000, instalments: 50_000 });
  });

  test("that pays the last cent settles the plan, and voiding it opens it again", async () => {
    const { anna, household, plan } = await aRunningPlan({ instalments: 1 });
    await payOn(anna, plan, { kind: "DOWN_PAYMENT", amountCents: 10_000 });
    expect((await newestPlan(household.id)).status).toBe("SIGNED");
    const last = await payOn(anna, plan, { amountCents: 90_000 });
    expect(await newestPlan(household.id)).toMatchObject({
      status: "SETTLED",
      endedAt: new Date("2026-11-23T09:00:00Z"),
    });
    if (!last.ok) throw new Error("paid");
    const undo = { householdId: household.id, paymentId: last.data.id, voidReason: "Di un altro" };
    expect(await voidPayment(anna, undo)).toMatchObject({ ok: true });
    expect(await newestPlan(household.id)).toMatchObject({ status: "SIGNED", endedAt: null });
    expect(await eventsOf(household.id)).toEqual(
      expect.arrayContaining(["repayment.settled", "repayment.paymentVoided", "repayment.reopened"]),
    );
  });

  test("is taken back once, with its reason; one from a credit too", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const paid = await payOn(anna, plan);
    if (!paid.ok) throw new Error("paid");
    const undo = { householdId: household.id, paymentId: paid.data.id, voidReason: "Di un altro" };
    const outcomes = await Promise.all([voidPayment(anna, undo), voidPayment(anna, undo)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "repayment.refusals.notVoidable" } });
    expect((await newestPlan(household.id)).payments[0]).toMatchObject({ voidReason: "Di un altro" });
    const credit = await allOrNothing(anna, (tx) =>
      takePayment(tx, anna, {
        householdId: household.id,
        repaymentPlanId: plan.id,
        kind: "CREDIT",
        amountCents: 500,
        paidOn: "2026-11-20",
        channel: "PUNTILUNA",
      }),
    );
    if (!credit.ok) throw new Error("credited");
    expect(await voidPayment(anna, { ...undo, paymentId: credit.data.id })).toMatchObject({ ok: true });
    expect((await newestPlan(household.id)).instalments.every(({ paidCents }) => paidCents === 0)).toBe(true);
  });

  test("is the case owner's to write and to take back; what one may not see is not there", async () => {
    const { anna, household, plan } = await aRunningPlan();
    const paid = await payOn(anna, plan);
    if (!paid.ok) throw new Error("paid");
    const undo = { householdId: household.id, paymentId: paid.data.id, voidReason: "x" };
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    await expect(payOn(colleague, plan)).rejects.toThrow(Forbidden);
    await expect(voidPayment(colleague, undo)).rejects.toThrow(Forbidden);
    await expect(payOn(await aUser(), plan)).rejects.toThrow(NotVisible);
    await expect(voidPayment(await aUser(), undo)).rejects.toThrow(NotVisible);
    const other = await aHousehold(anna);
    await expect(payOn(anna, { id: plan.id, householdId: other.id })).rejects.toThrow(NotVisible);
    await expect(voidPayment(anna, { ...undo, householdId: other.id })).rejects.toThrow(NotVisible);
  });

  const steps = fc.array(
    fc.tuple(fc.constantFrom("INSTALMENT", "RENT", "DOWN_PAYMENT"), fc.integer({ min: 1, max: 40_000 }), fc.boolean()),
    { minLength: 1, maxLength: 8 },
  );
  property.prop([steps], { numRuns: 8 })(
    "whatever is paid and taken back, what is paid is the sum of the shares, and taking it all back restores the plan exactly",
    async (all) => {
      const { anna, household, plan } = await aRunningPlan(
        { firstDueOn: "2026-11-05", monthlyRentCents: 20_000 },
        "2026-10-20",
      );
      const before = paidOf(plan);
      const made: string[] = [];
      for (const [kind, amountCents, undo] of all) {
        const paid = await payOn(anna, plan, { kind, amountCents });
        if (paid.ok) made.push(paid.data.id);
        const last = undo && made.pop();
        if (last) await voidPayment(anna, { householdId: household.id, paymentId: last, voidReason: "prova" });
        const now = await told(plan);
        expect(now.money).toBe((now.down ?? 0) + (now.instalments ?? 0) + (now.rents ?? 0));
        expect(now.shares).toBe((now.instalments ?? 0) + (now.rents ?? 0));
      }
      for (const paymentId of made)
        await voidPayment(anna, { householdId: household.id, paymentId, voidReason: "prova" });
      expect(paidOf(await newestPlan(household.id))).toEqual(before);
      expect(await told(plan)).toMatchObject({ money: 0, shares: 0 });
    },
  );

  test("made before the plan lapsed and written down after lets it go on; a later one is refused", async () => {
    await aRepaymentRule(await aUser("MUNICIPAL_OFFICER"), { validFrom: "2026-01-02", lapseDays: 10 });
    const terms = { firstDueOn: "2026-11-05", downPaymentCents: 0 };
    const { anna, household, plan } = await aRunningPlan(terms, "2026-10-20");
    const { reviewRepayments } = await import("@/server/repayments/review-repayments");
    await reviewRepayments();
    expect((await newestPlan(household.id)).status).toBe("LAPSED");
    expect(await payOn(anna, plan, { amountCents: 14_285, paidOn: "2026-11-16" })).toMatchObject({
      reason: { key: "repayment.refusals.notRunning" },
    });
    const restore = setClock(new Date("2026-11-25T09:00:00Z"));
    expect(await payOn(anna, plan, { amountCents: 14_285, paidOn: "2026-11-15" })).toMatchObject({ ok: true });
    restore();
    expect(await newestPlan(household.id)).toMatchObject({ status: "SIGNED", endedAt: null, lateSince: null });
    expect(await eventsOf(household.id)).toContain("repayment.reopened");
  });
});
