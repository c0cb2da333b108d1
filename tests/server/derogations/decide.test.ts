import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { questionDerogation } from "@/server/derogations/question-derogation";
import { requestDerogation } from "@/server/derogations/request-derogation";
import { withdrawDerogation } from "@/server/derogations/withdraw-derogation";
import { aRequest, derogationRow, granting } from "../../support/derogation-factories";
import { aUser } from "../../support/organisation-factories";
import { eventsOf, must } from "../../support/plan-factories";

/** How far the Comune let provider and programme go over, in cents. */
const widened = (programmeId: string) =>
  asSystem("test", async (tx) => {
    const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
    const agreement = await tx.agreement.findFirstOrThrow({ where: { programmeId } });
    return { provider: Number(agreement.derogatedCents), programme: Number(programme.derogatedCents) };
  });

describe("deciding a derogation", () => {
  test.each([
    ["PERSON", { provider: 0, programme: 0 }],
    ["PROVIDER", { provider: 4400, programme: 0 }],
    ["PROGRAMME", { provider: 0, programme: 4400 }],
  ] as const)("granting it over the %s's ceiling widens that one alone", async (ceiling, expected) => {
    const { officer, plan, programme, derogationId } = await aRequest(ceiling);
    must(await decideDerogation(officer, { derogationId, ...granting }));
    expect(await derogationRow(derogationId)).toMatchObject({
      status: "APPROVED",
      grantedCents: 4400,
      decidedById: officer.id,
      decision: null,
      expiresOn: new Date("2027-05-22"),
      version: 2,
    });
    expect(await widened(programme.id)).toEqual(expected);
    expect((await eventsOf(plan.id)).at(-1)).toBe("derogation.approved");
  });

  test("granting a part grants that much, with the reason", async () => {
    const { officer, plan, programme, derogationId } = await aRequest("PROVIDER");
    const part = { verdict: "partlyApprove", grantedCents: 4000, decision: "Il resto è nel tetto ordinario" } as const;
    must(await decideDerogation(officer, { derogationId, ...granting, ...part }));
    expect(await derogationRow(derogationId)).toMatchObject({
      status: "PARTLY_APPROVED",
      grantedCents: 4000,
      decision: "Il resto è nel tetto ordinario",
    });
    expect(await widened(programme.id)).toEqual({ provider: 4000, programme: 0 });
    const event = await asSystem("test", (tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { planId: plan.id, type: "derogation.partlyApproved" } }),
    );
    expect(event.facts).toEqual({
      ceiling: "PROVIDER",
      requestedCents: 4400,
      grantedCents: 4000,
      expiresOn: "2027-05-22",
    });
  });

  test("refusing grants nothing, whatever amount and day were typed", async () => {
    const { officer, programme, derogationId } = await aRequest("PROGRAMME");
    const no = { verdict: "refuse", grantedCents: 4400, decision: "I fondi sono finiti" } as const;
    must(await decideDerogation(officer, { derogationId, ...granting, ...no }));
    expect(await derogationRow(derogationId)).toMatchObject({ status: "REFUSED", grantedCents: 0, expiresOn: null });
    expect(await widened(programme.id)).toEqual({ provider: 0, programme: 0 });
  });

  test("a part that is not less than the whole is refused, and a day beyond the programme's end", async () => {
    const { officer, derogationId } = await aRequest();
    const part = { derogationId, ...granting, verdict: "partlyApprove", decision: "x" } as const;
    for (const grantedCents of [4400, 4401])
      expect(await decideDerogation(officer, { ...part, grantedCents })).toMatchObject({
        reason: { key: "derogation.refusals.notAPart", values: { requested: "44,00 €" } },
      });
    expect(await decideDerogation(officer, { derogationId, ...granting, expiresOn: "2090-01-01" })).toMatchObject({
      reason: { key: "derogation.refusals.beyondProgramme" },
    });
    expect((await derogationRow(derogationId)).status).toBe("REQUESTED");
  });

  test("over the allocation of a provider that has no agreement any more is refused, and nothing is granted", async () => {
    const { officer, derogationId } = await aRequest("PROVIDER");
    await asSystem("test", (tx) => tx.agreement.deleteMany());
    expect(await decideDerogation(officer, { derogationId, ...granting })).toMatchObject({
      reason: { key: "plan.refusals.noAgreementLeft" },
    });
    expect(await derogationRow(derogationId)).toMatchObject({ status: "REQUESTED", grantedCents: 0 });
  });

  test("is the Comune's deed, and of nobody else", async () => {
    const { operator, socialWorker, derogationId } = await aRequest();
    const input = { derogationId, ...granting };
    await expect(decideDerogation(operator, input)).rejects.toThrow(Forbidden);
    await expect(decideDerogation(socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(decideDerogation(await aUser("ADMIN"), input)).rejects.toThrow(NotVisible);
    await expect(decideDerogation(await aUser("EMPLOYMENT_OPERATOR"), input)).rejects.toThrow(NotVisible);
    const nobodys = { ...input, derogationId: crypto.randomUUID() };
    await expect(decideDerogation(await aUser("MUNICIPAL_OFFICER"), nobodys)).rejects.toThrow(NotVisible);
  });

  test("nobody decides on their own, even after changing jobs", async () => {
    const { operator, officer, derogationId } = await aRequest();
    const moved = await asSystem("test", (tx) =>
      tx.user.update({
        where: { id: operator.id },
        data: { role: "MUNICIPAL_OFFICER", organisationId: officer.organisationId },
      }),
    );
    const own = { reason: { key: "derogation.refusals.own" } };
    expect(await decideDerogation(moved, { derogationId, ...granting })).toMatchObject(own);
    const no = { ...granting, verdict: "refuse", decision: "x" } as const;
    expect(await decideDerogation(moved, { derogationId, ...no })).toMatchObject(own);
    expect(await questionDerogation(moved, { derogationId, version: 1, question: "?" })).toMatchObject(own);
    expect((await derogationRow(derogationId)).status).toBe("REQUESTED");
  });

  test("two officers decide at once: one wins, the other is told, and it widens the limit once", async () => {
    const { officer, programme, derogationId } = await aRequest("PROVIDER");
    const other = await aUser("MUNICIPAL_OFFICER");
    const part = { verdict: "partlyApprove", grantedCents: 1000, decision: "x" } as const;
    const outcomes = await Promise.all([
      decideDerogation(officer, { derogationId, ...granting }),
      decideDerogation(other, { derogationId, ...granting, ...part }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { status, grantedCents } = await derogationRow(derogationId);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status } },
    });
    expect(await widened(programme.id)).toEqual({ provider: grantedCents, programme: 0 });
  });

  test("a request withdrawn or questioned meanwhile is not decided", async () => {
    const withdrawn = await aRequest();
    must(await withdrawDerogation(withdrawn.operator, { derogationId: withdrawn.derogationId, version: 1 }));
    expect(
      await decideDerogation(withdrawn.officer, { derogationId: withdrawn.derogationId, ...granting }),
    ).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "WITHDRAWN" } },
    });
    const questioned = await aRequest();
    const { derogationId } = questioned;
    must(await questionDerogation(questioned.officer, { derogationId, version: 1, question: "?" }));
    for (const version of [1, 2])
      expect(await decideDerogation(questioned.officer, { derogationId, ...granting, version })).toMatchObject({
        reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "QUESTIONED" } },
      });
  });

  test("a page read before the answer came is refused", async () => {
    const { officer, derogationId } = await aRequest();
    await asSystem("test", (tx) => tx.derogation.update({ where: { id: derogationId }, data: { version: 3 } }));
    expect(await decideDerogation(officer, { derogationId, ...granting })).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "REQUESTED" } },
    });
  });

  test("a settled request is decided no more, and a new one may be asked", async () => {
    const { officer, operator, plan, derogationId } = await aRequest();
    must(await decideDerogation(officer, { derogationId, ...granting, verdict: "refuse", decision: "x" }));
    expect(await decideDerogation(officer, { derogationId, ...granting, version: 2 })).toMatchObject({
      reason: { key: "derogation.refusals.movedMeanwhile", values: { status: "REFUSED" } },
    });
    const again = {
      planId: plan.id,
      ceiling: "PERSON",
      requestedCents: 4400,
      reason: "Con il preventivo",
    } as const;
    expect(await requestDerogation(operator, again)).toMatchObject({ ok: true });
  });
});
