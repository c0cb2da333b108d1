import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getPoints, getPointsHeld } from "@/server/accompaniment/get-points";
import { creditPoints, donatePoints } from "@/server/accompaniment/spend-points";
import { voidPayment } from "@/server/accompaniment/void-payment";
import { recordVolunteering, voidVolunteering } from "@/server/accompaniment/volunteering";
import { aPointsRule, heldBy, someHours, withPoints } from "../../support/accompaniment-factories";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRunningPlan, newestPlan } from "../../support/repayment-factories";

const key = (name: string) => ({ reason: { key: `points.refusals.${name}` } });
const firstHours = () => look((tx) => tx.volunteering.findFirstOrThrow({ orderBy: { id: "asc" } }));

/** A household with points and a running plan of € 1.000,00, € 900,00 of it in instalments. */
async function aDebtor(points: number) {
  const running = await aRunningPlan();
  const { anna, household, plan } = running;
  await withPoints(anna, household, points);
  const credit = (some: number, held = points) =>
    creditPoints(anna, { householdId: household.id, repaymentPlanId: plan.id, held, points: some });
  return { ...running, credit };
}

const giving = { note: null, agreed: true as const };
async function twoHouseholds(points: number) {
  const anna = await aUser();
  const [giver, receiver] = [await aHousehold(anna), await aHousehold(anna)];
  await withPoints(anna, giver, points);
  const give = (some: number, held = points, toCode = receiver.code) =>
    donatePoints(anna, { householdId: giver.id, held, toCode, points: some, ...giving });
  return { anna, giver, receiver, give };
}

