import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { chooseAlternative } from "@/server/alternatives/choose-alternative";
import { discardAlternative } from "@/server/alternatives/discard-alternative";
import { getAlternatives } from "@/server/alternatives/get-alternatives";
import { keepAlternative } from "@/server/alternatives/keep-alternative";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { draftOf } from "@/server/plans/content-of";
import { editLine } from "@/server/plans/edit-line";
import { removeLine } from "@/server/plans/remove-line";
import { openVariation } from "@/server/variations/open-variation";
import { aUser } from "../support/organisation-factories";
import { anAgreedPlan, aPlan, aSharedPlan, aSignedPlan, aVariation, eventsOf, must } from "../support/plan-factories";

type Basis = Awaited<ReturnType<typeof aPlan>>;
const serviceOf = ({ edition }: Basis, code: string) => edition.services.find((one) => one.code === code)?.id ?? "";
const draftIn = async ({ plan }: Basis) => {
  const draft = await asSystem("test", (tx) => draftOf(tx, plan.id));
  if (!draft) throw new Error("no draft");
  return draft;
};
const rows = ({ plan }: Basis) =>
  asSystem("test", (tx) =>
    tx.planAlternative.findMany({
      where: { planId: plan.id },
      orderBy: { id: "asc" },
      select: { id: true, name: true, status: true, reason: true, decidedWith: true, version: true, totalCents: true },
    }),
  );
const keep = (basis: Basis, name: string) => keepAlternative(basis.operator, { planId: basis.plan.id, name });
const nothing = { otherId1: null, reason1: null, otherId2: null, reason2: null, otherId3: null, reason3: null };
const choice = async (basis: Basis, over: object) => ({
  ...nothing,
  planId: basis.plan.id,
  chosenId: null,
  hash: (await draftIn(basis)).hash,
  current: false,
  reasonCurrent: null,
  decidedWith: ["PERSON" as const, "OPERATOR" as const],
  ...over,
});

/** A plan with A (as it began) and B (with Italian lessons), the text being B. */
async function aPlanWithTwo(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aPlan(over);
  must(await keep(basis, "A"));
  must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "F01") }));
  must(await keep(basis, "B"));
  const [a, b] = await rows(basis);
  if (!a || !b) throw new Error("two alternatives");
  return { ...basis, a, b };
}
const codes = async (basis: Basis) => (await draftIn(basis)).lines.map(({ serviceCode }) => serviceCode);

