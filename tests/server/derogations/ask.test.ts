import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { answerDerogation } from "@/server/derogations/answer-derogation";
import { questionDerogation } from "@/server/derogations/question-derogation";
import { withdrawDerogation } from "@/server/derogations/withdraw-derogation";
import { movePlan } from "@/server/plans/move-plan";
import { anOverPlan, aRequest, asking, derogationRow } from "../../support/derogation-factories";
import { aUser } from "../../support/organisation-factories";
import { aPlan, aSignedPlan, eventsOf, must } from "../../support/plan-factories";

const factsOf = (planId: string) =>
  asSystem("test", async (tx) => {
    const event = await tx.auditEvent.findFirst({
      where: { planId, type: { startsWith: "derogation." } },
      orderBy: { id: "desc" },
    });
    return event && { type: event.type, facts: event.facts };
  });

describe("asking for a derogation", () => {
  test("of a shared plan over a ceiling leaves a request the Comune can decide", async () => {
    const { operator, plan, planVersion } = await anOverPlan();
    const { derogationId } = must(await asking(operator, plan.id)).data;
    expect(await derogationRow(derogationId)).toMatchObject({
      planId: plan.id,
      planVersionId: planVersion.id,
      ceiling: "PERSON",
      status: "REQUESTED",
      requestedCents: 4400,
      grantedCents: 0,
      requestedById: operator.id,
      expiresOn: null,
    });
    expect(await factsOf(plan.id)).toEqual({
      type: "derogation.requested",
      facts: { ceiling: "PERSON", requestedCents: 4400 },
    });
  });

  test("is refused before the Officina was shown the text", async () => {
    const { operator, plan } = await anOverPlan();
    must(await movePlan(operator, { planId: plan.id, move: "takeBack", reason: "Da rivedere" }));
    expect(await asking(operator, plan.id)).toMatchObject({ reason: { key: "derogation.refusals.notShared" } });
  });

  test("is refused when nothing is being written", async () => {
    const { operator, plan } = await aSignedPlan();
    expect(await asking(operator, plan.id)).toMatchObject({ reason: { key: "derogation.refusals.nothingWritten" } });
  });

  test("is refused for a ceiling the plan stays under", async () => {
    const { operator, plan } = await anOverPlan("PROVIDER");
    expect(await asking(operator, plan.id, "PERSON")).toMatchObject({
      reason: { key: "derogation.refusals.notOver", values: { ceiling: "PERSON" } },
    });
    expect(await asking(operator, plan.id, "PROVIDER")).toMatchObject({ ok: true });
  });

  test("is the deed of the plan's provider, and of nobody else", async () => {
    const { socialWorker, officer, plan, providerId } = await anOverPlan();
    await expect(asking(socialWorker, plan.id)).rejects.toThrow(Forbidden);
    await expect(asking(officer, plan.id)).rejects.toThrow(Forbidden);
    await expect(asking(await aUser("EMPLOYMENT_OPERATOR"), plan.id)).rejects.toThrow(NotVisible);
    await expect(asking(await aUser("ADMIN"), plan.id)).rejects.toThrow(NotVisible);
    expect(await asking(await aUser("PROVIDER_COORDINATOR", providerId), plan.id)).toMatchObject({ ok: true });
  });

  test("twice, or twice at once, leaves one open request per ceiling", async () => {
    const { operator, plan } = await anOverPlan();
    const outcomes = await Promise.all([1, 2, 3].map(() => asking(operator, plan.id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason.key).toBe("derogation.refusals.alreadyOpen");
    expect(await asSystem("test", (tx) => tx.derogation.count())).toBe(1);
    expect((await eventsOf(plan.id)).filter((type) => type === "derogation.requested")).toHaveLength(1);
  });

  test("the database itself keeps a second open request out, and one that decides itself", async () => {
    const { plan, planVersion, operator, derogationId } = await aRequest();
    const row = { planId: plan.id, planVersionId: planVersion.id, requestedById: operator.id, reason: "x" };
    await expect(
      asSystem("test", (tx) => tx.derogation.create({ data: { ...row, ceiling: "PERSON", requestedCents: 1 } })),
    ).rejects.toThrow();
    await expect(
      asSystem("test", (tx) =>
        tx.derogation.update({ where: { id: derogationId }, data: { decidedById: operator.id } }),
      ),
    ).rejects.toThrow("derogation_by_somebody_else");
    await expect(
      asSystem("test", (tx) => tx.derogation.update({ where: { id: derogationId }, data: { grantedCents: 4401 } })),
    ).rejects.toThrow("derogation_amounts");
  });
});

describe("a question of the Comune", () => {
  const question = { version: 1, question: "Quante ore in più?" };

  test("waits for the provider's answer, and the request waits for a decision again", async () => {
    const { officer, operator, plan, derogationId } = await aRequest();
    must(await questionDerogation(officer, { derogationId, ...question }));
    expect(await derogationRow(derogationId)).toMatchObject({ status: "QUESTIONED", question: "Quante ore in più?" });
    expect(await answerDerogation(operator, { derogationId, version: 2, answer: "Venti" })).toMatchObject({
      ok: true,
      data: { planId: plan.id },
    });
    expect(await derogationRow(derogationId)).toMatchObject({ status: "REQUESTED", answer: "Venti", version: 3 });
    expect((await eventsOf(plan.id)).slice(-3)).toEqual([
      "derogation.requested",
      "derogation.questioned",
      "derogation.answered",
    ]);
  });

  test("is asked once: what was answered is never overwritten", async () => {
    const { officer, operator, derogationId } = await aRequest();
    must(await questionDerogation(officer, { derogationId, ...question }));
    must(await answerDerogation(operator, { derogationId, version: 2, answer: "Venti" }));
    expect(await questionDerogation(officer, { derogationId, version: 3, question: "E poi?" })).toMatchObject({
      reason: { key: "derogation.refusals.askedAlready" },
    });
    expect(await derogationRow(derogationId)).toMatchObject({
      question: "Quante ore in più?",
      answer: "Venti",
    });
  });

  test("is the Comune's to ask and the provider's to answer", async () => {
    const { officer, operator, socialWorker, derogationId } = await aRequest();
    await expect(questionDerogation(operator, { derogationId, ...question })).rejects.toThrow(Forbidden);
    await expect(questionDerogation(socialWorker, { derogationId, ...question })).rejects.toThrow(Forbidden);
    must(await questionDerogation(officer, { derogationId, ...question }));
    const answer = { derogationId, version: 2, answer: "Venti" };
    await expect(answerDerogation(officer, answer)).rejects.toThrow(Forbidden);
    await expect(answerDerogation(await aUser("EMPLOYMENT_OPERATOR"), answer)).rejects.toThrow(NotVisible);
    await expect(answerDerogation(operator, { ...answer, derogationId: crypto.randomUUID() })).rejects.toThrow(
      NotVisible,
    );
  });

  test("two officers ask at once: one question stands, the other is told", async () => {
    const { officer, derogationId } = await aRequest();
    const other = await aUser("MUNICIPAL_OFFICER");
    const outcomes = await Promise.all([
      questionDerogation(officer, { derogationId, version: 1, question: "Uno?" }),
      questionDerogation(other, { derogationId, version: 1, question: "Due?" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "QUESTIONED" } },
    });
  });

  test("an answer to nothing, or given twice at once, is refused", async () => {
    const { officer, operator, derogationId } = await aRequest();
    expect(await answerDerogation(operator, { derogationId, version: 1, answer: "?" })).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "REQUESTED" } },
    });
    must(await questionDerogation(officer, { derogationId, ...question }));
    const outcomes = await Promise.all(
      ["A", "B"].map((answer) => answerDerogation(operator, { derogationId, version: 2, answer })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("withdrawing", () => {
  test("takes an open request back, and another one may be made", async () => {
    const { operator, plan, derogationId } = await aRequest();
    must(await withdrawDerogation(operator, { derogationId, version: 1 }));
    expect((await derogationRow(derogationId)).status).toBe("WITHDRAWN");
    expect(await withdrawDerogation(operator, { derogationId, version: 2 })).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "WITHDRAWN" } },
    });
    expect(await asking(operator, plan.id)).toMatchObject({ ok: true });
  });

  test("is the provider's deed", async () => {
    const { officer, socialWorker, derogationId } = await aRequest();
    const input = { derogationId, version: 1 };
    await expect(withdrawDerogation(officer, input)).rejects.toThrow(Forbidden);
    await expect(withdrawDerogation(socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(withdrawDerogation(await aUser("PROVIDER_COORDINATOR"), input)).rejects.toThrow(NotVisible);
  });

  test("happens by itself when the plan is cancelled", async () => {
    const { operator, plan, derogationId } = await aRequest();
    must(await movePlan(operator, { planId: plan.id, move: "cancel", reason: "Si è trasferita" }));
    expect((await derogationRow(derogationId)).status).toBe("WITHDRAWN");
    expect((await eventsOf(plan.id)).toSorted()).toContain("derogation.withdrawn");
  });
});

test("a request of a plan nobody shared is out of the Comune's sight", async () => {
  const { plan, planVersion, operator } = await aPlan();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const { id } = await asSystem("test", (tx) =>
    tx.derogation.create({
      data: {
        planId: plan.id,
        planVersionId: planVersion.id,
        ceiling: "PERSON",
        requestedCents: 1,
        reason: "x",
        requestedById: operator.id,
      },
    }),
  );
  await expect(questionDerogation(officer, { derogationId: id, version: 1, question: "?" })).rejects.toThrow(
    NotVisible,
  );
});
