import { describe, expect, test } from "vitest";
import { commentAudiences, reads, sideOf } from "@/domain/comment";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { answerComment } from "@/server/comments/answer-comment";
import { getConversation, openRequests } from "@/server/comments/get-conversation";
import { resolveComment } from "@/server/comments/resolve-comment";
import { seeMention } from "@/server/comments/see-mention";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import { getPlan } from "@/server/plans/get-plan";
import { removeLine } from "@/server/plans/remove-line";
import { listToday } from "@/server/today/list-today";
import { lineOf, readBy, says, word, wordRow } from "../../support/comment-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, aSignedPlan, eventsOf, must } from "../../support/plan-factories";
import { aVariationText } from "../../support/variation-text";

const theCoaching = async (planId: string) => {
  const line = await lineOf(planId, "L09");
  if (!line) throw new Error("the plan has coaching");
  return { ...line, about: { lineKey: line.key, goalKey: null } };
};

/** A shared plan with everybody who may be around it. */
async function aTeam() {
  const basis = await aSharedPlan();
  const { id: planId } = basis.plan;
  return {
    ...basis,
    planId,
    colleague: await aUser("SOCIAL_WORKER", basis.socialWorker.organisationId),
    coordinator: await aUser("PROVIDER_COORDINATOR", basis.providerId, { name: "Elena Gandolfi" }),
    comune: await aUser("MUNICIPAL_OFFICER"),
    stranger: await aUser("SOCIAL_WORKER"),
  };
}

describe("who reads a word", () => {
  test("exactly its readers read it on the plan, in its history and in its file", async () => {
    const team = await aTeam();
    const { planId, socialWorker, operator, colleague, coordinator } = team;
    for (const author of [socialWorker, operator])
      for (const audience of commentAudiences) {
        const body = `${author.role} ${audience}`;
        const outcome = await writeComment(author, word({ planId, audience, body }));
        const own = audience === "SHARED" || audience === "AUTHOR" || audience === sideOf(author);
        expect(outcome.ok, body).toBe(own);
      }
    const rows = await asSystem("test", (tx) => tx.planComment.findMany({ where: { planId } }));
    expect(rows).toHaveLength(6);
    for (const reader of [socialWorker, operator, colleague, coordinator]) {
      const theirs = rows.filter((row) => reads(reader, row)).map(({ body }) => body);
      expect((await readBy(reader, planId)).toSorted(), reader.role).toEqual(theirs.toSorted());
      const told = (await getPlan(reader, planId))?.history.rows.filter(({ type }) => type === "comment.written");
      const visible = rows.filter((row) => reads(reader, row) && row.audience !== "AUTHOR");
      expect(told?.map(({ facts }) => facts.audience).toSorted(), reader.role).toEqual(
        visible.map(({ audience }) => audience).toSorted(),
      );
    }
  });

  test("the Comune learns that both sides talk, not what they say, and nothing of what is for one of them", async () => {
    const { planId, socialWorker, operator, comune } = await aTeam();
    await says(socialWorker, { planId, body: "La signora Rossi può la mattina" });
    await says(operator, { planId, audience: "PROVIDER", body: "tra noi" });
    expect(await readBy(comune, planId)).toEqual([null]);
    const seen = JSON.stringify(await getConversation(comune, planId));
    expect(seen).not.toContain("Rossi");
    expect(seen).not.toContain(socialWorker.name);
    expect((await getPlan(comune, planId))?.history.rows.map(({ type }) => type)).toEqual([
      "comment.written",
      "plan.shared",
    ]);
  });

  test("what one writes for oneself leaves no trace for anybody", async () => {
    const { planId, operator } = await aTeam();
    const before = await eventsOf(planId);
    const id = await says(operator, { planId, audience: "AUTHOR", body: "promemoria" });
    must(await resolveComment(operator, { planId, commentId: id, resolved: "yes", answer: "fatto" }));
    expect(await eventsOf(planId)).toEqual(before);
    expect((await wordRow(id)).resolvedAt).not.toBeNull();
  });

  test("the Comune, strangers and other providers write nothing", async () => {
    const { planId, comune, stranger } = await aTeam();
    await expect(writeComment(comune, word({ planId }))).rejects.toThrow(Forbidden);
    await expect(writeComment(stranger, word({ planId }))).rejects.toThrow(NotVisible);
    await expect(writeComment(await aUser("EMPLOYMENT_OPERATOR"), word({ planId }))).rejects.toThrow(NotVisible);
  });
});

