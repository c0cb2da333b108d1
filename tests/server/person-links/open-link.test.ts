import { afterEach, describe, expect, test } from "vitest";
import { mostWrongAnswers } from "@/domain/person-link";
import { setClock } from "@/lib/clock";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { secretHash } from "@/server/person-links/link-secrets";
import { openPersonLink, readLinkDoor } from "@/server/person-links/open-link";
import { getPersonPart } from "@/server/person-links/person-part";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { movePlan } from "@/server/plans/move-plan";
import { testMoment } from "../../support/clock";
import {
  aLink,
  anAgreedPlanToSign,
  aVisit,
  confirm,
  days,
  later,
  linkRow,
  pageOf,
  right,
  signaturesOf,
  somewhere,
} from "../../support/person-link-factories";
import { anAgreedPlan, asPerson, eventsOf, must, shownOf } from "../../support/plan-factories";

afterEach(() => {
  setClock(testMoment);
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
