import { describe, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { listPointsRules, writePointsRule } from "@/server/accompaniment/points-rules";
import { aPointsRule } from "../../support/accompaniment-factories";
import { look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";

const rule = {
  pointsPerHour: 5,
  centsPerPoint: 100,
  source: "Delibera di esempio",
  verification: "DEMONSTRATION" as const,
};
const key = (name: string) => ({ reason: { key: `points.refusals.${name}` } });

async function aComune() {
  const { organisationId } = await aUser();
  const paolo = await aUser("MUNICIPAL_OFFICER");
  const write = (validFrom: string, over: object = {}) =>
    writePointsRule(paolo, { organisationId, validFrom, ...rule, ...over });
  const rules = () => look((tx) => tx.pointsRule.findMany({ orderBy: { validFrom: "asc" } }));
  return { organisationId, paolo, write, rules };
}

describe("the rule of points", () => {
  test("begins on any day the first time, and from then on only today or later", async () => {
    const { write, rules } = await aComune();
    expect(await write("2026-01-01")).toMatchObject({ ok: true });
    expect(await write("2026-11-22")).toMatchObject(key("ruleInThePast"));
    expect(await write("2026-11-23", { pointsPerHour: 6 })).toMatchObject({ ok: true });
    expect(await write("2026-11-23", { pointsPerHour: 7 })).toMatchObject(key("ruleBegan"));
    expect((await rules()).map(({ pointsPerHour }) => pointsPerHour)).toEqual([5, 6]);
    expect(await look((tx) => tx.auditEvent.count({ where: { type: "pointsRule.written" } }))).toBe(2);
  });

  test("that has not begun is put right, by one of two at once", async () => {
    const { write, rules } = await aComune();
    await write("2027-01-01");
    expect(await write("2027-01-01", { pointsPerHour: 9 })).toMatchObject({ ok: true });
    const outcomes = await Promise.all([write("2027-03-01"), write("2027-03-01")]);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    expect((await rules()).map(({ pointsPerHour }) => pointsPerHour)).toEqual([9, 5]);
  });

  test("is the Comune's to write, for a social service, and everybody's of the service to read", async () => {
    const { organisationId, paolo, write } = await aComune();
    await write("2026-01-01");
    const anna = await aUser("SOCIAL_WORKER", organisationId);
    expect(await write("2026-01-01", { organisationId: paolo.organisationId })).toMatchObject(key("noOfficina"));
    for (const other of [anna, await aUser("ADMIN"), await aUser("PROVIDER_COORDINATOR")])
      await expect(writePointsRule(other, { organisationId, validFrom: "2027-01-01", ...rule })).rejects.toThrow(
        Forbidden,
      );
    const elsewhere = await aUser();
    await aPointsRule(elsewhere.organisationId);
    expect((await listPointsRules(anna)).map(({ id }) => id)).toEqual([organisationId]);
    expect((await listPointsRules(paolo)).map(({ id }) => id)).toContain(elsewhere.organisationId);
    await expect(listPointsRules(await aUser("EMPLOYMENT_OPERATOR"))).rejects.toThrow(Forbidden);
  });
});
