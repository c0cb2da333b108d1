import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addSupportActionForm } from "@/domain/support-action";
import { addGoal, editGoal, endGoal, reopenGoal } from "@/server/accompaniment/goals";
import {
  addSupportAction,
  editSupportAction,
  endSupportAction,
  reopenSupportAction,
} from "@/server/accompaniment/support-actions";
import { closeHousehold, reopenHousehold } from "@/server/households/close-household";
import { getHouseholdSummary } from "@/server/households/get-summary";
import { aGoal, anAction, aSupportAction } from "../../support/accompaniment-factories";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

const ending = { status: "REACHED" as const, endedOn: "2026-11-20", result: "Contratto rinnovato" };
const stopping = { end: "complete" as const, endedOn: "2026-11-20", result: "ALER accetta le rate" };

describe("a goal of the household", () => {
  test("is written, reworded, reached and reopened, and each turn is told", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    const goalId = await aGoal(anna, householdId);
    const goal = { householdId, goalId };
    expect(await editGoal(anna, { ...goal, version: 1, body: "Avere un contratto", dueOn: null })).toMatchObject({
      ok: true,
    });
    expect(await endGoal(anna, { ...goal, version: 2, ...ending })).toMatchObject({ ok: true });
    expect(await look((tx) => tx.householdGoal.findFirstOrThrow())).toMatchObject({
      body: "Avere un contratto",
      status: "REACHED",
      result: ending.result,
      endedOn: new Date("2026-11-20"),
    });
    expect(await editGoal(anna, { ...goal, version: 3, body: "x", dueOn: null })).toMatchObject({ ok: false });
    expect(await reopenGoal(anna, { ...goal, version: 3 })).toMatchObject({ ok: true });
    expect(await reopenGoal(anna, { ...goal, version: 4 })).toMatchObject({ ok: false });
    expect(await eventsOf(householdId)).toEqual([
      "householdGoal.added",
      "householdGoal.edited",
      "householdGoal.ended",
      "householdGoal.reopened",
    ]);
  });

  test("ends once when two end it at once", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    const goalId = await aGoal(anna, householdId);
    const outcomes = await Promise.all([1, 2].map(() => endGoal(anna, { householdId, goalId, version: 1, ...ending })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("is the case owner's to write, and nobody else sees that it is there", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    const other = await aHousehold(anna);
    const goalId = await aGoal(anna, householdId);
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const words = { householdId, body: "x", dueOn: null };
    await expect(addGoal(colleague, words)).rejects.toThrow(Forbidden);
    for (const stranger of [await aUser(), await aUser("EMPLOYMENT_OPERATOR"), await aUser("MUNICIPAL_OFFICER")])
      await expect(addGoal(stranger, words)).rejects.toThrow(NotVisible);
    const foreign = { householdId: other.id, goalId, version: 1 };
    await expect(endGoal(anna, { ...foreign, ...ending })).rejects.toThrow(NotVisible);
    await expect(reopenGoal(anna, foreign)).rejects.toThrow(NotVisible);
  });

  test("is not written in a closed file", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna, { status: "CLOSED" });
    const refusal = { reason: { key: "household.refusals.notOpen" } };
    expect(await addGoal(anna, { householdId, body: "x", dueOn: null })).toMatchObject(refusal);
    expect(await addSupportAction(anna, anAction(householdId))).toMatchObject(refusal);
  });
});

