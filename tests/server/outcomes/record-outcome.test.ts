import { expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { aPlan } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";
import { aSignedPlan } from "../../support/session-factories";

const contract = (planId: string, over = {}) => ({
  planId,
  lineKey: null,
  kind: "CONTRACT" as const,
  contractType: "FIXED_TERM" as const,
  employer: "Cooperativa Orti",
  weeklyHours: 1440,
  startsOn: "2026-12-01",
  endsOn: "2027-11-30",
  evidence: "Comunicazione obbligatoria",
  provedOn: "2026-11-23",
  ...over,
});

test("an outcome is written on a signed plan, dated, by who accompanies the person", async () => {
  const { plan, operator, socialWorker } = await aSignedPlan("ACTIVE");
  expect(reasonOf(await recordOutcome(operator, contract(plan.id)))).toBe("done");
  expect(reasonOf(await recordOutcome(operator, contract(plan.id, { provedOn: "2026-11-24" })))).toBe(
    "outcome.refusals.provedInFuture",
  );
  await expect(recordOutcome(socialWorker, contract(plan.id))).rejects.toThrow(NotVisible);
  const draft = await aPlan();
  expect(reasonOf(await recordOutcome(draft.operator, contract(draft.plan.id)))).toBe("outcome.refusals.notSigned");
});

test("a service paid by the hour is not paid by an outcome", async () => {
  const { plan, operator, coaching } = await aSignedPlan();
  expect(reasonOf(await recordOutcome(operator, contract(plan.id, { lineKey: coaching.key })))).toBe(
    "outcome.refusals.notByResult",
  );
});
