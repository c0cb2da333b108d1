import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { draftOf } from "@/server/plans/content-of";
import { removeLine } from "@/server/plans/remove-line";
import { anEdition } from "../../support/catalogue-factories";
import { lineOf, serviceOf, totals } from "../../support/composing";
import { aPlan, eventsOf } from "../../support/plan-factories";

describe("putting a service into the plan", () => {
  test("copies its name, price and limits, at the standard volume over the whole plan", async () => {
    const basis = await aPlan();
    expect(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "F01") })).toMatchObject({
      ok: true,
    });
    expect(await lineOf(basis, "F01")).toMatchObject({
      serviceName: "Italiano L2 livello A2",
      unitCostCents: 84,
      quantity: 4800,
      amountCents: 6720,
      startsOn: "2026-11-23",
      endsOn: "2027-05-22",
      delivererId: basis.providerId,
    });
    expect(await totals(basis)).toEqual({ totalCents: 61_120, totalMinutes: 5820 });
    expect(await eventsOf(basis.plan.id)).toEqual(["plan.lineAdded"]);
  });

  test("whose cost nobody knows leaves the total as it is and says so", async () => {
    const basis = await aPlan();
    await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L11") });
    expect(await lineOf(basis, "L11")).toMatchObject({ unitCostCents: null, amountCents: null });
    const draft = await asSystem("test", (tx) => draftOf(tx, basis.plan.id));
    expect(draft?.content).toMatchObject({ totalCents: 54_400, undefinedCosts: 1 });
  });

  test("already there is refused, also when two people add it at once", async () => {
    const basis = await aPlan();
    const input = { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") };
    const outcomes = await Promise.all([addLine(basis.operator, input), addLine(basis.operator, input)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addLine(basis.operator, input)).toMatchObject({ reason: { key: "plan.refusals.alreadyThere" } });
  });

  test("of another edition, or of none, is refused", async () => {
    const basis = await aPlan();
    const later = await anEdition(basis.programme.id, {
      validFrom: new Date("2027-01-01"),
      validTo: new Date("2027-12-31"),
    });
    for (const serviceId of [later.services[5]?.id ?? "", basis.plan.id])
      expect(await addLine(basis.operator, { planId: basis.plan.id, serviceId })).toMatchObject({
        reason: { key: "plan.refusals.notInBasket" },
      });
  });

  test("nobody of the network is accredited for is refused", async () => {
    const basis = await aPlan();
    await asSystem("test", (tx) =>
      tx.accreditation.updateMany({ where: { register: "FORMAZIONE_B" }, data: { validTo: new Date("2027-05-21") } }),
    );
    expect(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "F01") })).toMatchObject({
      reason: { key: "plan.refusals.nobodyAccredited" },
    });
  });

  test("taken out and put back has the same key, so that its conversation finds it again", async () => {
    const basis = await aPlan();
    const input = { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") };
    await addLine(basis.operator, input);
    const { id, key } = await lineOf(basis, "L13");
    expect(await removeLine(basis.operator, { planId: basis.plan.id, lineId: id })).toMatchObject({ ok: true });
    await addLine(basis.operator, input);
    expect(await lineOf(basis, "L13")).toMatchObject({ key });
  });
});
