import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { propose } from "@/server/candidacies/propose";
import { setInterview } from "@/server/candidacies/set-interview";
import { withdrawCandidacy } from "@/server/candidacies/withdraw";
import { asSystem } from "@/server/db";
import { answer } from "../../support/candidacy-answers";
import { aCandidacy, anOpportunity, candidacyRow, proposal, toldOf } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";
import { aSignedPlan } from "../../support/session-factories";

const interview = (candidacyId: string, version = 1) => ({
  candidacyId,
  version,
  on: "2026-11-25",
  at: "10:00",
  place: "In sede",
});

describe("putting somebody forward", () => {
  test("keeps what the company will read, what spoke for and against, and tells the history", async () => {
    const { candidacyId, operator, plan } = await aCandidacy();
    expect(await candidacyRow(candidacyId)).toMatchObject({
      status: "PROPOSED",
      planId: plan.id,
      personId: plan.personId,
      proposedById: operator.id,
      motivation: "Ha pulito uffici per sei anni, è puntuale",
    });
    const { fit } = await candidacyRow(candidacyId);
    expect(fit).toContainEqual({ side: "reason", code: "language", values: { level: 3, needed: 2 } });
    expect(fit).toContainEqual({ side: "reason", code: "sameTown", values: { city: "Mantova" } });
    expect(await toldOf(candidacyId)).toEqual(["candidacy.proposed"]);
  });

  test("twice is refused, also at the same moment; after a no the same person may be put forward again", async () => {
    const { operator, plan } = await aSignedPlan("ACTIVE");
    const { opportunityId } = await anOpportunity(operator);
    const both = await Promise.all([1, 2].map(() => propose(operator, proposal(opportunityId, plan.id))));
    expect(both.map(reasonOf).toSorted()).toEqual(["candidacy.refusals.already", "done"]);
    const [made] = both.flatMap((one) => (one.ok ? one.data : []));
    must(await giveAnswer(operator, answer(made?.candidacyId ?? "", 1, "EMPLOYER", false)));
    expect(reasonOf(await propose(operator, proposal(opportunityId, plan.id)))).toBe("done");
  });

  test.each([
    ["closed", { status: "CLOSED" as const }],
    ["filled", { status: "FILLED" as const }],
    ["past its closing day", { closesOn: new Date("2026-11-22") }],
  ])("is refused for an opportunity that is %s", async (_how, data) => {
    const { operator, plan } = await aSignedPlan("ACTIVE");
    const { opportunityId } = await anOpportunity(operator);
    await asSystem("test", (tx) => tx.opportunity.update({ where: { id: opportunityId }, data }));
    expect(reasonOf(await propose(operator, proposal(opportunityId, plan.id)))).toBe("candidacy.refusals.notOpen");
  });

  test("is refused for a plan not in force", async () => {
    const { operator, plan } = await aSignedPlan("ACTIVE");
    const { opportunityId } = await anOpportunity(operator);
    await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { status: "COMPLETED" } }));
    expect(reasonOf(await propose(operator, proposal(opportunityId, plan.id)))).toBe(
      "candidacy.refusals.planNotInForce",
    );
  });

  test("is the provider's alone: the Officina is forbidden, another provider finds nothing", async () => {
    const { operator, socialWorker, plan } = await aSignedPlan("ACTIVE");
    const { opportunityId } = await anOpportunity(operator);
    await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { sharedAt: new Date() } }));
    await expect(propose(socialWorker, proposal(opportunityId, plan.id))).rejects.toThrow(Forbidden);
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    await expect(propose(stranger, proposal(opportunityId, plan.id))).rejects.toThrow(NotVisible);
    const theirs = await anOpportunity(stranger);
    await expect(propose(operator, proposal(theirs.opportunityId, plan.id))).rejects.toThrow(NotVisible);
  });
});

describe("the interview", () => {
  test("is fixed, moved, and told with its moment", async () => {
    const { candidacyId, operator } = await aCandidacy();
    must(await setInterview(operator, interview(candidacyId)));
    must(await setInterview(operator, { ...interview(candidacyId, 2), at: "11:30" }));
    expect(await candidacyRow(candidacyId)).toMatchObject({
      status: "INTERVIEW",
      interviewAt: new Date("2026-11-25T10:30:00Z"),
      interviewPlace: "In sede",
    });
    expect(await toldOf(candidacyId)).toEqual([
      "candidacy.proposed",
      "candidacy.interviewSet",
      "candidacy.interviewSet",
    ]);
  });

  test("of two fixed at once from the same page, one is told that it changed meanwhile", async () => {
    const { candidacyId, operator } = await aCandidacy();
    const both = await Promise.all([1, 2].map(() => setInterview(operator, interview(candidacyId))));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
  });

  test("is refused once the candidacy is over, and not there for others", async () => {
    const { candidacyId, operator, socialWorker } = await aCandidacy();
    await expect(setInterview(socialWorker, interview(candidacyId))).rejects.toThrow(Forbidden);
    await expect(setInterview(await aUser("PROVIDER_COORDINATOR"), interview(candidacyId))).rejects.toThrow(NotVisible);
    must(await withdrawCandidacy(operator, { candidacyId, version: 1, reason: "Ha trovato altro" }));
    expect(reasonOf(await setInterview(operator, interview(candidacyId, 2)))).toBe("candidacy.refusals.over");
  });
});
