import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { applyProposal } from "@/server/comments/apply-proposal";
import { declineProposal } from "@/server/comments/decline-proposal";
import { getConversation } from "@/server/comments/get-conversation";
import { resolveComment } from "@/server/comments/resolve-comment";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import { movePlan } from "@/server/plans/move-plan";
import { removeLine } from "@/server/plans/remove-line";
import { openVariation } from "@/server/variations/open-variation";
import { lineOf, readBy, says, word, wordRow } from "../../support/comment-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, aSignedPlan, eventsOf, must, planRow } from "../../support/plan-factories";

const coachingOf = async (planId: string) => {
  const line = await lineOf(planId, "L09");
  return {
    kind: "CHANGE_REQUEST",
    body: "Serve più tempo",
    about: { lineKey: line?.key ?? null, goalKey: null },
  } as const;
};

/** The coaching of the text in force, or of the one being written. */
const linesOf = (planId: string, status: "SIGNED" | "DRAFT") =>
  asSystem("test", (tx) => tx.planLine.findMany({ where: { serviceCode: "L09", planVersion: { planId, status } } }));

/** A shared plan of which the Officina asks for eighteen hours of coaching instead of twelve. */
async function anAskedChange() {
  const basis = await aSharedPlan();
  const planId = basis.plan.id;
  const commentId = await says(basis.socialWorker, { planId, ...(await coachingOf(planId)), quantity: "18" });
  return { ...basis, planId, commentId, change: { planId, commentId } };
}

describe("asking for a change", () => {
  test("keeps exactly what is proposed", async () => {
    const { commentId } = await anAskedChange();
    expect(await wordRow(commentId)).toMatchObject({ proposalStatus: "OPEN", proposedQuantity: 1080 });
  });

  test("may be in words alone, and a comment proposes nothing whatever its fields say", async () => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    const ask = await coachingOf(planId);
    const inWords = await says(basis.socialWorker, { planId, ...ask });
    const comment = await says(basis.socialWorker, { planId, ...ask, kind: "COMMENT", quantity: "18" });
    for (const id of [inWords, comment]) expect((await wordRow(id)).proposalStatus).toBeNull();
    expect(await applyProposal(basis.operator, { planId, commentId: inWords })).toMatchObject({
      reason: { key: "comment.refusals.alreadyAnswered" },
    });
  });

  test.each([
    [{ quantity: "0,1" }, "errors.notQuarterHours"],
    [{ quantity: "tanto" }, "errors.invalidHours"],
    [{ quantity: "12" }, "comment.refusals.asItIs"],
    [{ endsOn: "2026-11-01" }, "errors.datesUpsideDown"],
  ])("is refused with %j", async (over, key) => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    const outcome = await writeComment(basis.socialWorker, word({ planId, ...(await coachingOf(planId)), ...over }));
    expect(outcome).toMatchObject({ reason: { key } });
    expect(await readBy(basis.socialWorker, planId)).toEqual([]);
  });

  test("does not take a base service out, nor in what is there, unknown or without a volume", async () => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    const base = await lineOf(planId, "L01");
    const about = { lineKey: base?.key ?? null, goalKey: null };
    const ask = (over: object) => writeComment(basis.socialWorker, word({ planId, kind: "CHANGE_REQUEST", ...over }));
    const service = basis.edition.services.find(({ code }) => code === "L11");
    expect(await ask({ about, removal: true })).toMatchObject({ reason: { key: "plan.refusals.mandatory" } });
    expect(await ask({ serviceId: base?.serviceId, serviceQuantity: "2" })).toMatchObject({
      reason: { key: "plan.refusals.alreadyThere" },
    });
    expect(await ask({ serviceId: planId, serviceQuantity: "2" })).toMatchObject({
      reason: { key: "plan.refusals.notInBasket" },
    });
    expect(await ask({ serviceId: service?.id })).toMatchObject({ reason: { key: "comment.refusals.howMuch" } });
  });
});

