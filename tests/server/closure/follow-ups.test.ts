import { expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { answerFollowUp } from "@/server/closure/answer-follow-up";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { aClosure, aCompletedPlan, aRunningPlan, aWithdrawal } from "../../support/closure-factories";
import { aSignedPlan, must } from "../../support/plan-factories";

const followUps = (planId: string) =>
  asSystem("test", (tx) => tx.followUp.findMany({ where: { planId }, orderBy: { months: "asc" } }));
const due = async (planId: string) => (await followUps(planId)).map(({ months, dueOn }) => [months, toDay(dueOn)]);

test("a completed plan is followed up 3, 6 and 12 months after it ended", async () => {
  const { plan } = await aCompletedPlan();
  expect(await due(plan.id)).toEqual([
    [3, "2027-02-23"],
    [6, "2027-05-23"],
    [12, "2027-11-23"],
  ]);
});

test("with work found it is counted from the day the work began, what is past aside", async () => {
  const basis = await aRunningPlan();
  const planId = basis.plan.id;
  must(
    await recordOutcome(basis.operator, {
      planId,
      lineKey: null,
      kind: "CONTRACT",
      contractType: "PERMANENT",
      employer: "Cooperativa Esempio",
      weeklyHours: null,
      startsOn: "2026-08-10",
      endsOn: null,
      evidence: null,
      provedOn: null,
    }),
  );
  must(await writeClosure(basis.operator, await aClosure(planId, { step: "share" })));
  await aCompletedPlan(basis);
  expect(await due(planId)).toEqual([
    [6, "2027-02-10"],
    [12, "2027-08-10"],
  ]);
});

test("who gives up because of work is followed up too; who gives up for another reason is not", async () => {
  const one = await aSignedPlan();
  must(await withdrawPlan(one.operator, aWithdrawal(one.plan.id)));
  expect(await followUps(one.plan.id)).toHaveLength(3);
  const other = await aSignedPlan();
  must(await withdrawPlan(other.operator, aWithdrawal(other.plan.id, { cause: "FAMILY" })));
  expect(await followUps(other.plan.id)).toHaveLength(0);
});

test("the answer is written once, by the provider, on a plan that is over, and not months early", async () => {
  const { operator, socialWorker, plan } = await aCompletedPlan();
  const [first] = await followUps(plan.id);
  const form = {
    planId: plan.id,
    followUpId: first?.id ?? "",
    version: 1,
    answer: "SAME_EMPLOYER",
    answeredOn: "2027-02-20",
    note: null,
  } as const;
  expect(await answerFollowUp(operator, form)).toMatchObject({ reason: { key: "closure.refusals.followUpTooSoon" } });
  setClock(new Date("2027-02-20T09:00:00Z"));
  await expect(answerFollowUp(socialWorker, form)).rejects.toThrow(Forbidden);
  const outcomes = await Promise.all([1, 2].map(() => answerFollowUp(operator, form)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await followUps(plan.id))[0]).toMatchObject({ answer: "SAME_EMPLOYER", answeredById: operator.id });
  expect(await answerFollowUp(operator, { ...form, followUpId: plan.id })).toMatchObject({
    reason: { key: "closure.refusals.noFollowUp" },
  });
});
