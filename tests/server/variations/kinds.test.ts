import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { editGoal } from "@/server/plans/edit-goals";
import { getPlan } from "@/server/plans/get-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { planSession } from "@/server/sessions/plan-session";
import { openVariation } from "@/server/variations/open-variation";
import {
  aSignedPlan,
  aVariation,
  committed,
  must,
  planLine,
  planRow,
  signEverything,
} from "../../support/plan-factories";
import { anAppointment } from "../../support/session-factories";
import { coached } from "../../support/variation-factories";

describe("the other starts of a variation", () => {
  test("a suspension stops bookings once in force, a resumption brings them back", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const line = await planLine(planId, "L09");
    must(await openVariation(basis.operator, aVariation(planId, { start: "suspend", lineId: line.id })));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    const paused = await planLine(planId, "L09");
    expect(await planSession(basis.operator, anAppointment([paused.id], basis.operator.id))).toMatchObject({
      reason: { key: "session.refusals.lineNotOpen" },
    });
    must(await openVariation(basis.operator, aVariation(planId, { start: "resume", lineId: paused.id })));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    must(await planSession(basis.operator, anAppointment([(await planLine(planId, "L09")).id], basis.operator.id)));
    expect(await committed(basis)).toEqual([54_400, 54_400]);
  });

  test("a closure brings the volume down to what was delivered; with nothing delivered the service is taken out", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const line = await planLine(planId, "L09");
    const close = () => openVariation(basis.operator, aVariation(planId, { start: "close", lineId: line.id }));
    expect(await close()).toMatchObject({ reason: { key: "variation.refusals.nothingToClose" } });
    await coached(basis, true);
    must(await close());
    expect(await planLine(planId, "L09", "DRAFT")).toMatchObject({
      status: "CLOSED",
      quantity: 120,
      amountCents: 6800,
    });
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([20_400, 20_400]);
  });

  test("a closure with appointments still booked is not ready to be shared", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    await coached(basis, true);
    const line = await planLine(planId, "L09");
    must(await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { day: "2026-11-26" })));
    must(await openVariation(basis.operator, aVariation(planId, { start: "close", lineId: line.id })));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    const page = await getPlan(basis.operator, planId, null, "written");
    expect(page?.problems.map(({ key }) => key)).toContain("variation.problems.stillBooked");
  });

  test("a replacement takes one service out and puts another in, at the prices of today's edition", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const course = basis.edition.services.find(({ code }) => code === "F01");
    const line = await planLine(planId, "L09");
    must(
      await openVariation(
        basis.operator,
        aVariation(planId, { start: "replace", lineId: line.id, serviceId: course?.id ?? null }),
      ),
    );
    const page = await getPlan(basis.operator, planId);
    expect(page?.variation).toMatchObject({ kinds: ["replacement"], required: ["OPERATOR", "OFFICINA", "PERSON"] });
    expect(page?.variation?.changes.map(({ kind }) => kind)).toEqual(["serviceAdded", "serviceRemoved"]);
    expect(page?.variation?.deltaCents).toBe(6720 - 40_800);
  });

  test("an extension goes as far as the band lets it, and the plan keeps its end until it is signed", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const extend = (endsOn: string) => openVariation(basis.operator, aVariation(planId, { start: "extend", endsOn }));
    expect(await extend("2027-05-01")).toMatchObject({ reason: { key: "variation.refusals.notLonger" } });
    must(await extend("2027-07-22"));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    await asSystem("test", (tx) => tx.programmeBand.updateMany({ data: { extraMonths: 2 } }));
    expect((await planRow(planId)).endsOn).toEqual(new Date("2027-05-22"));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    expect((await planRow(planId)).endsOn).toEqual(new Date("2027-07-22"));
    expect((await planLine(planId, "L09")).endsOn).toEqual(new Date("2027-07-22"));
  });

  test("words alone take the operator alone, and never the same text", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    must(await openVariation(basis.operator, aVariation(planId)));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    const goal = await asSystem("test", (tx) =>
      tx.planGoal.findFirstOrThrow({ where: { planVersion: { planId, status: "DRAFT" } } }),
    );
    must(
      await editGoal(basis.operator, { planId, goalId: goal.id, version: goal.version, text: "Lavorare in cucina" }),
    );
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    const page = await getPlan(basis.socialWorker, planId);
    expect(page?.content.goals).toMatchObject([{ text: "Lavorare in cucina" }]);
    expect(page?.version.number).toBe(2);
  });
});
