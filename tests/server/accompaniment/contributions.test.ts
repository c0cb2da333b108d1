import { describe, expect, test } from "vitest";
import type { CheckRequirements } from "@/domain/contribution-forms";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { checkRequirements, decideContribution, requestContribution } from "@/server/accompaniment/contributions";
import { creditContribution } from "@/server/accompaniment/credit-contribution";
import { getSupportAction } from "@/server/accompaniment/get-support-action";
import { editSupportAction, reopenSupportAction } from "@/server/accompaniment/support-actions";
import { anAction, aSupportAction } from "../../support/accompaniment-factories";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRunningPlan, newestPlan } from "../../support/repayment-factories";

const kind = "ARREARS_FUND_REQUEST" as const;
const asking = { requestedCents: 50_000, requestedOn: "2026-11-10", protocol: "123/2026" };
const granting = {
  outcome: "PARTLY_OBTAINED" as const,
  grantedCents: 30_000,
  decidedOn: "2026-11-21",
  result: "Fondo",
};

async function aFund() {
  const { anna, household, plan } = await aRunningPlan();
  const supportActionId = await aSupportAction(anna, household.id, { kind });
  const action = { householdId: household.id, supportActionId };
  const asked = () => requestContribution(anna, { ...action, version: 1, ...asking });
  const granted = () => decideContribution(anna, { ...action, version: 2, ...granting });
  const credit = (over: object = {}) =>
    creditContribution(anna, {
      ...action,
      version: 3,
      repaymentPlanId: plan.id,
      amountCents: 30_000,
      paidOn: "2026-11-22",
      ...over,
    });
  const row = () => look((tx) => tx.supportAction.findUniqueOrThrow({ where: { id: supportActionId } }));
  return { anna, household, plan, action, asked, granted, credit, row };
}

const key = (name: string) => ({ reason: { key: `accompaniment.refusals.${name}` } });

describe("a request for a contribution", () => {
  test("goes out, is answered and ends the action", async () => {
    const { asked, granted, row, household } = await aFund();
    expect(await asked()).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ requestedCents: 50_000, protocol: "123/2026", status: "ONGOING" });
    expect(await granted()).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({
      outcome: "PARTLY_OBTAINED",
      grantedCents: 30_000,
      status: "DONE",
      endedOn: new Date("2026-11-21"),
    });
    expect((await eventsOf(household.id)).filter((type) => type.startsWith("contribution"))).toEqual([
      "contribution.requested",
      "contribution.decided",
    ]);
  });

  test("is answered only once it went out, not before its day, not with more than was asked", async () => {
    const { anna, action, asked, granted } = await aFund();
    expect(await granted()).toMatchObject(key("notRequested"));
    await asked();
    const decide = (over: object) => decideContribution(anna, { ...action, version: 2, ...granting, ...over });
    expect(await decide({ decidedOn: "2026-11-09" })).toMatchObject(key("decidedBeforeRequest"));
    expect(await decide({ grantedCents: 50_001 })).toMatchObject(key("moreThanAsked"));
    expect(await decide({ outcome: "REFUSED", grantedCents: null })).toMatchObject({ ok: true });
  });

  test("is answered once when two answer at once, and stays as it was decided", async () => {
    const { anna, action, asked, granted } = await aFund();
    await asked();
    const outcomes = await Promise.all([granted(), granted()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reopenSupportAction(anna, { ...action, version: 3 })).toMatchObject(key("alreadyDecided"));
    expect(await requestContribution(anna, { ...action, version: 3, ...asking })).toMatchObject({ ok: false });
  });

  test("does not become another kind of action once it went out", async () => {
    const { anna, action, asked, household } = await aFund();
    await asked();
    const edit = { ...anAction(household.id), supportActionId: action.supportActionId, version: 2 };
    expect(await editSupportAction(anna, edit)).toMatchObject(key("alreadyRequested"));
    expect(await editSupportAction(anna, { ...edit, kind })).toMatchObject({ ok: true });
  });

  test("is the case owner's, and other actions ask for nothing", async () => {
    const { anna, action, household } = await aFund();
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const request = { ...action, version: 1, ...asking };
    await expect(requestContribution(colleague, request)).rejects.toThrow(Forbidden);
    await expect(requestContribution(await aUser(), request)).rejects.toThrow(NotVisible);
    const mediation = await aSupportAction(anna, household.id);
    await expect(requestContribution(anna, { ...request, supportActionId: mediation })).rejects.toThrow(NotVisible);
    const other = await aHousehold(anna);
    await expect(requestContribution(anna, { ...request, householdId: other.id })).rejects.toThrow(NotVisible);
  });
});