describe("points taken off the debt", () => {
  test("pay instalments of the running plan; movement and payment name each other", async () => {
    const { anna, household, credit } = await aDebtor(100);
    expect(await credit(60)).toMatchObject({ ok: true });
    const { payments, instalments } = await newestPlan(household.id);
    expect(payments).toMatchObject([{ kind: "CREDIT", channel: "PUNTILUNA", amountCents: 6000 }]);
    expect(instalments.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(6000);
    const [movement] = (await getPoints(anna, household.id))?.ledger ?? [];
    expect(movement).toMatchObject({ kind: "CREDITED", points: -60, cents: 6000, balance: 40 });
    expect(await look((tx) => tx.pointsMovement.findFirst({ where: { kind: "CREDITED" } }))).toMatchObject({
      paymentId: payments[0]?.id,
    });
    expect(await eventsOf(household.id)).toContain("points.credited");
  });

  test("come back when that payment was a mistake, once; the debt is owed again and the balance stands", async () => {
    const { anna, household, credit } = await aDebtor(100);
    await credit(60);
    const paymentId = (await newestPlan(household.id)).payments[0]?.id ?? "";
    const undo = { householdId: household.id, paymentId, voidReason: "Altro nucleo" };
    const outcomes = await Promise.all([voidPayment(anna, undo), voidPayment(anna, undo)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { instalments } = await newestPlan(household.id);
    expect(instalments.every(({ paidCents }) => paidCents === 0)).toBe(true);
    const [movement, , earned] = (await getPoints(anna, household.id))?.ledger ?? [];
    expect(movement).toMatchObject({ kind: "REVERSED", points: 60, cents: 6000, balance: 100 });
    expect(earned).toMatchObject({ kind: "EARNED" });
    expect(await getPointsHeld(anna, household.id)).toMatchObject({ held: 100, creditedCents: 0 });
    expect(await credit(100)).toMatchObject({ ok: true });
  });

  test("are worth what a point is worth today, whenever they were earned", async () => {
    const { anna, household, credit } = await aDebtor(10);
    await aPointsRule(anna.organisationId, { validFrom: new Date("2026-11-23"), centsPerPoint: 250 });
    expect(await credit(10)).toMatchObject({ ok: true });
    expect((await newestPlan(household.id)).payments).toMatchObject([{ amountCents: 2500 }]);
  });

  test("are no more than the household holds, and of two taken at once one wins", async () => {
    const { household, credit } = await aDebtor(30);
    expect(await credit(31)).toMatchObject(key("notEnough"));
    const outcomes = await Promise.all([credit(20), credit(20)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(key("heldChanged"));
    expect(await heldBy(household.id)).toBe(10);
    expect((await newestPlan(household.id)).payments).toHaveLength(1);
  });

  test("are no more than is owed, and need a plan that is being paid", async () => {
    const { anna, household, credit } = await aDebtor(100);
    await look((tx) => tx.pointsRule.updateMany({ data: { centsPerPoint: 1000 } }));
    expect(await credit(91)).toMatchObject({ ok: false });
    expect(await heldBy(household.id)).toBe(100);
    await look((tx) => tx.repaymentPlan.updateMany({ data: { status: "LAPSED" } }));
    expect(await credit(1)).toMatchObject({ ok: false });
    const other = await aRunningPlan({}, "2026-11-20", anna);
    const elsewhere = { householdId: household.id, repaymentPlanId: other.plan.id, held: 100, points: 1 };
    await expect(creditPoints(anna, elsewhere)).rejects.toThrow(NotVisible);
  });

  test("are the case owner's to take", async () => {
    const { anna, household, plan } = await aDebtor(10);
    const input = { householdId: household.id, repaymentPlanId: plan.id, held: 10, points: 1 };
    await expect(creditPoints(await aUser("SOCIAL_WORKER", anna.organisationId), input)).rejects.toThrow(Forbidden);
    await expect(creditPoints(await aUser(), input)).rejects.toThrow(NotVisible);
  });
});

describe("points given to another household", () => {
  test("keep the hours they came from: those are not voided any more", async () => {
    const { anna, giver, give } = await twoHouseholds(10);
    await give(1);
    const { id: volunteeringId } = await firstHours();
    expect(await voidVolunteering(anna, { householdId: giver.id, volunteeringId, reason: "x" })).toMatchObject(
      key("alreadySpent"),
    );
    expect(await firstHours()).toMatchObject({ voidedAt: null });
    expect(await heldBy(giver.id)).toBe(9);
  });

  test("leave one and reach the other, whose file does not say from whom", async () => {
    const { anna, giver, receiver, give } = await twoHouseholds(10);
    expect(await give(4, 10, receiver.code.toLowerCase())).toMatchObject({ ok: true });
    expect([await heldBy(giver.id), await heldBy(receiver.id)]).toEqual([6, 4]);
    const told = await look((tx) =>
      tx.auditEvent.findMany({ where: { type: { startsWith: "points." } }, orderBy: { id: "asc" } }),
    );
    expect(told.map(({ type, householdId }) => [type, householdId])).toEqual([
      ["points.donated", giver.id],
      ["points.received", receiver.id],
    ]);
    expect(JSON.stringify(told.at(1)?.facts)).toBe('{"points":4}');
    for (const { person } of [giver, receiver]) expect(JSON.stringify(told)).not.toContain(person.lastName);
    expect((await getPoints(anna, receiver.id))?.ledger).toMatchObject([{ kind: "RECEIVED", points: 4, balance: 4 }]);
  });

  test("go to a household in charge that the giver's social worker may open, and never to itself", async () => {
    const { anna, giver, give } = await twoHouseholds(10);
    const elsewhere = await aHousehold(await aUser());
    const closed = await aHousehold(anna, { status: "CLOSED" });
    for (const code of [elsewhere.code, closed.code, "N-0000", "%"])
      expect(await give(1, 10, code), code).toMatchObject(key("noSuchHousehold"));
    expect(await give(1, 10, giver.code)).toMatchObject(key("toItself"));
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const colleagues = await aHousehold(sara);
    expect(await give(1, 10, colleagues.code)).toMatchObject({ ok: true });
    expect(await look((tx) => tx.notice.findMany({ orderBy: { id: "asc" } }))).toMatchObject([
      { recipientId: sara.id, kind: "household.points", householdId: colleagues.id },
    ]);
  });

  test("are no more than those held; the same gift sent twice is given once", async () => {
    const { giver, receiver, give } = await twoHouseholds(10);
    expect(await give(11)).toMatchObject(key("notEnough"));
    const outcomes = await Promise.all([give(5), give(5)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(key("heldChanged"));
    expect([await heldBy(giver.id), await heldBy(receiver.id)]).toEqual([5, 5]);
  });

  test("two households giving to each other at once never wait in a ring", async () => {
    const { anna, giver, receiver, give } = await twoHouseholds(10);
    await withPoints(anna, receiver, 10);
    const back = () =>
      donatePoints(anna, { householdId: receiver.id, held: 10, toCode: giver.code, points: 3, ...giving });
    const outcomes = await Promise.all([give(5), back(), give(5), back()]);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    expect((await heldBy(giver.id)) + (await heldBy(receiver.id))).toBe(20);
  });

  test("are the case owner's to give", async () => {
    const { anna, giver, receiver } = await twoHouseholds(10);
    const gift = { householdId: giver.id, held: 10, toCode: receiver.code, points: 1, ...giving };
    await expect(donatePoints(await aUser("SOCIAL_WORKER", anna.organisationId), gift)).rejects.toThrow(Forbidden);
    await expect(donatePoints(await aUser(), gift)).rejects.toThrow(NotVisible);
  });
});

const turn = fc.record({
  what: fc.constantFrom("earn", "credit", "give", "void"),
  amount: fc.integer({ min: 1, max: 12 }),
});
property.prop([fc.array(turn, { minLength: 4, maxLength: 12 })], { numRuns: 6 })(
  "whatever happens, no household ever holds less than nothing, and each holds the sum of its movements",
  async (turns) => {
    const { anna, household, plan } = await aRunningPlan();
    const other = await aHousehold(anna);
    const known = await look((tx) => tx.pointsRule.count({ where: { organisationId: anna.organisationId } }));
    if (known === 0) await aPointsRule(anna.organisationId);
    const householdId = household.id;
    for (const [index, { what, amount }] of turns.entries()) {
      const held = await heldBy(householdId);
      if (what === "earn")
        await recordVolunteering(anna, someHours(household, { minutes: amount * 60, activity: `Ore ${index}` }));
      if (what === "credit")
        await creditPoints(anna, { householdId, repaymentPlanId: plan.id, held, points: amount * 5 });
      if (what === "give")
        await donatePoints(anna, { householdId, held, toCode: other.code, points: amount * 5, ...giving });
      if (what === "void") {
        const hours = await look((tx) => tx.volunteering.findFirst({ where: { householdId, voidedAt: null } }));
        if (hours) await voidVolunteering(anna, { householdId, volunteeringId: hours.id, reason: "x" });
      }
      const ledger = (await getPoints(anna, householdId))?.ledger ?? [];
      expect(Math.min(0, ...ledger.map(({ balance }) => balance))).toBe(0);
      const credited = ledger.reduce((sum, { cents }) => sum + cents, 0);
      const paid = (await newestPlan(householdId)).payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(credited).toBe(paid);
    }
    const counted = await look((tx) =>
      tx.volunteering.aggregate({ where: { householdId, voidedAt: null }, _sum: { points: true } }),
    );
    const credited = await look((tx) => tx.pointsMovement.findMany({ where: { kind: "CREDITED", householdId } }));
    const spent = credited.reduce((sum, { points }) => sum - points, 0);
    expect((await heldBy(householdId)) + (await heldBy(other.id)) + spent).toBe(counted._sum.points ?? 0);
  },
);
