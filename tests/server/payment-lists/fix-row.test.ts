import { describe, expect, test } from "vitest";
import { leavePayment } from "@/server/payment-lists/fix-payment";
import { aPayablePlan, apply, fixOf, line } from "../../support/payment-list-answers";
import { aPaymentList, paymentListOf } from "../../support/payment-list-factories";
import { newestPlan } from "../../support/repayment-factories";

describe("a line of a list of payments", () => {
  test("is put right by choosing its plan, and then paid", async () => {
    const { anna, plan, household } = await aPayablePlan();
    const id = await aPaymentList(anna, [line("Bonifico", "xx", "SCONOSCIUTO")]);
    expect(await fixOf(anna, id, 0, { repaymentPlanId: plan.id })).toMatchObject({ ok: true });
    await apply(anna, id);
    expect((await newestPlan(household.id)).payments).toMatchObject([{ amountCents: 5000 }]);
    expect(await fixOf(anna, id, 0, { repaymentPlanId: plan.id })).toMatchObject({ ok: false });
  });

  test("is not put right to more than is owed, nor on a version read before somebody else's change", async () => {
    const { anna, plan } = await aPayablePlan();
    const id = await aPaymentList(anna, [line("Bonifico", "50,00")]);
    expect(await fixOf(anna, id, 0, { repaymentPlanId: plan.id, amountCents: 100_001 })).toMatchObject({
      reason: { key: "repayment.refusals.moreThanOwed", values: { left: "1.000,00 €" } },
    });
    const right = { repaymentPlanId: plan.id, version: 1 };
    const both = [fixOf(anna, id, 0, right), fixOf(anna, id, 0, right)];
    const outcomes = await Promise.all(both);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("that is like another one is paid only if one says that it is another payment", async () => {
    const { anna, plan, reference, household } = await aPayablePlan();
    const id = await aPaymentList(anna, [line(`Rata ${reference}`), line(`Rata ${reference}`)]);
    const right = { repaymentPlanId: plan.id, amountCents: 10_000 };
    expect(await fixOf(anna, id, 1, right)).toMatchObject({ reason: { key: "paymentList.refusals.doubled" } });
    expect(await fixOf(anna, id, 1, { ...right, another: true })).toMatchObject({ ok: true });
    await apply(anna, id);
    expect((await newestPlan(household.id)).payments).toHaveLength(2);
  });

  test("can be left out, and pays nothing", async () => {
    const { anna, reference, household } = await aPayablePlan();
    const id = await aPaymentList(anna, [line(`Rata ${reference}`)]);
    const [row] = (await paymentListOf(id)).rows;
    const leave = { listId: id, rowId: row?.id ?? "", version: 1 };
    expect(await leavePayment(anna, leave)).toMatchObject({ ok: true });
    expect(await leavePayment(anna, leave)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect(await apply(anna, id)).toMatchObject({ reason: { key: "paymentList.refusals.nothingMatched" } });
    expect((await newestPlan(household.id)).payments).toEqual([]);
  });
});
