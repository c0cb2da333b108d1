import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getPoints, getPointsHeld, volunteeringChoices } from "@/server/accompaniment/get-points";
import { recordVolunteering, voidVolunteering } from "@/server/accompaniment/volunteering";
import { aPointsRule, aSupportAction, heldBy, someHours } from "../../support/accompaniment-factories";
import { aHousehold, aPerson, eventsOf, look } from "../../support/household-factories";
import { inTests } from "../../support/in-tests";
import { aUser } from "../../support/organisation-factories";

const key = (name: string) => ({ reason: { key: `points.refusals.${name}` } });
const firstHours = () => look((tx) => tx.volunteering.findFirstOrThrow({ orderBy: { id: "asc" } }));

async function aVolunteer() {
  const anna = await aUser();
  const household = await aHousehold(anna);
  await aPointsRule(anna.organisationId);
  const record = (over: object = {}) => recordVolunteering(anna, someHours(household, over));
  return { anna, household, record };
}

describe("hours of volunteering", () => {
  test("become the points the rule of their day gives, and are told", async () => {
    const { anna, household, record } = await aVolunteer();
    await aPointsRule(anna.organisationId, { validFrom: new Date("2026-11-10"), pointsPerHour: 8 });
    const supportActionId = await aSupportAction(anna, household.id, { kind: "VOLUNTEERING" });
    expect(await record({ doneOn: "2026-11-09", supportActionId })).toMatchObject({ ok: true });
    expect(await record({ doneOn: "2026-11-10", minutes: 45, multiplier: 4 })).toMatchObject({ ok: true });
    const points = await getPoints(anna, household.id);
    expect(points?.ledger.map((one) => [one.kind, one.points, one.balance])).toEqual([
      ["EARNED", 24, 34],
      ["EARNED", 10, 10],
    ]);
    expect(await getPointsHeld(anna, household.id)).toMatchObject({ held: 34, minutes: 165 });
    expect((await volunteeringChoices(anna, household.id))?.actions).toMatchObject([{ id: supportActionId }]);
    expect(await eventsOf(household.id)).toContain("volunteering.recorded");
  });

  test("need a rule of their day, and are worth a point at least", async () => {
    const { record, anna } = await aVolunteer();
    expect(await record({ doneOn: "2025-12-31" })).toMatchObject(key("noRule"));
    await aPointsRule(anna.organisationId, { validFrom: new Date("2026-11-01"), pointsPerHour: 1 });
    expect(await record({ minutes: 45 })).toMatchObject(key("lessThanOne"));
    expect(await record({ minutes: 60 })).toMatchObject({ ok: true });
  });

  test("are written once when the same are sent twice at once, and fill no more than a day", async () => {
    const { record } = await aVolunteer();
    const outcomes = await Promise.all([record({ minutes: 720 }), record({ minutes: 720 })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(key("alreadyWritten"));
    expect(await record({ minutes: 735, activity: "Doposcuola" })).toMatchObject(key("dayFull"));
    expect(await record({ minutes: 720, activity: "Doposcuola" })).toMatchObject({ ok: true });
  });

  test("are of somebody who was of the household that day, and the case owner's to write", async () => {
    const { anna, household, record } = await aVolunteer();
    const stranger = await aPerson(anna.organisationId);
    await expect(record({ personId: stranger.id })).rejects.toThrow(NotVisible);
    await inTests((tx) => tx.householdMember.updateMany({ data: { leftOn: new Date("2026-11-15") } }));
    await expect(record({ doneOn: "2026-11-16" })).rejects.toThrow(NotVisible);
    expect(await record({ doneOn: "2026-11-15" })).toMatchObject({ ok: true });
    const mediation = await aSupportAction(anna, household.id);
    await expect(record({ doneOn: "2026-11-14", supportActionId: mediation })).rejects.toThrow(NotVisible);
    const hours = someHours(household, { doneOn: "2026-11-14" });
    await expect(recordVolunteering(await aUser("SOCIAL_WORKER", anna.organisationId), hours)).rejects.toThrow(
      Forbidden,
    );
    await expect(recordVolunteering(await aUser(), hours)).rejects.toThrow(NotVisible);
    for (const nobody of [await aUser(), await aUser("EMPLOYMENT_OPERATOR"), await aUser("MUNICIPAL_OFFICER")]) {
      expect(await getPoints(nobody, household.id)).toBeNull();
      expect(await getPointsHeld(nobody, household.id)).toBeNull();
      expect(await volunteeringChoices(nobody, household.id)).toBeNull();
    }
  });

  test("written by mistake are voided once, for a reason, and take their points with them", async () => {
    const { anna, household, record } = await aVolunteer();
    await record();
    const { id: volunteeringId } = await firstHours();
    const voiding = { householdId: household.id, volunteeringId, reason: "Non era lui" };
    const outcomes = await Promise.all([voidVolunteering(anna, voiding), voidVolunteering(anna, voiding)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(key("alreadyVoided"));
    expect(await heldBy(household.id)).toBe(0);
    expect(await firstHours()).toMatchObject({ voidReason: "Non era lui", points: 10 });
    expect(await record(), "the same hours may be written again").toMatchObject({ ok: true });
    const other = await aHousehold(anna);
    await expect(voidVolunteering(anna, { ...voiding, householdId: other.id })).rejects.toThrow(NotVisible);
    await expect(voidVolunteering(await aUser("SOCIAL_WORKER", anna.organisationId), voiding)).rejects.toThrow(
      Forbidden,
    );
    await expect(voidVolunteering(await aUser(), voiding)).rejects.toThrow(NotVisible);
  });
});