describe("the requirements of a contribution", () => {
  const found = (
    version: number,
    over: Record<string, string | null> = {},
  ): Omit<CheckRequirements, "householdId" | "supportActionId"> => ({
    version,
    "answer-FUND_INCOME": "MET",
    "note-FUND_INCOME": "ISEE visto",
    ...over,
  });

  test("are proposed from the file, confirmed by a person, and keep who found what", async () => {
    const { anna, action, household } = await aFund();
    const before = await getSupportAction(anna, household.id, action.supportActionId);
    const income = before?.requirements.find(({ code }) => code === "FUND_INCOME");
    expect(income).toMatchObject({ proposal: { answer: "UNKNOWN", reason: "iseeMissing" }, check: null });
    expect(await checkRequirements(anna, { ...action, ...found(1) } as CheckRequirements)).toMatchObject({ ok: true });
    const again = { "answer-EVICTION_PENDING": "NOT_MET", "answer-SOLIDARITY_INCOME": "MET" };
    expect(await checkRequirements(anna, { ...action, ...found(2, again) } as CheckRequirements)).toMatchObject({
      ok: true,
    });
    const after = await getSupportAction(anna, household.id, action.supportActionId);
    expect(after?.checks.map(({ requirement, answer }) => `${requirement} ${answer}`).toSorted()).toEqual([
      "EVICTION_PENDING NOT_MET",
      "FUND_INCOME MET",
    ]);
    expect(after?.requirements.find(({ code }) => code === "FUND_INCOME")?.check).toMatchObject({
      note: "ISEE visto",
      checkedById: anna.id,
    });
  });

  test("are checked by one of two at once, and not any more once the answer came", async () => {
    const { anna, action, asked, granted } = await aFund();
    const check = (version: number) => checkRequirements(anna, { ...action, ...found(version) } as CheckRequirements);
    await asked();
    const outcomes = await Promise.all([check(2), check(2)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    await decideContribution(anna, { ...action, version: 3, ...granting });
    expect(await check(4)).toMatchObject({ ok: false });
    expect(await granted()).toMatchObject({ ok: false });
  });

  test("are not somebody else's to check or to read", async () => {
    const { anna, action, household } = await aFund();
    const said = { ...action, ...found(1) } as CheckRequirements;
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    await expect(checkRequirements(colleague, said)).rejects.toThrow(Forbidden);
    await expect(checkRequirements(await aUser(), said)).rejects.toThrow(NotVisible);
    expect(await getSupportAction(colleague, household.id, action.supportActionId)).not.toBeNull();
    for (const stranger of [await aUser(), await aUser("EMPLOYMENT_OPERATOR"), await aUser("MUNICIPAL_OFFICER")])
      expect(await getSupportAction(stranger, household.id, action.supportActionId)).toBeNull();
  });
});

describe("a granted contribution", () => {
  test("is booked on the running repayment plan once, also when two book it at once", async () => {
    const { asked, granted, credit, household, action } = await aFund();
    await asked();
    expect(await credit({ version: 2 })).toMatchObject(key("nothingGranted"));
    await granted();
    const outcomes = await Promise.all([credit(), credit()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(key("alreadyCredited"));
    const { payments, instalments } = await newestPlan(household.id);
    expect(payments).toMatchObject([
      { kind: "CREDIT", channel: "CONTRIBUTION", amountCents: 30_000, supportActionId: action.supportActionId },
    ]);
    expect(instalments.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(30_000);
    expect(await eventsOf(household.id)).toContain("contribution.credited");
  });

  test("is booked for no more than was granted, not before the answer, and not beyond what the plan takes", async () => {
    const { asked, granted, credit, household } = await aFund();
    await asked();
    await granted();
    expect(await credit({ amountCents: 30_001 })).toMatchObject(key("moreThanGranted"));
    expect(await credit({ paidOn: "2026-11-20" })).toMatchObject(key("paidBeforeDecision"));
    expect(await credit({ version: 2 })).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    await look((tx) => tx.repaymentPlan.updateMany({ data: { status: "LAPSED" } }));
    expect(await credit()).toMatchObject({ ok: false });
    expect((await newestPlan(household.id)).payments).toEqual([]);
  });

  test("is not booked by somebody else, nor on another household's plan", async () => {
    const { anna, asked, granted, credit, action } = await aFund();
    await asked();
    await granted();
    const other = await aRunningPlan({}, "2026-11-20", anna);
    await expect(credit({ repaymentPlanId: other.plan.id })).rejects.toThrow(NotVisible);
    const input = { ...action, version: 3, repaymentPlanId: other.plan.id, amountCents: 1, paidOn: "2026-11-22" };
    await expect(creditContribution(await aUser("SOCIAL_WORKER", anna.organisationId), input)).rejects.toThrow(
      Forbidden,
    );
    await expect(creditContribution(await aUser(), input)).rejects.toThrow(NotVisible);
  });
});