describe("applying it", () => {
  test("writes the volume in one go, settles the request and says so", async () => {
    const { operator, socialWorker, planId, commentId, change } = await anAskedChange();
    must(await applyProposal(operator, change));
    expect(await lineOf(planId, "L09")).toMatchObject({ quantity: 1080, amountCents: 61_200 });
    expect(await getConversation(socialWorker, planId)).toMatchObject({
      threads: [{ id: commentId, resolvedBy: { name: operator.name }, proposal: { status: "APPLIED" } }],
    });
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.lineEdited", "comment.proposalApplied"]);
  });

  test("twice at the same moment happens once", async () => {
    const { operator, planId, change } = await anAskedChange();
    const coordinator = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
    const outcomes = await Promise.all([operator, coordinator, operator].map((actor) => applyProposal(actor, change)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject(
      [1, 2].map(() => ({ reason: { key: "comment.refusals.alreadyAnswered" } })),
    );
    expect(await lineOf(planId, "L09")).toMatchObject({ quantity: 1080, version: 2 });
    expect((await eventsOf(planId)).filter((type) => type === "comment.proposalApplied")).toHaveLength(1);
  });

  test("changes dates, takes a service out and puts one in", async () => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    const ask = await coachingOf(planId);
    const apply = async (over: object) => {
      const commentId = await says(basis.socialWorker, { planId, ...ask, ...over });
      must(await applyProposal(basis.operator, { planId, commentId }));
    };
    await apply({ startsOn: "2026-12-01", endsOn: "2027-02-28" });
    expect(await lineOf(planId, "L09")).toMatchObject({ quantity: 720, startsOn: new Date("2026-12-01") });
    await apply({ removal: true });
    expect(await lineOf(planId, "L09")).toBeNull();
    const service = basis.edition.services.find(({ code }) => code === "L11");
    await apply({ about: { lineKey: null, goalKey: null }, serviceId: service?.id, serviceQuantity: "3" });
    expect(await lineOf(planId, "L11")).toMatchObject({ quantity: 180, amountCents: null });
  });

  test("is refused with the reason of an edit by hand, and the request goes on waiting", async () => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    const ask = await coachingOf(planId);
    const commentId = await says(basis.socialWorker, { planId, ...ask, endsOn: "2028-01-01" });
    expect(await applyProposal(basis.operator, { planId, commentId })).toMatchObject({
      reason: { key: "plan.refusals.outsidePlan" },
    });
    expect(await wordRow(commentId)).toMatchObject({ proposalStatus: "OPEN", resolvedAt: null });
  });

  test("is refused when the line is gone", async () => {
    const { operator, planId, change } = await anAskedChange();
    const line = await lineOf(planId, "L09");
    must(await removeLine(operator, { planId, lineId: line?.id ?? "" }));
    expect(await applyProposal(operator, change)).toMatchObject({ reason: { key: "plan.refusals.lineGone" } });
  });

  test("is refused on an agreed text until it is opened again, and on a signed one", async () => {
    const basis = await anAgreedPlan();
    const planId = basis.plan.id;
    const commentId = await says(basis.socialWorker, { planId, ...(await coachingOf(planId)), quantity: "18" });
    const agreed = await planRow(planId);
    expect(await applyProposal(basis.operator, { planId, commentId })).toMatchObject({
      reason: { key: "plan.refusals.notEditable", values: { status: "AGREED" } },
    });
    expect(await planRow(planId)).toEqual(agreed);
    must(await movePlan(basis.operator, { planId, move: "reopen", reason: "Più coaching" }));
    must(await applyProposal(basis.operator, { planId, commentId }));

    const signed = await aSignedPlan();
    const ask = { planId: signed.plan.id, ...(await coachingOf(signed.plan.id)), quantity: "18" };
    const asked = await says(signed.socialWorker, ask);
    expect(await getConversation(signed.operator, signed.plan.id)).toMatchObject({ writable: "vary" });
    expect(await applyProposal(signed.operator, { planId: signed.plan.id, commentId: asked })).toMatchObject({
      reason: { key: "plan.refusals.notEditable" },
    });
  });

  test("on a signed plan goes through a variation, opened with it or not; the signed text stays as it is", async () => {
    const { operator, socialWorker, plan, edition } = await aSignedPlan();
    const planId = plan.id;
    const ask = (over: object) => says(socialWorker, { planId, kind: "CHANGE_REQUEST", body: "Cambiamo", ...over });
    const coaching = await coachingOf(planId);
    const [signed] = await linesOf(planId, "SIGNED");
    const more = await ask({ ...coaching, quantity: "18" });
    const service = edition.services.find(({ code }) => code === "L11");
    const another = await ask({ serviceId: service?.id, serviceQuantity: "5" });
    must(
      await openVariation(operator, {
        planId,
        start: "increase",
        lineId: signed?.id ?? "",
        serviceId: null,
        quantity: "18",
        endsOn: null,
        reason: "NEEDS_CHANGED",
        assessment: "Serve più tempo",
      }),
    );
    expect(await getConversation(operator, planId)).toMatchObject({ writable: "now" });
    for (const commentId of [more, another]) must(await applyProposal(operator, { planId, commentId }));
    expect(await linesOf(planId, "SIGNED")).toEqual([signed]);
    expect(await linesOf(planId, "DRAFT")).toMatchObject([{ quantity: 1080 }]);
    expect(await lineOf(planId, "L11")).toMatchObject({ quantity: 300 });
    expect((await eventsOf(planId)).filter((type) => type === "comment.proposalApplied")).toHaveLength(2);
  });

  test("is for who writes the plan: the Officina, the Comune and strangers do not", async () => {
    const { socialWorker, change } = await anAskedChange();
    await expect(applyProposal(socialWorker, change)).rejects.toThrow(Forbidden);
    await expect(declineProposal(socialWorker, { ...change, answer: "x" })).rejects.toThrow(Forbidden);
    await expect(applyProposal(await aUser("MUNICIPAL_OFFICER"), change)).rejects.toThrow(Forbidden);
    await expect(applyProposal(await aUser("EMPLOYMENT_OPERATOR"), change)).rejects.toThrow(NotVisible);
  });
});

describe("declining it", () => {
  test("answers in the thread and settles it; opened again it may be applied after all", async () => {
    const { operator, socialWorker, planId, commentId, change } = await anAskedChange();
    must(await declineProposal(operator, { ...change, answer: "Il tetto non lo consente" }));
    expect(await readBy(socialWorker, planId)).toEqual(["Serve più tempo", "Il tetto non lo consente"]);
    expect(await wordRow(commentId)).toMatchObject({ proposalStatus: "DECLINED", resolvedById: operator.id });
    const again = { reason: { key: "comment.refusals.alreadyAnswered" } };
    expect(await applyProposal(operator, change)).toMatchObject(again);
    expect(await declineProposal(operator, { ...change, answer: "no" })).toMatchObject(again);

    must(await resolveComment(socialWorker, { ...change, resolved: "no", answer: "E con meno tirocinio?" }));
    expect(await wordRow(commentId)).toMatchObject({ proposalStatus: "OPEN", proposalAnsweredAt: null });
    must(await applyProposal(operator, change));
  });
});