describe("threads", () => {
  test("an answer keeps within its thread, and who may not read it cannot answer", async () => {
    const { planId, socialWorker, colleague, operator } = await aTeam();
    const threadId = await says(socialWorker, { planId, audience: "OFFICINA" });
    const answer = { planId, threadId, body: "ok", mentions: [] };
    expect(await answerComment(colleague, { ...answer, audience: "SHARED" })).toMatchObject({
      reason: { key: "comment.refusals.tooWide" },
    });
    expect(await answerComment(colleague, { ...answer, audience: "OFFICINA" })).toMatchObject({ ok: true });
    await expect(answerComment(operator, { ...answer, audience: "SHARED" })).rejects.toThrow(NotVisible);
    await expect(
      resolveComment(operator, { planId, commentId: threadId, resolved: "yes", answer: null }),
    ).rejects.toThrow(NotVisible);
    expect(await readBy(operator, planId)).toEqual([]);
  });

  test("stand on the line or goal they are about, and answers follow them", async () => {
    const { planId, socialWorker, operator, planVersion } = await aTeam();
    const { about, key } = await theCoaching(planId);
    const goalKey = planVersion.goals[0]?.key ?? "";
    const threadId = await says(socialWorker, { planId, about });
    await says(socialWorker, { planId, about: { lineKey: null, goalKey } });
    must(
      await answerComment(operator, {
        planId,
        threadId,
        audience: "SHARED",
        body: "sì",
        mentions: [],
      }),
    );
    const conversation = await getConversation(socialWorker, planId);
    expect(conversation?.threads).toMatchObject([
      { lineKey: key, goalKey: null, answers: [{ body: "sì", threadId }] },
      { lineKey: null, goalKey, answers: [] },
    ]);
  });

  test("on a line that is gone can be read and settled, not begun or gone on with", async () => {
    const { planId, socialWorker, operator } = await aTeam();
    const { about, id, key } = await theCoaching(planId);
    const threadId = await says(socialWorker, { planId, about });
    must(await removeLine(operator, { planId, lineId: id }));
    const gone = { reason: { key: "comment.refusals.lineGone" } };
    expect(await writeComment(socialWorker, word({ planId, about }))).toMatchObject(gone);
    expect(
      await answerComment(operator, {
        planId,
        threadId,
        audience: "SHARED",
        body: "x",
        mentions: [],
      }),
    ).toMatchObject(gone);
    const conversation = await getConversation(socialWorker, planId);
    expect(conversation).toMatchObject({ threads: [{ lineKey: key }] });
    must(await resolveComment(operator, { planId, commentId: threadId, resolved: "yes", answer: "Tolta insieme" }));
    expect(await readBy(socialWorker, planId)).toEqual(["Va bene la mattina?", "Tolta insieme"]);
  });

  test("go over to the next version with their line, and say on which they were written", async () => {
    const signed = await aSignedPlan();
    const { socialWorker, plan } = signed;
    const planId = plan.id;
    const { about, key } = await theCoaching(planId);
    const first = await says(socialWorker, { planId, about });
    const next = await aVariationText(signed);
    const second = await says(socialWorker, { planId, about });
    const conversation = await getConversation(socialWorker, planId);
    expect(conversation?.threads.filter(({ lineKey }) => lineKey === key)).toMatchObject([
      { id: first, version: 1 },
      { id: second, version: next.number },
    ]);
    expect(conversation?.living.lines.map((line) => line.key)).toContain(key);
  });

  test("on a goal or plan that is not there are refused, and an agreement needs a line", async () => {
    const { planId, socialWorker } = await aTeam();
    const about = { lineKey: null, goalKey: planId };
    expect(await writeComment(socialWorker, word({ planId, about }))).toMatchObject({
      reason: { key: "plan.refusals.goalGone" },
    });
    expect(await writeComment(socialWorker, word({ planId, kind: "AGREEMENT", body: null }))).toMatchObject({
      reason: { key: "plan.refusals.agreeWhole" },
    });
    await asSystem("test", (tx) => tx.plan.update({ where: { id: planId }, data: { status: "CANCELLED" } }));
    expect(await writeComment(socialWorker, word({ planId }))).toMatchObject({ reason: { key: "plan.refusals.over" } });
  });

  test("are settled once, however many try, and opened again; a request waits until then", async () => {
    const { planId, socialWorker, operator } = await aTeam();
    const id = await says(socialWorker, { planId, kind: "CHANGE_REQUEST", body: "Più ore" });
    const waiting = async () => openRequests((await getConversation(operator, planId)) ?? fail()).length;
    expect(await waiting()).toBe(1);
    const settle = { planId, commentId: id, resolved: "yes", answer: "Fatto" } as const;
    const outcomes = await Promise.all([1, 2].map(() => resolveComment(operator, settle)));
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await readBy(operator, planId)).toEqual(["Più ore", "Fatto"]);
    expect(await waiting()).toBe(0);
    must(await resolveComment(socialWorker, { ...settle, resolved: "no", answer: null }));
    expect(await waiting()).toBe(1);
  });
});

