import { describe, expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { anAgreedPlan, asOperator } from "../../support/plan-factories";

describe("the three ceilings", () => {
  test.each([
    ["person", { ceilingCents: 54_399 }],
    ["provider", { allocationCents: 54_399n }],
    ["programme", { fundCents: 54_399n }],
  ] as const)("over the %s's the very first signature is refused, with the figures", async (kind, limit) => {
    const basis = await anAgreedPlan();
    await asSystem("test", async (tx) => {
      if ("ceilingCents" in limit) await tx.programmeBand.updateMany({ data: limit });
      else if ("allocationCents" in limit) await tx.agreement.updateMany({ data: limit });
      else await tx.programme.updateMany({ data: limit });
    });
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: {
        key: "plan.refusals.overCeiling",
        values: { kind, limit: "543,99 €", amount: "544,00 €", over: "0,01 €" },
      },
    });
  });

  test("exactly at the ceiling is within it", async () => {
    const basis = await anAgreedPlan();
    await asSystem("test", (tx) => tx.programmeBand.updateMany({ data: { ceilingCents: 54_400 } }));
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({ ok: true });
  });

  test("what an earlier plan of the same person delivered counts against their own", async () => {
    const basis = await anAgreedPlan();
    const { plan } = basis;
    await asSystem("test", (tx) =>
      tx.plan.create({
        data: {
          personId: plan.personId,
          householdId: plan.householdId,
          referralId: plan.referralId,
          assessmentId: plan.assessmentId,
          providerOrganisationId: plan.providerOrganisationId,
          referrerOrganisationId: plan.referrerOrganisationId,
          operatorId: plan.operatorId,
          programmeId: plan.programmeId,
          aidBand: plan.aidBand,
          startsOn: new Date("2026-02-01"),
          endsOn: new Date("2026-06-30"),
          status: "COMPLETED",
          committedCents: 250_000,
        },
      }),
    );
    expect(await asOperator(basis.operator, plan.id)).toMatchObject({
      reason: { values: { kind: "person", committed: "2.500,00 €" } },
    });
  });
});
