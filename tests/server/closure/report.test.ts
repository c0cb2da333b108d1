import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { acknowledgeClosure, takeClosureBack } from "@/server/closure/acknowledge-closure";
import { completePlan } from "@/server/closure/complete-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import {
  aClosure,
  aCompletedPlan,
  aRunningPlan,
  aSharedReport,
  reportRow,
  seenReport,
} from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, eventsOf, must, planRow } from "../../support/plan-factories";

const referralRow = (id: string) => asSystem("test", (tx) => tx.referral.findUniqueOrThrow({ where: { id } }));
const anOutcome = (planId: string) => ({
  planId,
  lineKey: null,
  kind: "CONTRACT" as const,
  contractType: "PERMANENT" as const,
  employer: "Cooperativa Esempio",
  weeklyHours: 1200,
  startsOn: "2026-11-16",
  endsOn: null,
  evidence: null,
  provedOn: null,
});

describe("writing a closure report", () => {
  test("keeps what is written so far, owing nothing until it is shared", async () => {
    const { operator, plan } = await aRunningPlan();
    must(await writeClosure(operator, await aClosure(plan.id, { result1: null, summary: null, remains: "Il corso" })));
    expect(await reportRow(plan.id)).toMatchObject({
      status: "DRAFT",
      remains: "Il corso",
      lines: null,
      goals: [{ text: "Trovare un lavoro stabile entro l'estate", result: null }],
    });
    must(await writeClosure(operator, await aClosure(plan.id, { result1: "PARTLY", why1: null })));
    expect(await reportRow(plan.id)).toMatchObject({ version: 2, goals: [{ result: "PARTLY", why: null }] });
  });

  test.each([
    [{ summary: null }, "noSummary"],
    [{ result1: null }, "goalNotJudged"],
    [{ result1: "NOT_ACHIEVED" as const }, "goalNotJudged"],
    [{ remains: "Il corso" }, "nobodyFollows"],
  ])("shared with %j it is refused as %s, and nothing of it is kept", async (over, key) => {
    const { operator, plan } = await aRunningPlan();
    expect(await writeClosure(operator, await aClosure(plan.id, { ...over, step: "share" }))).toMatchObject({
      reason: { key: `closure.refusals.${key}` },
    });
    expect(await asSystem("test", (tx) => tx.closureReport.count())).toBe(0);
  });

  test("is the provider's deed on a plan in force; two at once, one wins", async () => {
    const { operator, socialWorker, plan } = await aRunningPlan();
    const form = await aClosure(plan.id);
    await expect(writeClosure(socialWorker, form)).rejects.toThrow(Forbidden);
    await expect(writeClosure(await aUser("EMPLOYMENT_OPERATOR"), form)).rejects.toThrow(NotVisible);
    const outcomes = await Promise.all([1, 2, 3].map(() => writeClosure(operator, form)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    const unsigned = await aSharedPlan();
    expect(await writeClosure(unsigned.operator, await aClosure(unsigned.plan.id))).toMatchObject({
      reason: { key: "closure.refusals.notInForce" },
    });
  });

  test("sharing copies planned and delivered by service, and the outcomes", async () => {
    const basis = await aRunningPlan();
    const planId = basis.plan.id;
    must(await recordOutcome(basis.operator, anOutcome(planId)));
    must(await writeClosure(basis.operator, await aClosure(planId, { step: "share" })));
    const { lines, outcomes } = await reportRow(planId);
    expect(lines).toContainEqual(
      expect.objectContaining({ code: "L09", plannedMinutes: 720, deliveredMinutes: 0, plannedCents: 40_800 }),
    );
    expect(outcomes).toMatchObject([{ kind: "CONTRACT", employer: "Cooperativa Esempio", proved: false }]);
    expect(await writeClosure(basis.operator, await aClosure(planId))).toMatchObject({
      reason: { key: "closure.refusals.alreadyShared" },
    });
  });
});

describe("completing a plan", () => {
  test("is refused without a shared report", async () => {
    const { operator, plan } = await aRunningPlan();
    expect(await completePlan(operator, { planId: plan.id, version: 0 })).toMatchObject({
      reason: { key: "closure.refusals.shareFirst" },
    });
    must(await writeClosure(operator, await aClosure(plan.id)));
    expect(await completePlan(operator, await seenReport(plan.id))).toMatchObject({
      reason: { key: "closure.refusals.shareFirst" },
    });
    expect(await planRow(plan.id)).toMatchObject({ status: "ACTIVE" });
  });

  test("waits five working days for the Officina, or its acknowledgement", async () => {
    const { operator, plan } = await aSharedReport();
    const seen = await seenReport(plan.id);
    setClock(new Date("2026-11-27T22:00:00Z"));
    expect(await completePlan(operator, seen)).toMatchObject({
      reason: { key: "closure.refusals.tooSoon", values: { day: "30/11/2026" } },
    });
    setClock(new Date("2026-11-30T08:00:00Z"));
    expect(await completePlan(operator, seen)).toMatchObject({ ok: true });
  });

  test("closes the report for good, frees the rest, and answers the referral with the summary, all at once", async () => {
    const { operator, plan, referral } = await aCompletedPlan();
    expect(await planRow(plan.id)).toMatchObject({
      status: "COMPLETED",
      committedCents: 0,
      completedAt: new Date("2026-11-23T09:00:00Z"),
    });
    expect(await referralRow(referral.id)).toMatchObject({
      status: "CLOSED",
      closingReason: "Ha trovato lavoro in una cooperativa.",
    });
    expect((await eventsOf(plan.id)).slice(-3)).toEqual(["closure.shared", "closure.acknowledged", "plan.completed"]);
    expect(await writeClosure(operator, await aClosure(plan.id))).toMatchObject({
      reason: { key: "plan.refusals.over" },
    });
    const change = asSystem("test", (tx) =>
      tx.closureReport.update({ where: { planId: plan.id }, data: { summary: "Altro" } }),
    );
    await expect(change).rejects.toThrow(/closed report never changes/);
    const goal = asSystem("test", (tx) => tx.closureGoal.updateMany({ data: { result: "PARTLY" } }));
    await expect(goal).rejects.toThrow(/closed report never changes/);
  });

  test("happens once however many press the button", async () => {
    const { operator, socialWorker, plan } = await aSharedReport();
    must(await acknowledgeClosure(socialWorker, await seenReport(plan.id)));
    const seen = await seenReport(plan.id);
    const outcomes = await Promise.all([1, 2, 3].map(() => completePlan(operator, seen)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem("test", (tx) => tx.followUp.count({ where: { planId: plan.id } }))).toBe(3);
  });

  test("is refused when an outcome came after the report was shared, until it is shared again", async () => {
    const { operator, socialWorker, plan } = await aSharedReport();
    must(await acknowledgeClosure(socialWorker, await seenReport(plan.id)));
    must(await recordOutcome(operator, anOutcome(plan.id)));
    expect(await completePlan(operator, await seenReport(plan.id))).toMatchObject({
      reason: { key: "closure.refusals.figuresMoved" },
    });
    must(await takeClosureBack(operator, await seenReport(plan.id)));
    expect(await reportRow(plan.id)).toMatchObject({ status: "DRAFT", acknowledgedAt: null, sharedAt: null });
    must(await writeClosure(operator, await aClosure(plan.id, { step: "share" })));
    expect(await completePlan(operator, await seenReport(plan.id))).toMatchObject({
      reason: { key: "closure.refusals.tooSoon" },
    });
  });

  test("is refused while a place is still booked", async () => {
    const { operator, socialWorker, plan, planVersion, providerId } = await aSharedReport();
    must(await acknowledgeClosure(socialWorker, await seenReport(plan.id)));
    const times = { startsAt: new Date("2026-11-24T09:00:00Z"), endsAt: new Date("2026-11-24T10:00:00Z") };
    const line = planVersion.lines.find(({ serviceCode }) => serviceCode === "L09");
    await asSystem("test", (tx) =>
      tx.session.create({
        data: {
          ...times,
          organisationId: providerId,
          operatorId: operator.id,
          serviceCode: "L09",
          serviceName: "Coaching",
          mode: "IN_PERSON",
          attendances: {
            create: {
              ...times,
              planId: plan.id,
              planLineId: line?.id ?? "",
              lineKey: line?.key ?? "",
              personId: plan.personId,
              householdId: plan.householdId,
            },
          },
        },
      }),
    );
    expect(await completePlan(operator, await seenReport(plan.id))).toMatchObject({
      reason: { key: "closure.refusals.stillBooked", values: { count: 1 } },
    });
  });
});

describe("acknowledging a report", () => {
  test("is the Officina's deed, once, on the report it saw", async () => {
    const { operator, socialWorker, plan } = await aSharedReport();
    const seen = await seenReport(plan.id);
    await expect(acknowledgeClosure(operator, seen)).rejects.toThrow(Forbidden);
    await expect(acknowledgeClosure(await aUser("SOCIAL_WORKER"), seen)).rejects.toThrow(NotVisible);
    expect(await acknowledgeClosure(socialWorker, { ...seen, version: 9 })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
    const outcomes = await Promise.all([1, 2].map(() => acknowledgeClosure(socialWorker, seen)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await expect(takeClosureBack(socialWorker, await seenReport(plan.id))).rejects.toThrow(Forbidden);
  });
});
