import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { acknowledgeClosure } from "@/server/closure/acknowledge-closure";
import { answerFollowUp } from "@/server/closure/answer-follow-up";
import { getClosure } from "@/server/closure/get-closure";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { getPlan } from "@/server/plans/get-plan";
import { listToday } from "@/server/today/list-today";
import {
  aClosure,
  aCompletedPlan,
  aRunningPlan,
  aSharedReport,
  aWithdrawal,
  seenReport,
} from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import { aSignedPlan, must } from "../../support/plan-factories";

const rulesFor = async (actor: Parameters<typeof listToday>[0]) =>
  (await listToday(actor)).waiting.map(({ rule, level }) => `${level} ${rule}`);

test("a shared report waits for the household's social worker, then for whoever completes the plan", async () => {
  const { operator, socialWorker, plan } = await aSharedReport();
  expect(await rulesFor(socialWorker)).toContain("waiting closureToRead");
  expect((await rulesFor(operator)).join()).not.toContain("planToComplete");
  must(await acknowledgeClosure(socialWorker, await seenReport(plan.id)));
  expect((await rulesFor(socialWorker)).join()).not.toContain("closureToRead");
  expect((await rulesFor(operator)).join()).toContain("planToComplete");
});

test("a follow-up waits for the operator from its day on, until it is answered", async () => {
  const { operator, plan } = await aCompletedPlan();
  expect((await rulesFor(operator)).join()).not.toContain("followUpDue");
  setClock(new Date("2027-02-24T09:00:00Z"));
  expect(await rulesFor(operator)).toContain("late followUpDue");
  const [first] = await asSystem("test", (tx) => tx.followUp.findMany({ orderBy: { months: "asc" } }));
  must(
    await answerFollowUp(operator, {
      planId: plan.id,
      followUpId: first?.id ?? "",
      version: 1,
      answer: "NOT_REACHED",
      answeredOn: "2027-02-24",
      note: null,
    }),
  );
  expect((await rulesFor(operator)).join()).not.toContain("followUpDue");
});

test("work found after a plan was over is followed up too", async () => {
  const { operator, plan } = await aSignedPlan();
  must(await withdrawPlan(operator, aWithdrawal(plan.id, { cause: "FAMILY" })));
  const outcome = {
    planId: plan.id,
    lineKey: null,
    kind: "SELF_EMPLOYMENT",
    contractType: null,
    employer: null,
    weeklyHours: null,
    startsOn: "2026-11-20",
    endsOn: null,
    evidence: null,
    provedOn: null,
  } as const;
  must(await recordOutcome(operator, outcome));
  expect((await getClosure(operator, plan.id))?.followUps.map(({ months }) => months)).toEqual([3, 6, 12]);
});

test("a draft report is its writer's alone, and the Comune reads results without texts and names", async () => {
  const basis = await aRunningPlan();
  const planId = basis.plan.id;
  must(await writeClosure(basis.operator, await aClosure(planId)));
  expect((await getClosure(basis.operator, planId))?.report?.status).toBe("DRAFT");
  expect(await getClosure(basis.socialWorker, planId)).toMatchObject({ report: null, figures: null });
  must(await writeClosure(basis.operator, await aClosure(planId, { step: "share" })));
  expect((await getClosure(basis.socialWorker, planId))?.report?.status).toBe("SHARED");
  const comune = await getClosure(await aUser("MUNICIPAL_OFFICER"), planId);
  expect(comune).toMatchObject({ named: false, name: null });
  expect(JSON.stringify(comune)).not.toContain("cooperativa");
  expect(await getClosure(await aUser("SOCIAL_WORKER"), planId)).toBeNull();
  await aCompletedPlan(basis);
  expect(JSON.stringify(await getPlan(await aUser("MUNICIPAL_OFFICER"), planId))).not.toContain("cooperativa");
  expect((await getPlan(basis.socialWorker, planId))?.plan.endReason).toContain("cooperativa");
});
