import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addLine } from "@/server/plans/add-line";
import { addGoal } from "@/server/plans/edit-goals";
import { getComposer } from "@/server/plans/get-composer";
import { serviceOf } from "../../support/composing";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aPlan, aSharedPlan, aSignedPlan, shownOf } from "../../support/plan-factories";

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
