import { describe, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { getHandover, handOver } from "@/server/closure/hand-over";
import { getConversation } from "@/server/comments/get-conversation";
import { asSystem } from "@/server/db";
import { reassignPlan } from "@/server/plans/reassign-plan";
import { listToday } from "@/server/today/list-today";
import { disableUser } from "@/server/users/set-active";
import { aRunningPlan } from "../../support/closure-factories";
import { readBy } from "../../support/comment-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, must, planRow } from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";

const note = "Preferisce il mattino; manca il corso di italiano.";

async function aTeam(basis: { operator: { organisationId: string } }) {
  const { organisationId } = basis.operator;
  return {
    coordinator: await aUser("PROVIDER_COORDINATOR", organisationId),
    colleague: await aUser("EMPLOYMENT_OPERATOR", organisationId),
  };
}

test("a plan passes with a note that only the provider reads, and that waits for the new operator in Oggi", async () => {
  const basis = await aSharedPlan();
  const { coordinator, colleague } = await aTeam(basis);
  const planId = basis.plan.id;
  must(await reassignPlan(coordinator, { planId, operatorId: colleague.id, reason: "Ferie", note }));
  expect(await readBy(colleague, planId)).toEqual(["Ferie", note]);
  expect(await readBy(basis.socialWorker, planId)).toEqual(["Ferie"]);
  expect((await getConversation(colleague, planId))?.threads).toHaveLength(2);
  const { waiting } = await listToday(colleague);
  expect(waiting).toContainEqual(expect.objectContaining({ rule: "mentioned" }));
});

describe("handing everything over", () => {
  test("passes living plans and open referrals together, with the note on each plan", async () => {
    const basis = await aRunningPlan();
    const { coordinator, colleague } = await aTeam(basis);
    const waiting = await aReferral(basis.socialWorker, basis.providerId, { assigneeId: basis.operator.id });
    const { work } = await getHandover(coordinator, basis.operator.id);
    expect(work).toMatchObject({ plans: [{ id: basis.plan.id }] });
    expect(work?.referrals.map(({ id }) => id).toSorted()).toEqual([basis.referral.id, waiting.id].toSorted());
    const form = { fromId: basis.operator.id, toId: colleague.id, note, seen: work?.seen ?? "" };
    const outcomes = await Promise.all([1, 2].map(() => handOver(coordinator, form)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await planRow(basis.plan.id)).operatorId).toBe(colleague.id);
    expect(await readBy(colleague, basis.plan.id)).toContain(note);
    const admin = await aUser("ADMIN");
    expect(await disableUser(admin, { userId: basis.operator.id, version: 1 })).toMatchObject({ ok: true });
  });

  test("refuses what is no longer what the page showed, an agreed plan, a stranger, and an operator's own hand", async () => {
    const basis = await aRunningPlan();
    const { coordinator, colleague } = await aTeam(basis);
    const { work } = await getHandover(coordinator, basis.operator.id);
    const form = { fromId: basis.operator.id, toId: colleague.id, note, seen: work?.seen ?? "" };
    await expect(handOver(basis.operator, form)).rejects.toThrow(Forbidden);
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect(await handOver(coordinator, { ...form, toId: stranger.id })).toMatchObject({
      reason: { key: "plan.refusals.notAnOperator" },
    });
    await aReferral(basis.socialWorker, basis.providerId, { assigneeId: basis.operator.id });
    expect(await handOver(coordinator, form)).toMatchObject({
      reason: { key: "closure.refusals.changedSincePreview" },
    });
    expect(await handOver(coordinator, { ...form, fromId: stranger.id })).toMatchObject({
      reason: { key: "closure.refusals.nothingToHand" },
    });
    const agreed = await anAgreedPlan();
    const theirs = await aTeam(agreed);
    const seen = (await getHandover(theirs.coordinator, agreed.operator.id)).work?.seen ?? "";
    const over = { fromId: agreed.operator.id, toId: theirs.colleague.id, note, seen };
    expect(await handOver(theirs.coordinator, over)).toMatchObject({ reason: { key: "closure.refusals.agreedFirst" } });
  });
});

describe("nobody is left without an operator", () => {
  test("the database refuses to let somebody leave who follows a plan, and to give one to somebody who left", async () => {
    const basis = await aSharedPlan();
    const { colleague } = await aTeam(basis);
    const leave = (id: string) =>
      asSystem("test", (tx) => tx.user.update({ where: { id }, data: { active: false }, select: { id: true } }));
    await expect(leave(basis.operator.id)).rejects.toThrow(/leaves_nobody/);
    await leave(colleague.id);
    const give = asSystem("test", (tx) =>
      tx.plan.update({ where: { id: basis.plan.id }, data: { operatorId: colleague.id }, select: { id: true } }),
    );
    await expect(give).rejects.toThrow(/followed_by_somebody/);
  });

  test("leaving and being given a plan at the same moment: one of the two is refused", async () => {
    for (let round = 0; round < 4; round++) {
      const basis = await aSharedPlan();
      const { coordinator, colleague } = await aTeam(basis);
      const admin = await aUser("ADMIN");
      const given = { planId: basis.plan.id, operatorId: colleague.id, reason: "Ferie", note };
      await Promise.allSettled([
        reassignPlan(coordinator, given),
        disableUser(admin, { userId: colleague.id, version: 1 }),
      ]);
      const left = await asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: colleague.id } }));
      const theirs = (await planRow(basis.plan.id)).operatorId === colleague.id;
      expect([left.active, theirs]).not.toEqual([false, true]);
    }
  });
});