describe("calling upon somebody", () => {
  test("waits in their day until they answer, settle or say they saw it", async () => {
    const { planId, socialWorker, operator, coordinator } = await aTeam();
    const waits = async (actor: Actor) =>
      (await listToday(actor)).waiting.filter(({ rule }) => rule === "mentioned").map(({ href }) => href);
    const threadId = await says(socialWorker, {
      planId,
      body: "@Elena Gandolfi, che ne pensa?",
      mentions: [operator.id],
    });
    const href = `/plans/${planId}#comment-${threadId}`;
    expect([await waits(operator), await waits(coordinator), await waits(socialWorker)]).toEqual([[href], [href], []]);
    must(await seeMention(coordinator, { planId, commentId: threadId }));
    must(
      await answerComment(operator, {
        planId,
        threadId,
        audience: "SHARED",
        body: "sì",
        mentions: [],
      }),
    );
    expect([await waits(operator), await waits(coordinator)]).toEqual([[], []]);
  });

  test("is refused for who may not read the word, who is not on the case and who is out of sight", async () => {
    const { planId, socialWorker, operator, coordinator, stranger, comune } = await aTeam();
    const audience = "OFFICINA" as const;
    expect(await writeComment(socialWorker, word({ planId, audience, mentions: [operator.id] }))).toMatchObject({
      reason: { key: "comment.refusals.cannotRead", values: { name: operator.name } },
    });
    expect(await writeComment(socialWorker, word({ planId, audience, body: "@Elena vedi" }))).toMatchObject({
      reason: { key: "comment.refusals.cannotRead", values: { name: coordinator.name } },
    });
    for (const { id } of [stranger, comune, await aUser("EMPLOYMENT_OPERATOR")])
      expect(await writeComment(socialWorker, word({ planId, mentions: [id] }))).toMatchObject({
        reason: { key: "comment.refusals.notOnCase" },
      });
    expect(await readBy(socialWorker, planId)).toEqual([]);
  });

  test("a name nobody here has, or oneself, calls nobody", async () => {
    const { planId, socialWorker } = await aTeam();
    const anna = { ...socialWorker, name: "Anna Ferrari" };
    await asSystem("test", (tx) => tx.user.update({ where: { id: anna.id }, data: { name: anna.name } }));
    const id = await says(anna, { planId, body: "@Nessuno e @Anna Ferrari", mentions: [anna.id] });
    expect((await wordRow(id)).mentions).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error("the plan is in sight");
};
