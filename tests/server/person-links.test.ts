import { fc, test as property } from "@fast-check/vitest";
import { afterEach, describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { mostWrongAnswers } from "@/domain/person-link";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { disagreeWithOwnPlan } from "@/server/person-links/answer-own-plan";
import { getCopyOfVisit } from "@/server/person-links/get-own-copy";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { secretHash } from "@/server/person-links/link-secrets";
import { openPersonLink, readLinkDoor } from "@/server/person-links/open-link";
import { getPersonPart } from "@/server/person-links/person-part";
import { recordPersonAnswer } from "@/server/person-links/record-answer";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { agreePlan } from "@/server/plans/agree-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { movePlan } from "@/server/plans/move-plan";
import { listToday } from "@/server/today/list-today";
import { testMoment } from "../support/clock";
import { aUser } from "../support/organisation-factories";
import {
  aLink,
  anAgreedPlanToSign,
  aVisit,
  confirm,
  disagree,
  linkRow,
  pageOf,
  right,
  signaturesOf,
  somewhere,
  writeAgain,
} from "../support/person-link-factories";
import {
  anAgreedPlan,
  aSharedPlan,
  asOfficina,
  asOperator,
  asPerson,
  eventsOf,
  must,
  planRow,
  shownOf,
} from "../support/plan-factories";

const later = (minutes: number) => setClock(new Date(testMoment.getTime() + minutes * 60_000));
const days = (count: number) => count * 24 * 60;

afterEach(() => {
  setClock(testMoment);
});

describe("making a link", () => {
  test("nothing is kept of the token but its hash, and nothing of the person is in the address", async () => {
    const basis = await anAgreedPlanToSign();
    const { linkId, path, token } = await aLink(basis);
    expect(path).toMatch(/^\/p\/[\w-]{43}$/);
    const row = await linkRow(linkId);
    expect(row.tokenHash).toBe(secretHash(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("personLink.issued");
  });

  test("only the plan's provider makes one; the Officina reads how it stands, others nothing", async () => {
    const basis = await anAgreedPlanToSign();
    const input = { ...(await shownOf(basis.plan.id)), days: "7" as const };
    await expect(issuePersonLink(basis.socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(issuePersonLink(await aUser("EMPLOYMENT_OPERATOR"), input)).rejects.toThrow(NotVisible);
    await aLink(basis);
    expect((await getPersonPart(basis.socialWorker, basis.plan.id))?.links).toMatchObject([{ state: "open" }]);
    expect(await getPersonPart(await aUser("SOCIAL_WORKER"), basis.plan.id)).toBeNull();
    expect((await getPersonPart(await aUser("MUNICIPAL_OFFICER"), basis.plan.id))?.links).toEqual([]);
  });

  test("a text not agreed to, one that changed since and one the person signed get no link", async () => {
    const shared = await aSharedPlan();
    const notYet = await issuePersonLink(shared.operator, { ...(await shownOf(shared.plan.id)), days: "7" });
    expect(notYet).toMatchObject({ reason: { key: "personLink.refusals.notToSign" } });

    const basis = await anAgreedPlanToSign();
    const stale = { planId: basis.plan.id, hash: "0".repeat(64), days: "7" as const };
    expect(await issuePersonLink(basis.operator, stale)).toMatchObject({
      reason: { key: "personLink.refusals.stale" },
    });
    must(await asPerson(basis.operator, basis.plan.id));
    const again = await issuePersonLink(basis.operator, { ...(await shownOf(basis.plan.id)), days: "7" });
    expect(again).toMatchObject({ reason: { key: "personLink.refusals.signed" } });
  });

  test("who has neither a code nor a birth date gets no link: nothing could be asked", async () => {
    const basis = await aSharedPlan();
    await asSystem("test", (tx) =>
      tx.person.update({ where: { id: basis.plan.personId }, data: { identifier: null, birthDate: null } }),
    );
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(basis.plan.id)), note: null }));
    const outcome = await issuePersonLink(basis.operator, { ...(await shownOf(basis.plan.id)), days: "7" });
    expect(outcome).toMatchObject({ reason: { key: "personLink.refusals.noFactor" } });
  });

  test("a new link ends the older one", async () => {
    const basis = await anAgreedPlanToSign();
    const [older, newer] = [await aLink(basis), await aLink(basis)];
    expect(await readLinkDoor(older.token)).toMatchObject({ state: "revoked" });
    expect(await readLinkDoor(newer.token)).toMatchObject({ state: "open", asks: "code" });
    expect(await openPersonLink(older.token, right, somewhere())).toMatchObject({
      reason: { key: "ownPlan.states.revoked.text" },
    });
  });
});

describe("opening a link", () => {
  test("the right answer opens it for half an hour, however it is typed; the visit's secret is kept as a hash", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    for (const typed of ["897K", " 8 9 7 k ", "٨٩٧K"]) {
      const opened = await openPersonLink(token, typed, somewhere());
      expect(opened?.ok, typed).toBe(true);
    }
    const visit = await aVisit(token);
    expect((await linkRow(linkId)).sessionHash).toBe(secretHash(visit.split(".")[1] ?? ""));
    expect((await linkRow(linkId)).openedAt).not.toBeNull();
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("personLink.opened");
    expect((await getOwnPlan(visit))?.text?.hash).toBe((await shownOf(basis.plan.id)).hash);
    later(31);
    expect(await getOwnPlan(visit)).toBeNull();
    expect(await confirm(visit, await shownOf(basis.plan.id))).toMatchObject({
      reason: { key: "ownPlan.refusals.visitOver" },
    });
  });

  test("who has no code is asked for the day they were born", async () => {
    const basis = await anAgreedPlan();
    const { token } = await aLink(basis);
    expect(await readLinkDoor(token)).toMatchObject({ asks: "birthDate" });
    expect(await openPersonLink(token, "16/03/1985", somewhere())).toMatchObject({ ok: false });
    for (const typed of ["15/03/1985", "15.3.1985", "15031985", "1985-03-15", "١٥/٠٣/١٩٨٥"])
      expect(await openPersonLink(token, typed, somewhere()), typed).toMatchObject({ ok: true });
  });

  test("five wrong answers lock it for good, and the right one opens it no more", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    for (let left = mostWrongAnswers - 1; left > 0; left--)
      expect(await openPersonLink(token, "0000", somewhere())).toMatchObject({
        reason: { key: "ownPlan.refusals.wrongLeft", values: { left } },
      });
    expect(await openPersonLink(token, "0000", somewhere())).toMatchObject({
      reason: { key: "ownPlan.states.locked.text" },
    });
    expect(await openPersonLink(token, right, somewhere())).toMatchObject({
      reason: { key: "ownPlan.states.locked.text" },
    });
    expect(await linkRow(linkId)).toMatchObject({ wrongAnswers: 5, openedAt: null });
    expect((await eventsOf(basis.plan.id)).filter((type) => type === "personLink.locked")).toHaveLength(1);
    expect((await getPersonPart(basis.operator, basis.plan.id))?.links[0]?.state).toBe("locked");
  });

  test("many wrong answers at once are each counted", async () => {
    const { token, linkId } = await aLink(await anAgreedPlanToSign());
    await Promise.all(Array.from({ length: 9 }, () => openPersonLink(token, "0000", somewhere())));
    expect((await linkRow(linkId)).wrongAnswers).toBe(mostWrongAnswers);
  });

  test("an address that tries many links is told to wait", async () => {
    const address = somewhere();
    for (let tries = 0; tries < 30; tries++) await openPersonLink(`guess ${address} ${tries}`, "0000", address);
    expect(await openPersonLink("one more guess", "0000", address)).toMatchObject({
      reason: { key: "ownPlan.refusals.tooMany", values: { minutes: 15 } },
    });
  });

  test.each(["", "x", "a".repeat(43), "a".repeat(20_000), "è\u0001", "../../etc/passwd"])(
    "a guessed token %# leads nowhere",
    async (token) => {
      expect(await readLinkDoor(token)).toBeNull();
      expect(await openPersonLink(token, right, somewhere())).toBeNull();
    },
  );

  test.each(["", "x", ".", "01900000-0000-7000-8000-00000000dead.x", "a".repeat(5000)])(
    "a guessed visit %# shows nothing",
    async (visit) => {
      expect(await getOwnPlan(visit)).toBeNull();
    },
  );

  test.each([
    ["3", 3],
    ["7", 7],
    ["14", 14],
  ] as const)("a link for %s days is over after them", async (chosen, length) => {
    const { token } = await aLink(await anAgreedPlanToSign(), chosen);
    later(days(length) - 1);
    expect(await readLinkDoor(token)).toMatchObject({ state: "open" });
    later(days(length));
    expect(await readLinkDoor(token)).toMatchObject({ state: "expired" });
    expect(await openPersonLink(token, right, somewhere())).toMatchObject({
      reason: { key: "ownPlan.states.expired.text" },
    });
  });

  test("taken back, it closes the page it had opened too", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    const page = await pageOf(visit);
    must(await revokePersonLink(basis.operator, { planId: basis.plan.id, linkId }));
    expect(await readLinkDoor(token)).toMatchObject({ state: "revoked" });
    expect(await confirm(visit, page)).toMatchObject({ reason: { key: "ownPlan.refusals.visitOver" } });
    expect(await revokePersonLink(basis.operator, { planId: basis.plan.id, linkId })).toMatchObject({
      reason: { key: "personLink.refusals.ended" },
    });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
  });

  test("a plan that was cancelled, and one signed on paper meanwhile, say so", async () => {
    const cancelled = await anAgreedPlanToSign();
    const first = await aLink(cancelled);
    must(
      await movePlan(cancelled.operator, { planId: cancelled.plan.id, move: "cancel", reason: "Ha trovato lavoro" }),
    );
    expect(await readLinkDoor(first.token)).toMatchObject({ state: "over" });

    const signed = await anAgreedPlanToSign();
    const second = await aLink(signed);
    must(await asPerson(signed.operator, signed.plan.id));
    expect(await readLinkDoor(second.token)).toMatchObject({ state: "signed" });
  });
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

