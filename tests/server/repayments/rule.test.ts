import { describe, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { listRules } from "@/server/repayments/read-rules";
import { setRepaymentRule } from "@/server/repayments/set-rule";
import { look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRunningPlan } from "../../support/repayment-factories";

describe("the Comune's rule", () => {
  const rule = {
    validFrom: "2027-02-01",
    maxInstalments: 60,
    maxIncomePermille: 125,
    lapseDays: 20,
    source: "Delibera di esempio",
    verification: "DEMONSTRATION" as const,
  };

  test("is written by its officer, one version a day, and leaves its trace", async () => {
    const officer = await aUser("MUNICIPAL_OFFICER");
    const outcomes = await Promise.all([setRepaymentRule(officer, rule), setRepaymentRule(officer, rule)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "repayment.refusals.ruleThatDay" } });
    expect((await listRules(officer))[0]).toMatchObject({
      maxInstalments: 60,
      createdBy: { name: expect.any(String) },
    });
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.data.id] : []));
    const events = await look((tx) => tx.auditEvent.findMany({ where: { subjectId: { in: made } } }));
    expect(events).toMatchObject([{ type: "repayment.ruleSet", actorId: officer.id, facts: { lapseDays: 20 } }]);
  });

  test("is nobody else's", async () => {
    for (const role of ["SOCIAL_WORKER", "ADMIN", "PROVIDER_COORDINATOR"] as const) {
      const other = await aUser(role);
      await expect(setRepaymentRule(other, rule)).rejects.toThrow(Forbidden);
      await expect(listRules(other)).rejects.toThrow(Forbidden);
    }
  });
});

test("a plan signed before any rule never lapses by itself", async () => {
  const restore = setClock(new Date("2025-06-01T09:00:00Z"));
  const { plan } = await aRunningPlan({ firstDueOn: "2025-06-05" }, "2025-06-01");
  restore();
  expect(plan.lapseDays).toBeNull();
});
