import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { candidaciesOfPlan } from "@/server/candidacies/candidacies-of";
import { getCandidacy } from "@/server/candidacies/get-candidacy";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { propose } from "@/server/candidacies/propose";
import { setInterview } from "@/server/candidacies/set-interview";
import { withdrawCandidacy } from "@/server/candidacies/withdraw";
import { asSystem } from "@/server/db";
import { closeOpportunity } from "@/server/opportunities/move-opportunity";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import {
  aCandidacy,
  anOpportunity,
  candidacyRow,
  opportunityRow,
  proposal,
  toldOf,
} from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";
import { aSignedPlan } from "../../support/session-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const answer = (candidacyId: string, version: number, side: "EMPLOYER" | "PERSON", yes = true) => ({
  candidacyId,
  version,
  side,
  answer: yes ? ("yes" as const) : ("no" as const),
  answeredOn: "2026-11-23",
  why: yes ? null : "Orari troppo lunghi",
});
const interview = (candidacyId: string, version = 1) => ({
  candidacyId,
  version,
  on: "2026-11-25",
  at: "10:00",
  place: "In sede",
});

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

describe("reading a candidacy", () => {
  test("the Officina reads yes and no of its people, never the company's own words; the Comune and strangers find nothing", async () => {
    const { candidacyId, operator, socialWorker } = await aCandidacy();
    must(
      await giveAnswer(operator, { ...answer(candidacyId, 1, "EMPLOYER", false), why: "Non ci è sembrata sveglia" }),
    );
    expect(await getCandidacy(operator, candidacyId)).toMatchObject({ employerWhy: "Non ci è sembrata sveglia" });
    expect(await getCandidacy(socialWorker, candidacyId)).toMatchObject({
      employerAnswer: false,
      employerWhy: null,
      moves: [],
      status: "DECLINED_BY_EMPLOYER",
    });
    for (const stranger of [
      await aUser("SOCIAL_WORKER"),
      await aUser("EMPLOYMENT_OPERATOR"),
      await aUser("MUNICIPAL_OFFICER"),
      await aUser("ADMIN"),
    ])
      expect(await getCandidacy(stranger, candidacyId)).toBeNull();
  });

  test("a plan tells what its person was put forward for to the provider and to the Officina that sent them", async () => {
    const { candidacyId, operator, socialWorker, plan } = await aCandidacy();
    for (const reader of [operator, socialWorker])
      expect((await candidaciesOfPlan(reader, plan.id)).map(({ id }) => id)).toEqual([candidacyId]);
    for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const)
      expect(await candidaciesOfPlan(await aUser(role), plan.id)).toEqual([]);
  });

  test("leaves its trace", async () => {
    const { candidacyId, operator, plan } = await aCandidacy();
    setClock(new Date("2026-11-24T09:00:00Z"));
    await getCandidacy(operator, candidacyId);
    const reads = await asSystem("test", (tx) => tx.fileRead.findMany({ where: { personId: plan.personId } }));
    expect(reads.map(({ page }) => page)).toContain("candidacy");
  });
});