describe("not agreeing", () => {
  test("by link: the reason is kept, told to both services, the link is used up and nothing is signed", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    expect(await disagree(visit)).toMatchObject({ ok: true });
    expect(await readLinkDoor(token)).toMatchObject({ state: "used" });
    expect(await getOwnPlan(visit)).toMatchObject({ answer: "disagreed" });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
    for (const reader of [basis.operator, basis.socialWorker])
      expect((await getPersonPart(reader, basis.plan.id))?.answers).toMatchObject([
        { kind: "DISAGREED", reason: "Il lunedì non posso", linkId, recordedBy: null },
      ]);
    expect((await getPersonPart(await aUser("MUNICIPAL_OFFICER"), basis.plan.id))?.answers).toMatchObject([
      { kind: "DISAGREED", reason: null, witnessName: null },
    ]);
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("plan.personDisagreed");
  });

  test("both services find it on their day, the operator a locked link too, until it is settled", async () => {
    const basis = await anAgreedPlanToSign();
    const told = async (reader: typeof basis.operator) =>
      (await listToday(reader)).waiting.filter(({ rule }) => rule.startsWith("person")).map(({ rule }) => rule);
    const { token } = await aLink(basis);
    for (let wrong = 0; wrong < mostWrongAnswers; wrong++) await openPersonLink(token, "0000", somewhere());
    expect(await told(basis.operator)).toEqual(["personLinkLocked"]);
    must(await disagree(await aVisit((await aLink(basis)).token)));
    expect(await told(basis.operator)).toEqual(["personAnswered"]);
    expect(await told(basis.socialWorker)).toEqual(["personAnswered"]);
    must(await asPerson(basis.operator, basis.plan.id));
    expect([...(await told(basis.operator)), ...(await told(basis.socialWorker))]).toEqual([]);
  });

  test("a refusal before a witness is recorded by the provider, and ends the open links", async () => {
    const basis = await anAgreedPlanToSign();
    const { token } = await aLink(basis);
    const input = {
      ...(await shownOf(basis.plan.id)),
      kind: "REFUSED" as const,
      reason: "Non vuole firmare nulla",
      witnessName: "Ada Conti",
    };
    await expect(recordPersonAnswer(basis.socialWorker, input)).rejects.toThrow(Forbidden);
    must(await recordPersonAnswer(basis.operator, input));
    expect((await getPersonPart(basis.socialWorker, basis.plan.id))?.answers).toMatchObject([
      { kind: "REFUSED", witnessName: "Ada Conti", recordedBy: { name: basis.operator.name } },
    ]);
    expect(await readLinkDoor(token)).toMatchObject({ state: "revoked" });
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("plan.personRefused");
  });

  test("an answer is settled when the person signs after all, or a new text is agreed to", async () => {
    const open = async (planId: string) =>
      asSystem("test", (tx) => tx.personAnswer.count({ where: { planId, settledAt: null } }));
    const signs = await anAgreedPlanToSign();
    must(await disagree(await aVisit((await aLink(signs)).token)));
    expect(await open(signs.plan.id)).toBe(1);
    must(await asPerson(signs.operator, signs.plan.id));
    expect(await open(signs.plan.id)).toBe(0);

    const rewritten = await anAgreedPlanToSign();
    must(await disagree(await aVisit((await aLink(rewritten)).token)));
    await writeAgain(rewritten);
    expect(await open(rewritten.plan.id)).toBe(0);
  });
});

