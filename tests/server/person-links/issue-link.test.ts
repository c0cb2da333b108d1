import { afterEach, describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { secretHash } from "@/server/person-links/link-secrets";
import { openPersonLink, readLinkDoor } from "@/server/person-links/open-link";
import { getPersonPart } from "@/server/person-links/person-part";
import { agreePlan } from "@/server/plans/agree-plan";
import { testMoment } from "../../support/clock";
import { aUser } from "../../support/organisation-factories";
import { aLink, anAgreedPlanToSign, linkRow, right, somewhere } from "../../support/person-link-factories";
import { aSharedPlan, asPerson, eventsOf, must, shownOf } from "../../support/plan-factories";

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
