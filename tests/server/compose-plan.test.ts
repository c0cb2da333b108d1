import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { draftOf } from "@/server/plans/content-of";
import { addGoal, changeGoal, editGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { editPeriod } from "@/server/plans/edit-period";
import { getComposer } from "@/server/plans/get-composer";
import { removeLine } from "@/server/plans/remove-line";
import { anEdition } from "../support/catalogue-factories";
import { aUser } from "../support/organisation-factories";
import { anAgreedPlan, aPlan, aSharedPlan, aSignedPlan, eventsOf, shownOf } from "../support/plan-factories";

type Basis = Awaited<ReturnType<typeof aPlan>>;
const serviceOf = ({ edition }: Basis, code: string) => edition.services.find((one) => one.code === code)?.id ?? "";
const lineOf = async ({ plan }: Basis, code: string) => {
  const draft = await asSystem("test", (tx) => draftOf(tx, plan.id));
  const line = draft?.lines.find(({ serviceCode }) => serviceCode === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
};
const editOf = async (basis: Basis, code: string, over: object = {}) => {
  const line = await lineOf(basis, code);
  return {
    planId: basis.plan.id,
    lineId: line.id,
    version: line.version,
    quantity: line.quantity,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    delivererId: line.delivererId,
    thirdParties: null,
    deviationReason: null,
    ...over,
  };
};
const totals = async ({ plan }: Basis) =>
  asSystem("test", (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId: plan.id }, select: { totalCents: true, totalMinutes: true } }),
  );

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

describe("who writes", () => {
  test("a shared text may still be written; an agreed or signed one may not", async () => {
    const shared = await aSharedPlan();
    const before = await shownOf(shared.plan.id);
    expect(await addGoal(shared.operator, { planId: shared.plan.id, text: "La patente" })).toMatchObject({ ok: true });
    expect((await shownOf(shared.plan.id)).hash).not.toBe(before.hash);
    for (const basis of [await anAgreedPlan(), await aSignedPlan()])
      expect(await addGoal(basis.operator, { planId: basis.plan.id, text: "x" })).toMatchObject({
        reason: { key: "plan.refusals.notEditable" },
      });
  });

  test("the Officina reads and does not write; strangers see nothing", async () => {
    const basis = await aSharedPlan();
    const input = { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") };
    await expect(addLine(basis.socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(addLine(await aUser("MUNICIPAL_OFFICER"), input)).rejects.toThrow(Forbidden);
    await expect(addLine(await aUser("EMPLOYMENT_OPERATOR"), input)).rejects.toThrow(NotVisible);
    await expect(addLine(await aUser("ADMIN"), input)).rejects.toThrow(NotVisible);
    expect(await getComposer(basis.socialWorker, basis.plan.id)).toBeNull();
  });

  test("a draft is invisible to the Officina until it is shared", async () => {
    const basis = await aPlan();
    await expect(addGoal(basis.socialWorker, { planId: basis.plan.id, text: "x" })).rejects.toThrow(NotVisible);
  });
});
