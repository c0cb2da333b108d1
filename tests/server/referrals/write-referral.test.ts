import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { getReferral } from "@/server/referrals/get-referral";
import { editReferral, writeReferral } from "@/server/referrals/write-referral";
import { aHousehold } from "../../support/household-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { aReferralTeam, aSheet, eventsOf, referralNow } from "../../support/referral-factories";

async function aCaseToRefer() {
  const team = await aReferralTeam();
  const household = await aHousehold(team.socialWorker);
  const sheet = { householdId: household.id, memberId: household.member.id, ...aSheet(team.providerId) };
  return { ...team, household, sheet };
}

test("a referral sent at once starts the clock and freezes the household", async () => {
  const { socialWorker, household, sheet } = await aCaseToRefer();
  const outcome = await writeReferral(socialWorker, { ...sheet, intent: "send" });
  if (!outcome.ok) throw new Error("refused");
  const referral = await referralNow(outcome.data.id);
  expect(referral).toMatchObject({ status: "SENT", personId: household.person.id, authorId: socialWorker.id });
  // Ten working days after 23 November, the Immaculate Conception not yet in between.
  expect(referral.dueOn).toEqual(new Date("2026-12-07"));
  expect(referral.snapshot).toMatchObject({ takenOn: "2026-11-23", arrears: { rentDebtCents: 264_000, months: 11 } });
  expect((await eventsOf(referral.id)).map(({ type }) => type)).toEqual(["referral.sent"]);
});

test.each([
  ["NORMAL", "2026-12-07"],
  ["HIGH", "2026-11-30"],
  ["CRITICAL", "2026-11-25"],
] as const)("a referral of urgency %s is due on %s", async (urgency, dueOn) => {
  const { socialWorker, sheet } = await aCaseToRefer();
  const outcome = await writeReferral(socialWorker, { ...sheet, urgency, intent: "send" });
  if (!outcome.ok) throw new Error("refused");
  expect((await referralNow(outcome.data.id)).dueOn).toEqual(new Date(dueOn));
});

test("a change of the household never alters the referral already sent", async () => {
  const { socialWorker, household, sheet } = await aCaseToRefer();
  const outcome = await writeReferral(socialWorker, { ...sheet, intent: "send" });
  if (!outcome.ok) throw new Error("refused");
  const before = await getReferral(socialWorker, outcome.data.id);
  await asSystem("test", async (tx) => {
    await tx.arrearsRecord.create({
      data: {
        householdId: household.id,
        recordedOn: new Date("2026-11-22"),
        rentDebtCents: 999_900,
        chargesDebtCents: 0,
        months: 30,
        source: "ALER",
        createdById: socialWorker.id,
      },
    });
    await tx.household.update({ where: { id: household.id }, data: { district: "Valletta" } });
    await tx.tenancy.updateMany({ where: { householdId: household.id }, data: { monthlyRentCents: 1 } });
  });
  const after = await getReferral(socialWorker, outcome.data.id);
  expect(after?.householdThen).toEqual(before?.householdThen);
  expect(after?.householdThen?.district).toBe("Lunetta");
});

test("a draft may have gaps and is seen by nobody but whoever follows the household", async () => {
  const { socialWorker, operator, sheet } = await aCaseToRefer();
  const outcome = await writeReferral(socialWorker, { ...sheet, reason: null, needs: [], intent: "save" });
  if (!outcome.ok) throw new Error("refused");
  const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
  expect(await getReferral(socialWorker, outcome.data.id)).toMatchObject({ status: "DRAFT" });
  expect(await getReferral(colleague, outcome.data.id)).toBeNull();
  expect(await getReferral(operator, outcome.data.id)).toBeNull();
});

test("a draft changed in another window is not overwritten", async () => {
  const { socialWorker, sheet } = await aCaseToRefer();
  const outcome = await writeReferral(socialWorker, { ...sheet, intent: "save" });
  if (!outcome.ok) throw new Error("refused");
  const edit = { referralId: outcome.data.id, version: 1, intent: "save" as const, ...aSheet(sheet.toOrganisationId) };
  expect(await editReferral(socialWorker, { ...edit, reason: "Prima finestra" })).toMatchObject({ ok: true });
  expect(await editReferral(socialWorker, { ...edit, reason: "Seconda finestra" })).toMatchObject({
    ok: false,
    reason: { key: "errors.changedMeanwhile" },
  });
  expect((await referralNow(outcome.data.id)).reason).toBe("Prima finestra");
});

test("a person already referred is not referred again, and the open referral is named", async () => {
  const { socialWorker, sheet } = await aCaseToRefer();
  await writeReferral(socialWorker, { ...sheet, intent: "send" });
  expect(await writeReferral(socialWorker, { ...sheet, intent: "send" })).toMatchObject({
    ok: false,
    reason: {
      key: "referral.refusals.alreadyOpen",
      values: { code: expect.stringMatching(/^S\d\d-/), status: "SENT" },
    },
  });
});

test("of two referrals of one person at once, one is refused in words", async () => {
  const { socialWorker, household, sheet } = await aCaseToRefer();
  const outcomes = await Promise.all([
    writeReferral(socialWorker, { ...sheet, intent: "send" }),
    writeReferral(socialWorker, { ...sheet, intent: "send" }),
  ]);
  const refusals = outcomes.filter((one) => !one.ok);
  expect(refusals).toHaveLength(1);
  expect(["referral.refusals.alreadyOpen", "referral.refusals.openMeanwhile"]).toContain(refusals[0]?.reason.key);
  expect(await asSystem("test", (tx) => tx.referral.count({ where: { householdId: household.id } }))).toBe(1);
});

test("a closed household, somebody who left it and a body that is no provider are refused", async () => {
  const { socialWorker, household, sheet } = await aCaseToRefer();
  const elsewhere = { ...sheet, toOrganisationId: (await anOrganisation("COOPERATIVE")).id, intent: "send" as const };
  expect(await writeReferral(socialWorker, elsewhere)).toMatchObject({
    reason: { key: "referral.refusals.notProvider" },
  });
  await asSystem("test", (tx) =>
    tx.householdMember.update({ where: { id: household.member.id }, data: { leftOn: new Date("2026-11-01") } }),
  );
  expect(await writeReferral(socialWorker, { ...sheet, intent: "send" })).toMatchObject({
    reason: { key: "referral.refusals.memberLeft" },
  });
  await asSystem("test", (tx) => tx.household.update({ where: { id: household.id }, data: { status: "CLOSED" } }));
  expect(await writeReferral(socialWorker, { ...sheet, intent: "send" })).toMatchObject({
    reason: { key: "referral.refusals.householdClosed" },
  });
});

test("a colleague's household, another organisation's and another household's member are not there", async () => {
  const { socialWorker, operator, sheet } = await aCaseToRefer();
  const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
  const send = { ...sheet, intent: "send" as const };
  await expect(writeReferral(colleague, send)).rejects.toThrow(Forbidden);
  await expect(writeReferral(await aUser("SOCIAL_WORKER"), send)).rejects.toThrow(NotVisible);
  await expect(writeReferral(operator, send)).rejects.toThrow(NotVisible);
  const other = await aHousehold(socialWorker);
  await expect(writeReferral(socialWorker, { ...send, memberId: other.member.id })).rejects.toThrow(NotVisible);
});
