import { expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { acceptReferral } from "@/server/referrals/accept-referral";
import { assignReferral } from "@/server/referrals/assign-referral";
import { closeReferral } from "@/server/referrals/end-referral";
import { getReferral } from "@/server/referrals/get-referral";
import { aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";
import {
  anAppointment,
  aReferralIn,
  aReferralTeam,
  eventsOf,
  makeMove,
  referralNow,
} from "../../support/referral-factories";

test("accepting names the operator and the first appointment, and writes who followed the person from when", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await makeMove.accept(team, referral);
  expect(await referralNow(referral.id)).toMatchObject({
    status: "ACCEPTED",
    assigneeId: team.operator.id,
    decidedById: team.operator.id,
    firstAppointmentAt: new Date("2026-11-25T09:00:00Z"),
    firstAppointmentPlace: "Sportello Lunetta",
    assignments: [{ assigneeId: team.operator.id, assignedById: team.operator.id }],
  });
});

test("an operator accepts for themselves only, a coordinator for anybody of the provider", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  const given = { referralId: referral.id, ...anAppointment };
  expect(await acceptReferral(team.operator, { ...given, assigneeId: team.coordinator.id })).toMatchObject({
    reason: { key: "referral.refusals.onlyForOneself" },
  });
  expect(await acceptReferral(team.coordinator, { ...given, assigneeId: team.operator.id })).toMatchObject({
    ok: true,
  });
});

test("nobody inactive, of another organisation or of another trade can be given a referral", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  const outsiders = [
    await aUser("EMPLOYMENT_OPERATOR", team.providerId, { active: false }),
    await aUser("EMPLOYMENT_OPERATOR"),
    await aUser("ADMIN", team.providerId),
  ];
  for (const { id: assigneeId } of outsiders) {
    const refusal = { ok: false, reason: { key: "referral.refusals.notOperator" } };
    const given = { referralId: referral.id, assigneeId };
    expect(await acceptReferral(team.coordinator, { ...given, ...anAppointment })).toMatchObject(refusal);
    expect(await assignReferral(team.coordinator, { ...given, fromAssigneeId: null, reason: null })).toMatchObject(
      refusal,
    );
  }
});

test("a referral given to a colleague is not accepted over their head", async () => {
  const team = await aReferralTeam();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", team.providerId);
  const referral = await aReferralIn(team, "SENT");
  await assignReferral(team.coordinator, {
    referralId: referral.id,
    fromAssigneeId: null,
    assigneeId: colleague.id,
    reason: null,
  });
  expect(await makeMove.accept(team, referral)).toMatchObject({
    ok: false,
    reason: { key: "referral.refusals.givenToColleague", values: { name: colleague.name } },
  });
});

test("passing a referral on keeps who had it and why, and refuses who opened the page before", async () => {
  const team = await aReferralTeam();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", team.providerId);
  const referral = await aReferralIn(team, "ACCEPTED");
  const pass = { referralId: referral.id, fromAssigneeId: team.operator.id, reason: "Maternità" };
  expect(await assignReferral(team.coordinator, { ...pass, assigneeId: colleague.id })).toMatchObject({ ok: true });
  expect(await assignReferral(team.coordinator, { ...pass, assigneeId: team.coordinator.id })).toMatchObject({
    reason: { key: "referral.refusals.assignedMeanwhile", values: { name: colleague.name } },
  });
  const kept = await referralNow(referral.id);
  expect(kept).toMatchObject({
    assigneeId: colleague.id,
    assignments: [{ assigneeId: colleague.id, reason: "Maternità" }],
  });
});

test("an operator does not hand referrals round", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  const given = { referralId: referral.id, fromAssigneeId: null, assigneeId: team.operator.id, reason: null };
  await expect(assignReferral(team.operator, given)).rejects.toThrow(Forbidden);
});

test("while information is awaited the clock stands still, and moves on by the working days waited", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await makeMove.requestInformation(team, referral);
  setClock(new Date("2026-11-26T09:00:00Z"));
  await makeMove.answer(team, referral);
  const answered = await referralNow(referral.id);
  // Due on 30 November; three working days were waited.
  expect(answered).toMatchObject({ status: "SENT", dueOn: new Date("2026-12-03") });
  expect(answered.messages.map(({ kind }) => kind).toSorted()).toEqual(["ANSWER", "INFO_REQUEST"]);
  expect((await eventsOf(referral.id)).at(-1)).toMatchObject({
    type: "referral.answered",
    facts: { dueOn: "2026-12-03" },
  });
});

test("whoever referred sees the whole answer at once", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await makeMove.decline(team, referral);
  expect(await getReferral(team.socialWorker, referral.id)).toMatchObject({
    status: "DECLINED",
    declineReason: "NO_CAPACITY",
    declineExplanation: "Non ci sono posti",
    proposedNextStep: "Risentirsi a gennaio",
    decidedBy: { name: team.operator.name },
  });
});

test("a referral whose plan is living cannot be closed, one whose plan is over can", async () => {
  const { operator, referral, plan } = await aPlan();
  const close = () => closeReferral(operator, { referralId: referral.id, reason: "Percorso finito" });
  expect(await close()).toMatchObject({
    reason: { key: "referral.refusals.planStillLiving", values: { code: plan.code } },
  });
  expect((await referralNow(referral.id)).status).toBe("ACCEPTED");
  await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { status: "CANCELLED" } }));
  expect(await close()).toMatchObject({ ok: true });
});

test("an operator and a coordinator accepting at once take the person on once", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  const given = { referralId: referral.id, ...anAppointment };
  const outcomes = await Promise.all([
    acceptReferral(team.operator, { ...given, assigneeId: team.operator.id }),
    acceptReferral(team.coordinator, { ...given, assigneeId: team.coordinator.id }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await referralNow(referral.id)).assignments).toHaveLength(1);
});