describe("keeping an alternative", () => {
  test("keeps the services as they are, and leaves the text alone", async () => {
    const basis = await aPlan();
    const before = await draftIn(basis);
    must(await keep(basis, "A"));
    expect(await rows(basis)).toMatchObject([{ name: "A", status: "OPEN", totalCents: before.content.totalCents }]);
    expect((await draftIn(basis)).hash).toBe(before.hash);
    expect(await eventsOf(basis.plan.id)).toEqual(["plan.alternativeKept"]);
  });

  test("refuses a used name, the same services twice and a fourth one", async () => {
    const basis = await aPlanWithTwo();
    expect(await keep(basis, "B")).toMatchObject({ reason: { key: "alternative.refusals.nameUsed" } });
    expect(await keep(basis, "C")).toMatchObject({
      reason: { key: "alternative.refusals.same", values: { name: "B" } },
    });
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") }));
    must(await keep(basis, "C"));
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L11") }));
    expect(await keep(basis, "D")).toMatchObject({ reason: { key: "alternative.refusals.tooMany" } });
  });

  test("two at once never make a fourth", async () => {
    const basis = await aPlanWithTwo();
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") }));
    const outcomes = await Promise.all([keep(basis, "C"), keep(basis, "D")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is the provider’s deed, on a text that may be written", async () => {
    const shared = await aSharedPlan();
    await expect(keepAlternative(shared.socialWorker, { planId: shared.plan.id, name: "A" })).rejects.toThrow(
      Forbidden,
    );
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    await expect(keepAlternative(stranger, { planId: shared.plan.id, name: "A" })).rejects.toThrow(NotVisible);
    expect(await keep(await anAgreedPlan(), "A")).toMatchObject({ reason: { key: "plan.refusals.notEditable" } });
  });
});

describe("choosing one with the person", () => {
  test("makes its services those of the text, under their keys and terms, and keeps the others with their reason", async () => {
    const basis = await aPlanWithTwo();
    const keyBefore = (await draftIn(basis)).lines.find(({ serviceCode }) => serviceCode === "L09")?.key;
    const input = await choice(basis, { chosenId: basis.a.id, otherId1: basis.b.id, reason1: "Ha già l’italiano" });
    must(await chooseAlternative(basis.operator, input));
    const draft = await draftIn(basis);
    expect(draft.lines.map(({ serviceCode }) => serviceCode)).not.toContain("F01");
    expect(draft.content.totalCents).toBe(basis.a.totalCents);
    expect(draft.lines.find(({ serviceCode }) => serviceCode === "L09")?.key).toBe(keyBefore);
    expect(await rows(basis)).toMatchObject([
      { name: "A", status: "CHOSEN", reason: null, decidedWith: ["PERSON", "OPERATOR"] },
      { name: "B", status: "SET_ASIDE", reason: "Ha già l’italiano" },
    ]);
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("plan.alternativeChosen");
  });

  test("puts services back that were taken out meanwhile, at the volume and terms they were kept with", async () => {
    const basis = await aPlanWithTwo();
    const line = (await draftIn(basis)).lines.find(({ serviceCode }) => serviceCode === "F01");
    must(await removeLine(basis.operator, { planId: basis.plan.id, lineId: line?.id ?? "" }));
    const first = await choice(basis, { chosenId: basis.b.id, otherId1: basis.a.id, reason1: "Poche ore" });
    must(await chooseAlternative(basis.operator, first));
    expect((await draftIn(basis)).lines.find(({ serviceCode }) => serviceCode === "F01")).toMatchObject({
      key: line?.key,
      quantity: line?.quantity,
      unitCostCents: line?.unitCostCents,
      serviceId: line?.serviceId,
    });
  });

  test("loses no text: one that is none of the alternatives is set aside with its own reason", async () => {
    const basis = await aPlanWithTwo();
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") }));
    const input = { chosenId: basis.a.id, otherId1: basis.b.id, reason1: "No" };
    expect(await chooseAlternative(basis.operator, await choice(basis, input))).toMatchObject({
      reason: { key: "alternative.refusals.changed" },
    });
    const whole = { ...input, current: true, reasonCurrent: "Troppo lungo" };
    must(await chooseAlternative(basis.operator, await choice(basis, whole)));
    expect(await rows(basis)).toMatchObject([
      { status: "CHOSEN" },
      { status: "SET_ASIDE" },
      { name: "C", status: "SET_ASIDE", reason: "Troppo lungo" },
    ]);
    expect(await codes(basis)).not.toContain("L13");
  });

  test("the text as it is may be the choice: it goes on record too", async () => {
    const basis = await aPlanWithTwo();
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") }));
    const input = { otherId1: basis.a.id, reason1: "No", otherId2: basis.b.id, reason2: "Neppure" };
    must(await chooseAlternative(basis.operator, await choice(basis, input)));
    expect((await rows(basis)).map(({ status }) => status)).toEqual(["SET_ASIDE", "SET_ASIDE", "CHOSEN"]);
    expect(await codes(basis)).toContain("L13");
  });

  test("refuses a page read before the text or the alternatives changed", async () => {
    const basis = await aPlanWithTwo();
    const input = await choice(basis, { chosenId: basis.a.id, otherId1: basis.b.id, reason1: "No" });
    const line = (await draftIn(basis)).lines.find(({ serviceCode }) => serviceCode === "L09");
    if (!line) throw new Error("no line");
    must(
      await editLine(basis.operator, {
        planId: basis.plan.id,
        lineId: line.id,
        version: line.version,
        quantity: line.quantity + 60,
        startsOn: line.startsOn,
        endsOn: line.endsOn,
        delivererId: line.delivererId,
        thirdParties: null,
        deviationReason: null,
      }),
    );
    expect(await chooseAlternative(basis.operator, input)).toMatchObject({
      reason: { key: "alternative.refusals.changed" },
    });
    expect((await rows(basis)).map(({ status }) => status)).toEqual(["OPEN", "OPEN"]);
  });

  test("refuses services that are no longer in the basket, naming them, and changes nothing", async () => {
    const basis = await aPlanWithTwo();
    // As if B had been kept from an edition that still had the service.
    await asSystem(
      "test",
      (tx) =>
        tx.$executeRaw`update "PlanAlternative" set content = replace(content, '"code":"F01"', '"code":"F99"') where id = ${basis.b.id}::uuid`,
    );
    must(await addLine(basis.operator, { planId: basis.plan.id, serviceId: serviceOf(basis, "L13") }));
    const before = (await draftIn(basis)).hash;
    const others = { otherId1: basis.a.id, reason1: "No", current: true, reasonCurrent: "No" };
    const input = await choice(basis, { chosenId: basis.b.id, ...others });
    expect(await chooseAlternative(basis.operator, input)).toMatchObject({
      reason: { key: "alternative.refusals.notInBasket", values: { services: "Italiano L2 livello A2" } },
    });
    expect((await rows(basis)).map(({ status }) => status)).toEqual(["OPEN", "OPEN"]);
    expect((await draftIn(basis)).hash).toBe(before);
  });

  test("twice at once: one wins, the other is told", async () => {
    const basis = await aPlanWithTwo();
    const a = await choice(basis, { chosenId: basis.a.id, otherId1: basis.b.id, reason1: "No" });
    const b = await choice(basis, { chosenId: basis.b.id, otherId1: basis.a.id, reason1: "No" });
    const outcomes = await Promise.all([chooseAlternative(basis.operator, a), chooseAlternative(basis.operator, b)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await rows(basis)).filter(({ status }) => status === "CHOSEN")).toHaveLength(1);
  });

  test("is refused once the text is agreed", async () => {
    const basis = await aPlanWithTwo();
    await asSystem("test", (tx) =>
      tx.plan.update({ where: { id: basis.plan.id }, data: { status: "AGREED" }, select: { id: true } }),
    );
    const input = await choice(basis, { chosenId: basis.a.id, otherId1: basis.b.id, reason1: "No" });
    expect(await chooseAlternative(basis.operator, input)).toMatchObject({
      reason: { key: "plan.refusals.notEditable" },
    });
  });
});

test("alternatives of a variation work on its text, and leave the signed one alone", async () => {
  const basis = await aSignedPlan();
  const { id: planId } = basis.plan;
  must(await openVariation(basis.operator, aVariation(planId)));
  must(await keepAlternative(basis.operator, { planId, name: "A" }));
  must(await addLine(basis.operator, { planId, serviceId: serviceOf(basis, "L13") }));
  must(await keepAlternative(basis.operator, { planId, name: "B" }));
  const [a, b] = await rows(basis);
  const input = await choice(basis, { chosenId: a?.id, otherId1: b?.id, reason1: "Basta così" });
  must(await chooseAlternative(basis.operator, input));
  expect(await codes(basis)).not.toContain("L13");
  expect(await getAlternatives(basis.socialWorker, planId)).toMatchObject({ current: null, open: [], writes: false });
  const versions = await asSystem("test", (tx) =>
    tx.planVersion.findMany({ where: { planId }, orderBy: { number: "asc" }, select: { status: true } }),
  );
  expect(versions.map(({ status }) => status)).toEqual(["SIGNED", "DRAFT"]);
});

describe("setting one aside", () => {
  test("keeps it on record with the reason, once", async () => {
    const basis = await aPlanWithTwo();
    const { id: alternativeId, version } = basis.a;
    const input = { planId: basis.plan.id, alternativeId, version, reason: "Non serve" };
    must(await discardAlternative(basis.operator, input));
    expect(await discardAlternative(basis.operator, input)).toMatchObject({
      reason: { key: "alternative.refusals.decided" },
    });
    expect(await rows(basis)).toMatchObject([{ status: "SET_ASIDE", reason: "Non serve" }, { status: "OPEN" }]);
  });
});

describe("the page of the alternatives", () => {
  test("lays them beside the text as it is, and knows which one it is", async () => {
    const basis = await aPlanWithTwo();
    const page = await getAlternatives(basis.operator, basis.plan.id);
    expect(page).toMatchObject({ writes: true, twinId: basis.b.id });
    expect(page?.open.map(({ name, content }) => [name, content.lines.length])).toEqual([
      ["A", (page?.current?.content.lines.length ?? 0) - 1],
      ["B", page?.current?.content.lines.length],
    ]);
  });

  test("is the Officina’s to read once the plan is shared, and nobody’s without names", async () => {
    const basis = await aPlanWithTwo();
    expect(await getAlternatives(basis.socialWorker, basis.plan.id)).toBeNull();
    await asSystem("test", (tx) =>
      tx.plan.update({
        where: { id: basis.plan.id },
        data: { status: "SHARED", sharedAt: new Date() },
        select: { id: true },
      }),
    );
    expect(await getAlternatives(basis.socialWorker, basis.plan.id)).toMatchObject({ writes: false });
    expect(await getAlternatives(await aUser("MUNICIPAL_OFFICER"), basis.plan.id)).toBeNull();
    expect(await getAlternatives(await aUser("ADMIN"), basis.plan.id)).toBeNull();
  });
});
