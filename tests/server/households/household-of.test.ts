import { expect, test } from "vitest";
import { householdOf } from "@/server/households/household-of";
import { aUser } from "../../support/organisation-factories";
import { aSignedPlan } from "../../support/plan-factories";

test("a case leads to its household for who may see the case, and nowhere for anybody else", async () => {
  const { plan, operator, socialWorker } = await aSignedPlan();
  const household = plan.householdId;
  for (const actor of [operator, socialWorker]) {
    expect(await householdOf(actor, { plan: plan.id })).toBe(household);
    expect(await householdOf(actor, { referral: plan.referralId })).toBe(household);
  }
  for (const stranger of [await aUser(), await aUser("EMPLOYMENT_OPERATOR"), await aUser("ADMIN")]) {
    expect(await householdOf(stranger, { plan: plan.id })).toBeNull();
    expect(await householdOf(stranger, { referral: plan.referralId })).toBeNull();
  }
});
