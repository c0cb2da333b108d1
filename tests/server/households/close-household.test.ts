import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addIsee } from "@/server/households/add-isee";
import { closeHousehold, reopenHousehold } from "@/server/households/close-household";
import { getHousehold } from "@/server/households/get-household";
import { reassignHousehold } from "@/server/households/reassign-household";
import { recordArrears } from "@/server/households/record-arrears";
import { aHousehold, eventsOf } from "../../support/household-factories";
import { figures, reading } from "../../support/household-reading";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

describe("closing and reopening", () => {
  test("take the household out of charge for a reason, and back", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    expect(await closeHousehold(anna, { householdId: id, reason: "Debito estinto", leavesOpen: false })).toMatchObject({
      ok: true,
    });
    expect(await figures(id)).toMatchObject({ status: "CLOSED", closingReason: "Debito estinto" });
    expect(await closeHousehold(anna, { householdId: id, reason: "Ancora", leavesOpen: false })).toMatchObject({
      ok: false,
    });
    const isee = {
      type: "ORDINARY" as const,
      iseeCents: 1,
      iseCents: null,
      year: 2026,
      protocol: null,
      validFrom: null,
    };
    expect(await addIsee(anna, { householdId: id, ...isee, validTo: "2026-12-31" })).toMatchObject({
      reason: { key: "household.refusals.notOpen" },
    });
    const outcomes = await Promise.all([1, 2].map(() => reopenHousehold(anna, { householdId: id, reason: "Torna" })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await figures(id)).toMatchObject({ status: "OPEN", closedAt: null });
    expect(await eventsOf(id)).toEqual(["household.closed", "household.reopened"]);
  });

  test.each(["DRAFT", "SENT", "INFO_REQUESTED"] as const)("are refused while a referral is %s", async (status) => {
    const anna = await aUser();
    const { organisationId } = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, organisationId, { status });
    expect(await closeHousehold(anna, { householdId: household.id, reason: "Fine", leavesOpen: false })).toMatchObject({
      reason: { key: "household.refusals.referralsWaiting", values: { count: 1 } },
    });
    expect(await figures(household.id)).toMatchObject({ status: "OPEN", closedAt: null });
  });
});

describe("the case owner", () => {
  test("passes the case to a colleague with a handover note, and no more works on it", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const { id } = await aHousehold(anna);
    const pass = { householdId: id, fromOwnerId: anna.id, toOwnerId: sara.id, handover: "Sente Maria ogni lunedì" };
    const outcomes = await Promise.all([reassignHousehold(anna, pass), reassignHousehold(sara, pass)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await figures(id)).caseOwnerId).toBe(sara.id);
    expect((await getHousehold(sara, id))?.notes).toMatchObject([{ audience: "OFFICINA", body: pass.handover }]);
    await expect(recordArrears(anna, { householdId: id, ...reading })).rejects.toThrow(Forbidden);
  });

  test("is never nobody: not a stranger, not who has left, not somebody of another job", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    const gone = await aUser("SOCIAL_WORKER", anna.organisationId, { active: false });
    for (const other of [await aUser(), gone, await aUser("EMPLOYMENT_OPERATOR", anna.organisationId)]) {
      const pass = { householdId: id, fromOwnerId: anna.id, toOwnerId: other.id, handover: "Consegne" };
      expect(await reassignHousehold(anna, pass)).toMatchObject({
        reason: { key: "household.refusals.notAColleague" },
      });
    }
    const stale = { householdId: id, fromOwnerId: gone.id, toOwnerId: anna.id, handover: "Consegne" };
    expect(await reassignHousehold(anna, stale)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    await expect(reassignHousehold(await aUser(), stale)).rejects.toThrow(NotVisible);
  });
});
