import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { removeLine } from "@/server/plans/remove-line";
import { sharePlan } from "@/server/plans/share-plan";
import { planSession } from "@/server/sessions/plan-session";
import { openVariation } from "@/server/variations/open-variation";
import {
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  aVariation,
  aVariedPlan,
  committed,
  eventsOf,
  must,
  planLine,
  planRow,
  shownOf,
  signEverything,
} from "../../support/plan-factories";
import { anAppointment } from "../../support/session-factories";
import { coached, versions } from "../../support/variation-factories";

describe("a variation up", () => {
  test("takes everybody, commits only the difference and only at the last signature", async () => {
    const basis = await aVariedPlan("18");
    const planId = basis.plan.id;
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SIGNED" },
      { number: 2, status: "DRAFT" },
    ]);
    must(await sharePlan(basis.operator, { planId }));
    expect(await asOperator(basis.operator, planId)).toMatchObject({ reason: { key: "plan.refusals.cannotSign" } });
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
    must(await asOperator(basis.operator, planId));
    must(await asPerson(basis.operator, planId));
    expect(await committed(basis)).toEqual([54_400, 54_400]);
    expect(await planRow(planId)).toMatchObject({ status: "SIGNED", committedCents: 54_400 });

    expect(await asOfficina(basis.socialWorker, planId)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([74_800, 74_800]);
    expect(await planRow(planId)).toMatchObject({ status: "SIGNED", committedCents: 74_800 });
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SUPERSEDED" },
      { number: 2, status: "SIGNED" },
    ]);
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.signatureAdded", "variation.signed"]);
  });

  test("over a ceiling is refused at the last signature, and the signed version stays in force", async () => {
    const basis = await aVariedPlan("18");
    await asSystem("test", (tx) => tx.agreement.updateMany({ data: { allocationCents: 60_000 } }));
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
    expect(await asOperator(basis.operator, planId)).toMatchObject({
      reason: { key: "plan.refusals.overCeiling", values: { kind: "provider", over: "148,00 €" } },
    });
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SIGNED" },
      { number: 2, status: "DRAFT" },
    ]);
  });
});

describe("a variation down", () => {
  test("takes operator and person, tells the Officina, and the budget returns at once", async () => {
    const basis = await aVariedPlan("6");
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    expect(await asOfficina(basis.socialWorker, planId)).toMatchObject({
      reason: { key: "plan.refusals.signatureNotNeeded" },
    });
    must(await asPerson(basis.operator, planId));
    expect(await asOperator(basis.operator, planId)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([34_000, 34_000]);
    expect(await eventsOf(planId)).toContain("variation.shared");
  });

  test("never goes below what was delivered, nor takes away what is booked", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    await coached(basis, true);
    const line = await planLine(planId, "L09");
    const down = (quantity: string) =>
      openVariation(basis.operator, aVariation(planId, { start: "decrease", lineId: line.id, quantity }));
    expect(await down("1,75")).toMatchObject({
      reason: { key: "variation.problems.belowDelivered", values: { delivered: "2 h" } },
    });
    expect(await versions(planId)).toEqual([{ number: 1, status: "SIGNED" }]);
    must(await down("2"));
    expect(
      await removeLine(basis.operator, { planId, lineId: (await planLine(planId, "L09", "DRAFT")).id }),
    ).toMatchObject({
      reason: { key: "variation.problems.usedRemoved" },
    });
    expect(await signEverything(basis)).toMatchObject({ ok: true });
    expect(await committed(basis)).toEqual([20_400, 20_400]);
  });

  test("hours held while it was being signed stop the last signature", async () => {
    const basis = await aVariedPlan("6");
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    must(await asPerson(basis.operator, planId));
    const line = await planLine(planId, "L09");
    for (const [day, end] of [
      ["2026-11-24", "13:00"],
      ["2026-11-25", "13:00"],
    ] as const)
      must(await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { day, endTime: end })));
    expect(await asOperator(basis.operator, planId)).toMatchObject({
      reason: { key: "variation.problems.belowBooked", values: { booked: "8 h" } },
    });
  });
});
