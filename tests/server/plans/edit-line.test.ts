import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { editLine } from "@/server/plans/edit-line";
import { getComposer } from "@/server/plans/get-composer";
import { removeLine } from "@/server/plans/remove-line";
import { editOf, lineOf, totals } from "../../support/composing";
import { aUser } from "../../support/organisation-factories";
import { aPlan, eventsOf } from "../../support/plan-factories";

describe("changing a line", () => {
  test("counts line and plan again, in the same cents as the screen", async () => {
    const basis = await aPlan();
    const outcome = await editLine(
      basis.operator,
      await editOf(basis, "L09", { quantity: 1080, thirdParties: "Azienda" }),
    );
    expect(outcome).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await lineOf(basis, "L09")).toMatchObject({ quantity: 1080, amountCents: 61_200, thirdParties: "Azienda" });
    expect(await totals(basis)).toEqual({ totalCents: 74_800, totalMinutes: 1380 });
  });

  test("to what it already says writes nothing and no history", async () => {
    const basis = await aPlan();
    expect(await editLine(basis.operator, await editOf(basis, "L09"))).toMatchObject({ data: { version: 1 } });
    expect(await eventsOf(basis.plan.id)).toEqual([]);
  });

  test("that somebody else changed meanwhile is refused and shows theirs; what they wrote stands", async () => {
    const basis = await aPlan();
    const colleague = await aUser("EMPLOYMENT_OPERATOR", basis.providerId, { name: "Marta Zanini" });
    const mine = await editOf(basis, "L09", { quantity: 1080 });
    await editLine(colleague, await editOf(basis, "L09", { quantity: 480 }));
    expect(await editLine(basis.operator, mine)).toMatchObject({
      ok: false,
      reason: { key: "plan.refusals.lineChanged", values: { name: "Marta Zanini", quantity: "8" } },
      theirs: { version: 2, quantity: "8" },
      by: "Marta Zanini",
    });
    expect(await lineOf(basis, "L09")).toMatchObject({ quantity: 480 });
  });

  test("by two people at once: one is written, the other is told", async () => {
    const basis = await aPlan();
    const inputs = await Promise.all([480, 960].map((quantity) => editOf(basis, "L09", { quantity })));
    const outcomes = await Promise.all(inputs.map((input) => editLine(basis.operator, input)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("to a volume outside the standard range is kept while the reason is still to be written", async () => {
    const basis = await aPlan();
    expect(await editLine(basis.operator, await editOf(basis, "L09", { quantity: 1500 }))).toMatchObject({ ok: true });
    const composer = await getComposer(basis.operator, basis.plan.id);
    expect(composer?.problems).toMatchObject([{ key: "plan.problems.reasonAbove" }]);
  });

  test.each([
    [{ startsOn: "2026-11-22" }, "plan.refusals.outsidePlan"],
    [{ endsOn: "2027-05-23" }, "plan.refusals.outsidePlan"],
    [{ quantity: 100 }, "errors.notQuarterHours"],
  ])("to %j is refused: %s", async (over, key) => {
    const basis = await aPlan();
    expect(await editLine(basis.operator, await editOf(basis, "L09", over))).toMatchObject({ reason: { key } });
  });

  test("to a deliverer outside the network, or not accredited throughout, is refused", async () => {
    const basis = await aPlan();
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect(
      await editLine(basis.operator, await editOf(basis, "L09", { delivererId: stranger.organisationId })),
    ).toMatchObject({
      reason: { key: "plan.refusals.delivererUnknown" },
    });
    const cooperative = await asSystem("test", (tx) =>
      tx.organisation.create({ data: { kind: "COOPERATIVE", name: "Il Ponte Verde", consortiumId: basis.providerId } }),
    );
    const edit = await editOf(basis, "L09", { delivererId: cooperative.id });
    expect(await editLine(basis.operator, edit)).toMatchObject({
      reason: { key: "plan.refusals.delivererNotAccredited" },
    });
    await asSystem("test", (tx) =>
      tx.accreditation.create({
        data: {
          organisationId: cooperative.id,
          register: "LAVORO",
          number: "1",
          validFrom: new Date("2020-01-01"),
          validTo: new Date("2027-05-22"),
        },
      }),
    );
    expect(await editLine(basis.operator, edit)).toMatchObject({ ok: true });
  });

  test("that is gone is refused; a base service cannot go", async () => {
    const basis = await aPlan();
    const edit = await editOf(basis, "L09");
    await removeLine(basis.operator, { planId: basis.plan.id, lineId: edit.lineId });
    expect(await editLine(basis.operator, edit)).toMatchObject({ reason: { key: "plan.refusals.lineGone" } });
    expect(await removeLine(basis.operator, { planId: basis.plan.id, lineId: edit.lineId })).toMatchObject({
      reason: { key: "plan.refusals.lineGone" },
    });
    const base = await lineOf(basis, "L02");
    expect(await removeLine(basis.operator, { planId: basis.plan.id, lineId: base.id })).toMatchObject({
      reason: { key: "plan.refusals.mandatory" },
    });
  });
});
