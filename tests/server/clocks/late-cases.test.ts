import { expect, test } from "vitest";
import { planListQuery } from "@/domain/plan-list";
import { referralQuery } from "@/domain/referral-list";
import { pauseClock } from "@/server/clocks/pause-clock";
import { listPlans } from "@/server/plans/list-plans";
import { listReferrals } from "@/server/referrals/list-referrals";
import { aPause, on } from "../../support/clock-factories";
import { aPlan, aSharedPlan, aSignedPlan, must } from "../../support/plan-factories";
import { aReferral, aReferralTeam } from "../../support/referral-factories";

const latePlans = async (actor: Parameters<typeof listPlans>[0]) =>
  (await listPlans(actor, planListQuery.parse({ tab: "all", clock: "late" }))).rows.map(({ id }) => id);
const lateReferrals = async (actor: Parameters<typeof listReferrals>[0], over: object = {}) =>
  (await listReferrals(actor, referralQuery.parse({ tab: "open", clock: "late", ...over })))?.rows.map(({ id }) => id);

test("the list of plans narrowed to what is late holds a plan from the day after it was due, at every stage", async () => {
  const shared = await aSharedPlan();
  const draft = await aPlan();
  const signed = await aSignedPlan();
  on("2026-11-30");
  expect(await latePlans(shared.operator)).toEqual([]);
  on("2026-12-01");
  expect(await latePlans(shared.operator)).toEqual([shared.plan.id]);
  expect(await latePlans(shared.socialWorker)).toEqual([shared.plan.id]);
  // A first hour within ten working days, a plan shared within twenty of the yes of 17 November.
  on("2026-12-09");
  expect(await latePlans(signed.operator)).toEqual([signed.plan.id]);
  expect(await latePlans(draft.operator)).toEqual([]);
  on("2026-12-17");
  expect(await latePlans(draft.operator)).toEqual([draft.plan.id]);
});

test("a clock that stands still is not late, and the list says how it stands", async () => {
  const { operator, plan } = await aSharedPlan();
  must(await pauseClock(operator, aPause("plan", plan.id, { expectedOn: "2026-12-20" })));
  on("2026-12-15");
  expect(await latePlans(operator)).toEqual([]);
  const { rows } = await listPlans(operator, planListQuery.parse({ tab: "all" }));
  expect(rows).toMatchObject([{ clock: { stage: "PLAN_AGREED", clock: { state: "paused" } } }]);
});

test("the list of referrals narrowed to what is late holds answers and first appointments, and none that stands still", async () => {
  const team = await aReferralTeam();
  const { coordinator, operator, socialWorker, providerId } = team;
  const late = await aReferral(socialWorker, providerId, { dueOn: new Date("2026-11-20") });
  await aReferral(socialWorker, providerId, { dueOn: new Date("2026-11-23") });
  await aReferral(socialWorker, providerId, { dueOn: new Date("2026-11-20"), status: "INFO_REQUESTED" });
  const accepted = await aReferral(socialWorker, providerId, {
    status: "ACCEPTED",
    assigneeId: operator.id,
    decidedAt: new Date("2026-11-13T09:00:00Z"),
  });
  expect((await lateReferrals(coordinator))?.toSorted()).toEqual([late.id, accepted.id].toSorted());
  const stopped = { stage: "FIRST_APPOINTMENT" as const };
  must(await pauseClock(operator, aPause("referral", accepted.id, stopped)));
  expect(await lateReferrals(coordinator)).toEqual([late.id]);
  expect(await lateReferrals(coordinator, { urgency: "CRITICAL" })).toEqual([]);
});
