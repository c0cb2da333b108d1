import { describe, expect, test } from "vitest";
import { addMember } from "@/server/households/add-member";
import { editMember } from "@/server/households/edit-member";
import { memberLeaves } from "@/server/households/member-leaves";
import { joining } from "../../support/household-answers";
import { aHousehold } from "../../support/household-factories";
import { memberships } from "../../support/memberships";
import { aUser } from "../../support/organisation-factories";

describe("the lease", () => {
  const place = {
    relationship: "CHILD",
    employable: false,
    workStatus: null,
    incomeSource: null,
    joinedOn: null,
  } as const;

  test("passes to who is said to hold it, and is never just given up", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const base = { householdId: household.id, ...place };
    expect(
      await editMember(anna, { ...base, memberId: household.member.id, version: 1, leaseHolder: false }),
    ).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    await addMember(anna, joining(household.id));
    const second = (await memberships(household.id)).at(-1);
    expect(
      await editMember(anna, { ...base, memberId: second?.id ?? "", version: 1, leaseHolder: true }),
    ).toMatchObject({ ok: true });
    expect((await memberships(household.id)).map(({ leaseHolder }) => leaseHolder)).toEqual([false, true]);
  });

  test("passes to somebody who stays when its holder leaves", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const leaving = { householdId: household.id, memberId: household.member.id, version: 1, leftOn: "2026-11-20" };
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: null })).toMatchObject({
      reason: { key: "household.refusals.lastMember" },
    });
    await addMember(anna, joining(household.id));
    const second = (await memberships(household.id)).at(-1)?.id ?? "";
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: null })).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    const stranger = (await aHousehold(anna)).member.id;
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: stranger })).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    expect((await memberships(household.id)).map(({ leftOn }) => leftOn)).toEqual([null, null]);

    expect(await memberLeaves(anna, { ...leaving, nextHolderId: second })).toMatchObject({ ok: true });
    expect(await memberships(household.id)).toMatchObject([
      { leftOn: new Date("2026-11-20"), leaseHolder: true },
      { leftOn: null, leaseHolder: true },
    ]);
  });

  test("edited by two at once is edited by one, and the other is told", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const edit = { householdId: household.id, memberId: household.member.id, version: 1, ...place, leaseHolder: true };
    const outcomes = await Promise.all([
      editMember(anna, { ...edit, incomeSource: "Pensione" }),
      editMember(anna, { ...edit, incomeSource: "Stipendio" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });
});