const deeds = fc.constantFrom("edit", "link", "link", "open", "open", "confirm", "confirm", "disagree", "revoke");
const steps = fc.array(fc.tuple(deeds, fc.nat(9)), { minLength: 4, maxLength: 14 });

property.prop([steps], {
  numRuns: 12,
})(
  "no link ever signs other content than its own hash, whatever happens in between",
  async (steps) => {
    const basis = await anAgreedPlanToSign();
    const planId = basis.plan.id;
    const links: { linkId: string; token: string; visit?: string; page?: { hash: string } }[] = [];
    for (const [step, which] of steps) {
      const link = links[which % Math.max(links.length, 1)];
      if (step === "edit" && (await planRow(planId)).status === "AGREED") await writeAgain(basis);
      if (step === "link") {
        const made = await issuePersonLink(basis.operator, { ...(await shownOf(planId)), days: "7" });
        if (made.ok) links.push({ linkId: made.data.linkId, token: made.data.path.replace("/p/", "") });
      }
      if (!link) continue;
      if (step === "open") {
        const opened = await openPersonLink(link.token, right, somewhere());
        if (opened?.ok) link.visit = opened.data.visit;
        if (link.visit) link.page = (await getOwnPlan(link.visit))?.text ?? link.page;
      }
      const page = link.page ?? (await shownOf(planId));
      if (step === "confirm" && link.visit) await confirm(link.visit, page);
      if (step === "disagree" && link.visit) await disagreeWithOwnPlan(link.visit, { ...page, reason: "No" });
      if (step === "revoke") await revokePersonLink(basis.operator, { planId, linkId: link.linkId });
    }
    for (const signature of await signaturesOf(planId)) {
      const link = await linkRow(signature.linkId ?? "");
      expect(signature).toMatchObject({ contentHash: link.contentHash, planVersionId: link.planVersionId });
      expect(link.usedAt).not.toBeNull();
    }
  },
  60_000,
);
