import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getReviews } from "@/server/clocks/get-reviews";
import { writePlanReview } from "@/server/clocks/write-review";
import { asSystem } from "@/server/db";
import { listToday } from "@/server/today/list-today";
import { on, planClocks } from "../../support/clock-factories";
import { aUser } from "../../support/organisation-factories";
import { aSignedPlan, eventsOf, must } from "../../support/plan-factories";

async function aRunningPlan() {
  const basis = await aSignedPlan();
  await asSystem("test", (tx) =>
    tx.plan.update({
      where: { id: basis.plan.id },
      data: { status: "ACTIVE", activatedAt: new Date("2026-11-23T09:00:00Z") },
    }),
  );
  return { ...basis, review: { planId: basis.plan.id, heldOn: "2026-11-25", body: "Va bene: continua il tirocinio" } };
}

test("a signed plan waits for its first hour, a running one for its review", async () => {
  const { operator, plan } = await aSignedPlan();
  expect(await planClocks(operator, plan.id)).toEqual(["FIRST_HOUR onTime 2026-12-07"]);
  expect((await listToday(operator)).waiting).toMatchObject([{ rule: "firstHourDue", level: "waiting" }]);
  const running = await aRunningPlan();
  // Sixty working days from 23 November: Christmas, New Year, the Epiphany taken out.
  expect(await planClocks(operator, running.plan.id)).toBeUndefined();
  expect(await planClocks(running.operator, running.plan.id)).toEqual(["PERIODIC_REVIEW onTime 2027-02-19"]);
});

test("a review is read by both sides, without its words by the Comune, and the next is counted from it", async () => {
  const { operator, socialWorker, plan, review } = await aRunningPlan();
  on("2026-12-01");
  must(await writePlanReview(operator, review));
  for (const actor of [operator, socialWorker])
    expect(await getReviews(actor, plan.id)).toMatchObject({
      reviews: [{ body: review.body, by: operator.name }],
      nextOn: "2027-02-23",
    });
  expect(await getReviews(await aUser("MUNICIPAL_OFFICER"), plan.id)).toMatchObject({
    reviews: [{ body: null, by: null }],
    mayReview: false,
  });
  expect(await eventsOf(plan.id)).toContain("plan.reviewed");
  expect(await getReviews(await aUser("SOCIAL_WORKER"), plan.id)).toBeNull();
});

test("a review that is due soon, or late, stands in the operator's day", async () => {
  const { operator, plan } = await aRunningPlan();
  const told = async () => (await listToday(operator)).waiting.map(({ rule, level }) => `${level} ${rule}`);
  on("2027-02-01");
  expect(await told()).not.toContain("soon reviewDue");
  on("2027-02-16");
  expect(await told()).toContain("soon reviewDue");
  on("2027-02-22");
  expect(await told()).toContain("late reviewDue");
  must(await writePlanReview(operator, { planId: plan.id, heldOn: "2027-02-22", body: "Fatta" }));
  expect(await told()).not.toContain("late reviewDue");
});

test("a review is refused before the plan began, on a day already told, and on a plan that does not run", async () => {
  const { operator, plan, review } = await aRunningPlan();
  on("2026-12-01");
  expect(await writePlanReview(operator, { ...review, heldOn: "2026-11-20" })).toMatchObject({
    reason: { key: "clock.refusals.beforeStart" },
  });
  const twice = await Promise.all([writePlanReview(operator, review), writePlanReview(operator, review)]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "clock.refusals.reviewedOn" } });
  await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { status: "SUSPENDED" } }));
  expect(await writePlanReview(operator, { ...review, heldOn: "2026-11-30" })).toMatchObject({
    reason: { key: "clock.refusals.notActive" },
  });
});

test("a review is the provider's to write", async () => {
  const { socialWorker, review } = await aRunningPlan();
  on("2026-12-01");
  await expect(writePlanReview(socialWorker, review)).rejects.toThrow(Forbidden);
  await expect(writePlanReview(await aUser("EMPLOYMENT_OPERATOR"), review)).rejects.toThrow(NotVisible);
});
