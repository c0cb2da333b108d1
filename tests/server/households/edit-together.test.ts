import { describe, expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { addSupportAction, editSupportAction } from "@/server/accompaniment/support-actions";
import { editCircumstances } from "@/server/households/edit-circumstances";
import { editTenancy } from "@/server/households/edit-tenancy";
import { answers } from "../../support/household-answers";
import { aHousehold, look } from "../../support/household-factories";
import { figures } from "../../support/household-reading";
import { aUser } from "../../support/organisation-factories";

describe("what is edited by two at once", () => {
  test("home, circumstances and support action keep the first and tell the second", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const householdId = household.id;
    const { tenancy } = answers();
    const home = {
      householdId,
      tenancyId: household.tenancies[0]?.id ?? "",
      version: 1,
      district: "Frassino",
      ...tenancy,
    };
    const facts = {
      householdId,
      version: 1,
      cause: null,
      causeNote: null,
      monthlyIncomeCents: 1,
      otherDebts: null,
      measures: null,
    };
    const action = {
      householdId,
      kind: "OTHER" as const,
      carriedBy: "Anna",
      startedOn: "2026-11-01",
      status: "ONGOING" as const,
      goalId: null,
      assigneeId: null,
      counterpart: null,
      dueOn: null,
      description: null,
    };
    await addSupportAction(anna, action);
    const { id: supportActionId } = await look((tx) => tx.supportAction.findFirstOrThrow());
    for (const edit of [
      () => editTenancy(anna, home),
      () => editCircumstances(anna, facts),
      () => editSupportAction(anna, { ...action, supportActionId, version: 1 }),
    ]) {
      const outcomes = await Promise.all([edit(), edit()]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    }
    expect(await figures(householdId)).toMatchObject({ district: "Frassino", monthlyIncomeCents: 1, version: 2 });
  });

  test("a home takes no contract code of another household", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const contractCode = other.tenancies[0]?.contractCode ?? null;
    const home = { ...answers().tenancy, contractCode };
    const edit = { householdId: mine.id, tenancyId: mine.tenancies[0]?.id ?? "", version: 1, district: null, ...home };
    expect(await editTenancy(anna, edit)).toMatchObject({
      reason: { key: "household.refusals.contractTakenMeanwhile" },
    });
    const foreign = { ...edit, tenancyId: other.tenancies[0]?.id ?? "", contractCode: null };
    await expect(editTenancy(anna, foreign)).rejects.toThrow(NotVisible);
  });
});
