import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { draftOf } from "@/server/plans/content-of";
import { addGoal, changeGoal, editGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { editPeriod } from "@/server/plans/edit-period";
import { type Basis, editOf, lineOf } from "../../support/composing";
import { aPlan } from "../../support/plan-factories";

describe("the goals", () => {
  const goalsOf = async ({ plan }: Basis) =>
    (await asSystem("test", (tx) => draftOf(tx, plan.id)))?.goals.map(({ id, text, version }) => ({
      id,
      text,
      version,
    })) ?? [];

  test("are added, worded, put in another order and taken out", async () => {
    const basis = await aPlan();
    const planId = basis.plan.id;
    await addGoal(basis.operator, { planId, text: "La patente" });
    const [first, second] = await goalsOf(basis);
    if (!first || !second) throw new Error("two goals");
    await changeGoal(basis.operator, { planId, goalId: second.id, step: "up" });
    await editGoal(basis.operator, { planId, goalId: first.id, version: 1, text: "Un lavoro" });
    expect((await goalsOf(basis)).map(({ text }) => text)).toEqual(["La patente", "Un lavoro"]);
    await changeGoal(basis.operator, { planId, goalId: second.id, step: "up" });
    await changeGoal(basis.operator, { planId, goalId: second.id, step: "remove" });
    expect((await goalsOf(basis)).map(({ text }) => text)).toEqual(["Un lavoro"]);
    expect(await changeGoal(basis.operator, { planId, goalId: second.id, step: "down" })).toMatchObject({
      reason: { key: "plan.refusals.goalGone" },
    });
  });

  test("worded by two people: the second is told what the first wrote", async () => {
    const basis = await aPlan();
    const [goal] = await goalsOf(basis);
    const edit = { planId: basis.plan.id, goalId: goal?.id ?? "", version: 1 };
    await editGoal(basis.operator, { ...edit, text: "Prima" });
    expect(await editGoal(basis.operator, { ...edit, text: "Seconda" })).toMatchObject({
      reason: { key: "plan.refusals.goalChanged", values: { text: "Prima" } },
    });
  });
});

describe("the dates of the plan", () => {
  test("take the lines that covered it all with them, and leave the others where they are", async () => {
    const basis = await aPlan();
    await editLine(basis.operator, await editOf(basis, "L09", { endsOn: "2027-01-31" }));
    const period = { planId: basis.plan.id, version: 1, startsOn: "2026-12-01", endsOn: "2027-03-31" };
    expect(await editPeriod(basis.operator, period)).toMatchObject({ ok: true });
    expect(await lineOf(basis, "L02")).toMatchObject({ startsOn: "2026-12-01", endsOn: "2027-03-31" });
    expect(await lineOf(basis, "L09")).toMatchObject({ startsOn: "2026-11-23", endsOn: "2027-01-31" });
    expect(await editPeriod(basis.operator, period)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("under another edition copy names, prices and limits again: nothing is signed yet", async () => {
    const basis = await aPlan();
    await asSystem("test", (tx) =>
      tx.catalogueEdition.update({ where: { id: basis.edition.id }, data: { validTo: new Date("2026-11-30") } }),
    );
    const later = await asSystem("test", async (tx) => {
      const edition = await tx.catalogueEdition.create({
        data: { programmeId: basis.programme.id, name: "2027", validFrom: new Date("2026-12-01") },
      });
      const services = basis.edition.services.map(({ id: _id, ...service }) => ({ ...service, editionId: edition.id }));
      await tx.service.createMany({
        data: services.map((service) => (service.code === "L09" ? { ...service, unitCostCents: 3500 } : service)),
      });
      await tx.catalogueEdition.update({ where: { id: edition.id }, data: { status: "PUBLISHED" } });
      return edition;
    });
    expect(later.name).toBe("2027");
    await editPeriod(basis.operator, {
      planId: basis.plan.id,
      version: 1,
      startsOn: "2026-12-01",
      endsOn: "2027-03-31",
    });
    expect(await lineOf(basis, "L09")).toMatchObject({ unitCostCents: 3500, amountCents: 42_000 });
  });

  test.each([
    [{ endsOn: "2027-06-30" }, "plan.problems.tooLong"],
    [{ startsOn: "2027-01-15" }, "plan.refusals.noEdition"],
  ])("at %j are refused: %s", async (over, key) => {
    const basis = await aPlan();
    const period = { planId: basis.plan.id, version: 1, startsOn: "2026-11-23", endsOn: "2027-05-22", ...over };
    expect(await editPeriod(basis.operator, period)).toMatchObject({ reason: { key } });
  });
});