describe("a support action", () => {
  test("hangs on a goal, is carried by a colleague, ends with its result and can go on", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const { id: householdId } = await aHousehold(anna);
    const goalId = await aGoal(anna, householdId);
    const over = { goalId, assigneeId: sara.id, carriedBy: null, dueOn: "2026-12-31" };
    const supportActionId = await aSupportAction(anna, householdId, over);
    const action = { householdId, supportActionId };
    expect(await look((tx) => tx.supportAction.findFirstOrThrow())).toMatchObject({
      goalId,
      assigneeId: sara.id,
      carriedBy: sara.name,
      counterpart: "ALER",
    });
    expect(await look((tx) => tx.notice.findMany({ orderBy: { id: "asc" } }))).toMatchObject([
      {
        recipientId: sara.id,
        kind: "household.support",
        path: `/households/${householdId}/support/${supportActionId}`,
      },
    ]);
    expect(await endSupportAction(anna, { ...action, version: 1, ...stopping })).toMatchObject({ ok: true });
    expect(
      await editSupportAction(anna, { ...anAction(householdId), supportActionId, version: 2 }),
      "what is over is not rewritten",
    ).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect(await reopenSupportAction(anna, { ...action, version: 2 })).toMatchObject({ ok: true });
    expect(await look((tx) => tx.supportAction.findFirstOrThrow())).toMatchObject({
      status: "ONGOING",
      endedOn: null,
      result: stopping.result,
    });
    expect(await endSupportAction(anna, { ...action, version: 3, ...stopping, end: "drop" })).toMatchObject({
      ok: true,
    });
    expect((await look((tx) => tx.supportAction.findFirstOrThrow())).status).toBe("DROPPED");
    expect((await eventsOf(householdId)).filter((type) => type.startsWith("supportAction"))).toEqual([
      "supportAction.added",
      "supportAction.ended",
      "supportAction.reopened",
      "supportAction.ended",
    ]);
  });

  test("does not end before it began, nor twice at once", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    const supportActionId = await aSupportAction(anna, householdId);
    const end = { householdId, supportActionId, version: 1, ...stopping };
    expect(await endSupportAction(anna, { ...end, endedOn: "2026-11-01" })).toMatchObject({
      reason: { key: "accompaniment.refusals.endsBeforeStart" },
    });
    const outcomes = await Promise.all([1, 2].map(() => endSupportAction(anna, end)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is carried by somebody of one's own, or by somebody named, and never by both", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    const gone = await aUser("SOCIAL_WORKER", anna.organisationId, { active: false });
    for (const other of [gone, await aUser(), await aUser("EMPLOYMENT_OPERATOR")])
      expect(
        await addSupportAction(anna, anAction(householdId, { assigneeId: other.id, carriedBy: null })),
      ).toMatchObject({ reason: { key: "household.refusals.notAColleague" } });
    const typed = { ...anAction(householdId), dueOn: "", description: "", goalId: "", counterpart: "" };
    const asked = (assigneeId: string, carriedBy: string) =>
      addSupportActionForm.safeParse({ ...typed, assigneeId, carriedBy }).success;
    expect([asked(anna.id, ""), asked("", "Caritas"), asked("", ""), asked(anna.id, "Caritas")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("belongs to its household: neither another's goal nor another's action is there", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const goalId = await aGoal(anna, other.id);
    await expect(addSupportAction(anna, anAction(mine.id, { goalId }))).rejects.toThrow(NotVisible);
    const supportActionId = await aSupportAction(anna, other.id);
    const foreign = { householdId: mine.id, supportActionId, version: 1 };
    await expect(endSupportAction(anna, { ...foreign, ...stopping })).rejects.toThrow(NotVisible);
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    await expect(addSupportAction(colleague, anAction(mine.id))).rejects.toThrow(Forbidden);
    await expect(addSupportAction(await aUser(), anAction(mine.id))).rejects.toThrow(NotVisible);
  });
});

describe("the accompaniment of a household", () => {
  test("is a yes or a no for SolCo, and not a word more", async () => {
    const anna = await aUser();
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, luca.organisationId);
    const told = () => getHouseholdSummary(luca, household.id);
    expect(await told()).toMatchObject({ accompanied: false });
    const goalId = await aGoal(anna, household.id);
    await aSupportAction(anna, household.id, { description: "Mediazione riservata" });
    const summary = await told();
    expect(summary).toMatchObject({ accompanied: true });
    expect(JSON.stringify(summary)).not.toMatch(/Restare in questa casa|riservata|LANDLORD|goal/i);
    await endGoal(anna, { householdId: household.id, goalId, version: 1, ...ending });
    expect(await told()).toMatchObject({ accompanied: true });
  });

  test("is not lost when the file is closed: whoever closes is told, says so, and finds it again", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna);
    await aGoal(anna, householdId);
    await aSupportAction(anna, householdId);
    const close = { householdId, reason: "Trasferiti" };
    expect(await closeHousehold(anna, { ...close, leavesOpen: false })).toMatchObject({
      reason: { key: "household.refusals.workOpen", values: { goals: 1, actions: 1 } },
    });
    expect(await closeHousehold(anna, { ...close, leavesOpen: true })).toMatchObject({ ok: true });
    expect(await look((tx) => tx.householdGoal.count({ where: { status: "OPEN" } }))).toBe(1);
    await reopenHousehold(anna, { householdId, reason: "Tornati" });
    expect(await look((tx) => tx.supportAction.count({ where: { status: "ONGOING" } }))).toBe(1);
  });
});
