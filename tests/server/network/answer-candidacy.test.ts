import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { propose } from "@/server/candidacies/propose";
import { withdrawCandidacy } from "@/server/candidacies/withdraw";
import { asSystem } from "@/server/db";
import { closeOpportunity } from "@/server/opportunities/move-opportunity";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { answer } from "../../support/candidacy-answers";
import { aCandidacy, candidacyRow, opportunityRow, proposal, toldOf } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";
import { aReferral } from "../../support/referral-factories";

/** Ten more people of the same provider, each put forward for one opportunity. */
async function inTheRunning(count: number, places: number) {
  const first = await aCandidacy({ places });
  const all = [{ candidacyId: first.candidacyId }];
  for (let index = 1; index < count; index++) {
    const referral = await aReferral(first.socialWorker, first.providerId, { status: "ACCEPTED" });
    const { plan, socialWorker, providerId, programme, assessment } = first;
    const { id } = await asSystem("test", (tx) =>
      tx.plan.create({
        data: {
          personId: referral.personId,
          householdId: referral.householdId,
          referralId: referral.id,
          assessmentId: assessment.id,
          providerOrganisationId: providerId,
          referrerOrganisationId: socialWorker.organisationId,
          operatorId: first.operator.id,
          programmeId: programme.id,
          aidBand: "BAND_3_PLUS",
          startsOn: plan.startsOn,
          endsOn: plan.endsOn,
          status: "ACTIVE",
        },
        select: { id: true },
      }),
    );
    all.push(must(await propose(first.operator, proposal(first.opportunityId, id))).data);
  }
  return { ...first, all };
}

describe("the answers of both sides", () => {
  test("two yeses take the place, fill the opportunity and tell both histories", async () => {
    const { candidacyId, operator, opportunityId } = await aCandidacy();
    must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    expect((await candidacyRow(candidacyId)).status).toBe("PROPOSED");
    must(await giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER")));
    expect((await candidacyRow(candidacyId)).status).toBe("TAKEN");
    expect((await opportunityRow(opportunityId)).status).toBe("FILLED");
    expect(await toldOf(candidacyId)).toEqual([
      "candidacy.proposed",
      "candidacy.personAnswered",
      "candidacy.employerAnswered",
      "candidacy.taken",
    ]);
    expect(await toldOf(opportunityId)).toEqual(["opportunity.opened", "opportunity.filled"]);
  });

  test.each([
    ["EMPLOYER", "DECLINED_BY_EMPLOYER"],
    ["PERSON", "DECLINED_BY_PERSON"],
  ] as const)("a no of the %s ends it", async (side, status) => {
    const { candidacyId, operator } = await aCandidacy();
    must(await giveAnswer(operator, answer(candidacyId, 1, side, false)));
    expect((await candidacyRow(candidacyId)).status).toBe(status);
    expect(reasonOf(await giveAnswer(operator, answer(candidacyId, 2, side)))).toBe("candidacy.refusals.over");
  });

  test("of ten people taken at once only as many as there are places", { timeout: 60_000 }, async () => {
    const { all, operator, opportunityId } = await inTheRunning(10, 3);
    for (const { candidacyId } of all) must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    const outcomes = await Promise.all(
      all.map(({ candidacyId }) => giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER"))),
    );
    const told = outcomes.map(reasonOf);
    expect(told.filter((one) => one === "done")).toHaveLength(3);
    expect(told.filter((one) => one === "candidacy.refusals.full")).toHaveLength(7);
    const taken = await asSystem("test", (tx) => tx.candidacy.count({ where: { opportunityId, status: "TAKEN" } }));
    expect(taken).toBe(3);
    expect((await opportunityRow(opportunityId)).status).toBe("FILLED");
  });

  test("a yes is refused once the opportunity was closed", async () => {
    const { candidacyId, operator, opportunityId } = await aCandidacy();
    must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    must(await closeOpportunity(operator, { opportunityId, version: 1, reason: "Non assumono più" }));
    expect(reasonOf(await giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER")))).toBe("candidacy.refusals.closed");
  });

  test("are the provider's to write", async () => {
    const { candidacyId, socialWorker } = await aCandidacy();
    await expect(giveAnswer(socialWorker, answer(candidacyId, 1, "PERSON"))).rejects.toThrow(Forbidden);
    const officer = await aUser("MUNICIPAL_OFFICER");
    await expect(giveAnswer(officer, answer(candidacyId, 1, "PERSON"))).rejects.toThrow(NotVisible);
  });
});

describe("taking somebody out of the running", () => {
  test("frees the place and the opportunity is open again", async () => {
    const { candidacyId, operator, opportunityId } = await aCandidacy();
    must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    must(await giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER")));
    must(await withdrawCandidacy(operator, { candidacyId, version: 3, reason: "Si è trasferita" }));
    expect(await candidacyRow(candidacyId)).toMatchObject({ status: "WITHDRAWN", endReason: "Si è trasferita" });
    expect((await opportunityRow(opportunityId)).status).toBe("OPEN");
  });

  test("is refused once a contract came of it", async () => {
    const { candidacyId, operator, plan } = await aCandidacy();
    must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    must(await giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER")));
    await asSystem("test", (tx) =>
      tx.outcome.create({
        data: {
          planId: plan.id,
          personId: plan.personId,
          householdId: plan.householdId,
          kind: "CONTRACT",
          startsOn: new Date("2026-12-01"),
          recordedById: operator.id,
          candidacyId,
        },
      }),
    );
    expect(reasonOf(await withdrawCandidacy(operator, { candidacyId, version: 3, reason: "Sbaglio" }))).toBe(
      "candidacy.refusals.ledToWork",
    );
  });

  test("and a contract written at the same moment exclude each other; before both said yes no contract comes of it", async () => {
    const { candidacyId, operator, plan } = await aCandidacy();
    const contract = () =>
      recordOutcome(operator, {
        planId: plan.id,
        lineKey: null,
        kind: "CONTRACT",
        contractType: "PERMANENT",
        employer: "Impresa Lustra",
        weeklyHours: 1200,
        startsOn: "2026-12-01",
        endsOn: null,
        evidence: null,
        provedOn: null,
        candidacyId,
      });
    expect(reasonOf(await contract())).toBe("outcome.refusals.otherCandidacy");
    must(await giveAnswer(operator, answer(candidacyId, 1, "PERSON")));
    must(await giveAnswer(operator, answer(candidacyId, 2, "EMPLOYER")));
    const both = await Promise.all([
      contract(),
      withdrawCandidacy(operator, { candidacyId, version: 3, reason: "Ha cambiato idea" }),
    ]);
    expect(both.map(reasonOf).filter((one) => one === "done")).toHaveLength(1);
  });

  test("twice at once happens once", async () => {
    const { candidacyId, operator } = await aCandidacy();
    const both = await Promise.all(
      [1, 2].map(() => withdrawCandidacy(operator, { candidacyId, version: 1, reason: "Ha cambiato idea" })),
    );
    expect(both.map(reasonOf).toSorted()).toEqual(["candidacy.refusals.over", "done"]);
  });
});
