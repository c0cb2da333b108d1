import { afterEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { disagreeWithOwnPlan } from "@/server/person-links/answer-own-plan";
import { getCopyOfVisit } from "@/server/person-links/get-own-copy";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { readLinkDoor } from "@/server/person-links/open-link";
import { addGoal } from "@/server/plans/edit-goals";
import { movePlan } from "@/server/plans/move-plan";
import { testMoment } from "../../support/clock";
import {
  aLink,
  anAgreedPlanToSign,
  aVisit,
  confirm,
  later,
  linkRow,
  pageOf,
  signaturesOf,
  writeAgain,
} from "../../support/person-link-factories";
import { asOfficina, asOperator, eventsOf, must, planRow } from "../../support/plan-factories";

afterEach(() => {
  setClock(testMoment);
});

describe("confirming", () => {
  test("the signature stands under the link's own text, and the link is used up", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    expect(await confirm(visit)).toEqual({ ok: true, data: { complete: false } });
    const link = await linkRow(linkId);
    expect(await signaturesOf(basis.plan.id)).toMatchObject([
      {
        role: "PERSON",
        method: "LINK",
        linkId,
        contentHash: link.contentHash,
        planVersionId: link.planVersionId,
        signerName: "Maria Rossi",
        recordedById: null,
      },
    ]);
    expect(link.usedAt).not.toBeNull();
    expect(await readLinkDoor(token)).toMatchObject({ state: "used" });
    expect(await getOwnPlan(visit)).toMatchObject({ state: "used", answer: "confirmed", text: null });
  });

  test("the last signature that was missing puts the plan in force", async () => {
    const basis = await anAgreedPlanToSign();
    const { token } = await aLink(basis);
    must(await asOperator(basis.operator, basis.plan.id));
    must(await asOfficina(basis.socialWorker, basis.plan.id));
    expect(await confirm(await aVisit(token))).toEqual({ ok: true, data: { complete: true } });
    expect(await planRow(basis.plan.id)).toMatchObject({ status: "SIGNED", committedCents: 54_400 });
    expect((await eventsOf(basis.plan.id)).slice(-2)).toEqual(["plan.signatureAdded", "plan.signed"]);
  });

  test("sent twice it is one signature, and the second time says so; at once too", async () => {
    const basis = await anAgreedPlanToSign();
    const visit = await aVisit((await aLink(basis)).token);
    const page = await pageOf(visit);
    const both = await Promise.all([confirm(visit, page), confirm(visit, page)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirm(visit, page)).toMatchObject({ reason: { key: "ownPlan.refusals.used" } });
    expect(await signaturesOf(basis.plan.id)).toHaveLength(1);
  });

  test("confirming and disagreeing at once is one answer", async () => {
    const basis = await anAgreedPlanToSign();
    const visit = await aVisit((await aLink(basis)).token);
    const page = await pageOf(visit);
    const both = await Promise.all([
      confirm(visit, page),
      disagreeWithOwnPlan(visit, { ...page, reason: "Ci ripenso" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const answers = await asSystem("test", (tx) => tx.personAnswer.count({ where: { planId: basis.plan.id } }));
    expect((await signaturesOf(basis.plan.id)).length + answers).toBe(1);
  });

  test("a reason written under a text that changed meanwhile is kept, for the text that was read", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    const page = await pageOf(visit);
    await writeAgain(basis);
    expect(await disagreeWithOwnPlan(visit, { ...page, reason: "Troppo lontano da casa" })).toMatchObject({ ok: true });
    const answer = await asSystem("test", (tx) => tx.personAnswer.findFirstOrThrow({ where: { linkId } }));
    expect(answer).toMatchObject({
      reason: "Troppo lontano da casa",
      contentHash: (await linkRow(linkId)).contentHash,
    });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
    expect(await confirm(visit, page)).toMatchObject({ reason: { key: "ownPlan.refusals.used" } });
  });

  test("a text that changed after the link was made is refused with what changed, and nothing is signed", async () => {
    const basis = await anAgreedPlanToSign();
    const { token } = await aLink(basis);
    const visit = await aVisit(token);
    const page = await pageOf(visit);
    await writeAgain(basis);
    expect(await confirm(visit, page)).toMatchObject({
      reason: { key: "ownPlan.refusals.changed" },
      text: { changes: [{ message: { key: "plan.changes.goalAdded" } }] },
    });
    expect(await getOwnPlan(visit)).toMatchObject({
      state: "changed",
      text: null,
      since: { changes: [{ message: { key: "plan.changes.goalAdded" } }] },
    });
    expect(await readLinkDoor(token)).toMatchObject({ state: "changed" });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
  });

  test("what is being rewritten and was shared with nobody is not told to the person either", async () => {
    const basis = await anAgreedPlanToSign();
    const planId = basis.plan.id;
    const visit = await aVisit((await aLink(basis)).token);
    must(await movePlan(basis.operator, { planId, move: "reopen", reason: "Manca un obiettivo" }));
    must(await movePlan(basis.operator, { planId, move: "takeBack", reason: "Manca un obiettivo" }));
    must(await addGoal(basis.operator, { planId, text: "La patente" }));
    expect(await getOwnPlan(visit)).toMatchObject({ state: "changed", since: null });
  });

  test("a page that carries another text than the link's is refused", async () => {
    const basis = await anAgreedPlanToSign();
    const visit = await aVisit((await aLink(basis)).token);
    const page = await pageOf(visit);
    expect(await confirm(visit, { ...page, hash: "0".repeat(64) })).toMatchObject({
      reason: { key: "ownPlan.refusals.otherText" },
    });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
  });

  test("the person's copy is of exactly that text, before and after, and of nobody else's", async () => {
    const basis = await anAgreedPlanToSign();
    const { token } = await aLink(basis);
    const visit = await aVisit(token);
    const { hash } = await pageOf(visit);
    expect((await getCopyOfVisit(visit))?.hash).toBe(hash);
    must(await confirm(visit));
    expect((await getCopyOfVisit(visit))?.hash).toBe(hash);
    expect(await getCopyOfVisit(`${visit}x`)).toBeNull();
    later(31);
    expect(await getCopyOfVisit(visit)).toBeNull();
  });

  test("what the plan's rules refuse uses nothing up", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    const page = await pageOf(visit);
    await asSystem("test", (tx) =>
      tx.programme.update({ where: { id: basis.programme.id }, data: { fundCents: 100n } }),
    );
    expect(await confirm(visit, page)).toMatchObject({ reason: { key: "ownPlan.refusals.notNow" } });
    expect((await linkRow(linkId)).usedAt).toBeNull();
  });
});
