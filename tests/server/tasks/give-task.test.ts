import { describe, expect, test } from "vitest";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { asActor } from "@/server/db";
import { giveHouseholdTask } from "@/server/tasks/give-household-task";
import { giveTask } from "@/server/tasks/give-task";
import { tasksOf } from "@/server/tasks/tasks-of";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferralIn, aReferralTeam } from "../../support/referral-factories";

const task = { body: "Telefonare ad ALER", dueOn: "2026-12-04" };
const tasksFor = (actor: Actor, householdId: string) => asActor(actor, (tx) => tasksOf(tx, actor, { householdId }));

/** A household whose lease holder was taken in by a provider. */
async function aFollowedHousehold() {
  const team = await aReferralTeam();
  const { householdId } = await aReferralIn(team, "ACCEPTED");
  return { ...team, householdId };
}

describe("a task about a household", () => {
  test("is given to a colleague, and both see it", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const { id: householdId } = await aHousehold(anna);
    expect(await giveHouseholdTask(anna, { ...task, householdId, assigneeId: sara.id })).toMatchObject({ ok: true });
    const seen = { body: task.body, status: "OPEN", assigneeId: sara.id, createdById: anna.id };
    expect(await tasksFor(anna, householdId)).toMatchObject([seen]);
    expect(await tasksFor(sara, householdId)).toMatchObject([seen]);
    expect(await eventsOf(householdId)).toEqual(["task.given"]);
  });

  test("is given to the operator the member was referred to, who sees this one and no other", async () => {
    const { socialWorker, operator, coordinator, householdId } = await aFollowedHousehold();
    await giveHouseholdTask(socialWorker, { ...task, householdId, assigneeId: operator.id });
    await giveHouseholdTask(socialWorker, { ...task, householdId, assigneeId: socialWorker.id });
    expect(await tasksFor(operator, householdId)).toHaveLength(1);
    expect(await tasksFor(coordinator, householdId)).toEqual([]);
  });

  test("is refused to whoever may not see the case: another provider, the Comune without access, who left", async () => {
    const { socialWorker, householdId } = await aFollowedHousehold();
    for (const role of ["EMPLOYMENT_OPERATOR", "SOCIAL_WORKER", "MUNICIPAL_OFFICER", "ADMIN"] as const)
      expect(
        await giveHouseholdTask(socialWorker, { ...task, householdId, assigneeId: (await aUser(role)).id }),
        role,
      ).toMatchObject({ reason: { key: "task.refusals.seesNoCase" } });
    const gone = await aUser("SOCIAL_WORKER", socialWorker.organisationId, { active: false });
    expect(await giveHouseholdTask(socialWorker, { ...task, householdId, assigneeId: gone.id })).toMatchObject({
      reason: { key: "task.refusals.noSuchPerson" },
    });
    expect(await tasksFor(socialWorker, householdId)).toEqual([]);
  });

  test("reaches an officer of the Comune once the file was opened to them", async () => {
    const anna = await aUser();
    const officer = await aUser("MUNICIPAL_OFFICER");
    const { id: householdId } = await aHousehold(anna);
    await look((tx) =>
      tx.caseAccess.create({
        data: {
          householdId,
          holderId: officer.id,
          grantedById: anna.id,
          reason: "Équipe",
          expiresOn: new Date("2026-12-31"),
        },
      }),
    );
    expect(await giveHouseholdTask(anna, { ...task, householdId, assigneeId: officer.id })).toMatchObject({ ok: true });
  });

  test("is no deed of who may not open the file, nor of the privacy officer", async () => {
    const { socialWorker, operator, householdId } = await aFollowedHousehold();
    const given = { ...task, householdId, assigneeId: socialWorker.id };
    await expect(giveHouseholdTask(operator, given)).rejects.toThrow(NotVisible);
    await expect(giveHouseholdTask(await aUser(), given)).rejects.toThrow(NotVisible);
    const privacy = await aUser("PRIVACY_OFFICER");
    await expect(asActor(privacy, (tx) => giveTask(tx, privacy, { ...task, assigneeId: privacy.id }))).rejects.toThrow(
      Forbidden,
    );
  });

  test("is refused on a closed household", async () => {
    const anna = await aUser();
    const { id: householdId } = await aHousehold(anna, {
      status: "CLOSED",
      closedAt: new Date(),
      closingReason: "Fine",
    });
    expect(await giveHouseholdTask(anna, { ...task, householdId, assigneeId: anna.id })).toMatchObject({
      reason: { key: "household.refusals.notOpen" },
    });
  });
});

describe("a task handed over from somebody's day", () => {
  test("is handed over once, also by two clicks at once", async () => {
    const { socialWorker, operator, coordinator } = await aReferralTeam();
    const referral = await aReferralIn(
      { socialWorker, operator, coordinator, providerId: operator.organisationId },
      "SENT",
    );
    const hand = () =>
      asActor(coordinator, (tx) =>
        giveTask(tx, coordinator, {
          ...task,
          assigneeId: operator.id,
          referralId: referral.id,
          waitingKey: `referralToAssign:${referral.id}`,
        }),
      );
    const outcomes = await Promise.all([hand(), hand()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "task.refusals.alreadyGiven" } });
  });

  test("about no case goes to colleagues only", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const colleague = await aUser("EMPLOYMENT_OPERATOR", operator.organisationId);
    const give = (assigneeId: string) => asActor(operator, (tx) => giveTask(tx, operator, { ...task, assigneeId }));
    expect(await give(colleague.id)).toMatchObject({ ok: true });
    expect(await give((await aUser("EMPLOYMENT_OPERATOR")).id)).toMatchObject({
      reason: { key: "task.refusals.seesNoCase" },
    });
  });
});
