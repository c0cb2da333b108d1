import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { reviewRepayments } from "@/server/repayments/review-repayments";
import { eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRepaymentRule, aRunningPlan, newestPlan, payOn } from "../../support/repayment-factories";

const at = (day: string) => setClock(new Date(`${day}T05:00:00Z`));
const noticesOf = (householdId: string) =>
  look((tx) => tx.notice.findMany({ where: { householdId }, orderBy: { id: "asc" } }));

async function aPlanWithRule() {
  await aRepaymentRule(await aUser("MUNICIPAL_OFFICER"), { lapseDays: 30 });
  return aRunningPlan({ monthlyRentCents: 30_000, downPaymentCents: 0 });
}

test("the morning look makes a plan late the day after, lapsed after its days, each once, and tells its case owner", async () => {
  const { anna, household } = await aPlanWithRule();
  at("2026-12-05");
  await reviewRepayments();
  expect((await newestPlan(household.id)).status).toBe("SIGNED");
  at("2026-12-06");
  await reviewRepayments();
  await reviewRepayments();
  expect(await newestPlan(household.id)).toMatchObject({ status: "LATE", lateSince: new Date("2026-12-06") });
  at("2027-01-04");
  await reviewRepayments();
  expect((await newestPlan(household.id)).status).toBe("LATE");
  at("2027-01-05");
  await Promise.all([reviewRepayments(), reviewRepayments()]);
  expect(await newestPlan(household.id)).toMatchObject({ status: "LAPSED", lateSince: new Date("2026-12-06") });
  expect((await eventsOf(household.id)).slice(2)).toEqual(["repayment.fellBehind", "repayment.lapsed"]);
  expect(await noticesOf(household.id)).toMatchObject([
    { kind: "repayment.late", recipientId: anna.id },
    { kind: "repayment.lapsed", recipientId: anna.id },
  ]);
});

test("a missed current rent makes a plan late as a missed instalment does", async () => {
  const { anna, household, plan } = await aPlanWithRule();
  at("2026-12-06");
  await payOn(anna, plan, { amountCents: plan.instalments[0]?.amountCents, paidOn: "2026-12-05" });
  expect((await newestPlan(household.id)).status).toBe("LATE");
  await payOn(anna, plan, { kind: "RENT", amountCents: 30_000, paidOn: "2026-12-05" });
  expect((await newestPlan(household.id)).status).toBe("SIGNED");
});

test("next month's rent is written down while a plan runs, once", async () => {
  const { household } = await aPlanWithRule();
  expect((await newestPlan(household.id)).rents).toHaveLength(1);
  at("2026-12-01");
  await Promise.all([reviewRepayments(), reviewRepayments()]);
  expect((await newestPlan(household.id)).rents.map(({ month }) => month.toISOString().slice(0, 7))).toEqual([
    "2026-12",
    "2027-01",
  ]);
});

test("a look that is stopped leaves the other plans as they were, and the next one does them", async () => {
  const { household } = await aPlanWithRule();
  at("2026-12-06");
  const stopped = new AbortController();
  stopped.abort();
  expect(await reviewRepayments(stopped.signal)).toBe(0);
  expect((await newestPlan(household.id)).status).toBe("SIGNED");
  expect(await reviewRepayments()).toBeGreaterThanOrEqual(1);
  expect((await newestPlan(household.id)).status).toBe("LATE");
});
