import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { type SearchNoun, searchNouns } from "@/domain/search";
import { asSystem } from "@/server/db";
import { searchEverywhere } from "@/server/search/search-everywhere";
import { aPerson } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";

const textOf = (parts: { text: string }[] | null) => parts?.map(({ text }) => text).join("") ?? null;

/** What a reader finds: per kind, the ids. */
async function foundBy(actor: Actor, typed: string, size = 6) {
  const found = await searchEverywhere(actor, typed, size);
  if (!found.ok) return found.problem;
  return Object.fromEntries(found.groups.map(({ noun, hits }) => [noun, hits.map(({ id }) => id)])) as Partial<
    Record<SearchNoun, string[]>
  >;
}
const first = async (actor: Actor, typed: string, noun: SearchNoun) => {
  const found = await searchEverywhere(actor, typed, 6, noun);
  if (!found.ok) throw new Error(found.problem);
  return found.groups[0]?.hits[0];
};

const code = {
  identifierType: "CODICE_FISCALE",
  identifier: "DNGNCL85C15E89TA",
  identifierBase: "DNGNCL85C15E897A",
} as const;

/** A plan shared with the Officina of Nicolò D'Angelo, whose sister (of the same household) nobody referred. */
async function aTown() {
  const basis = await aPlan({ sharedAt: new Date("2026-11-20T09:00:00Z") });
  const { socialWorker, operator, household, referral } = basis;
  const sister = await aPerson(socialWorker.organisationId, {
    lastName: "Quaranta",
    firstName: "Zelinda",
    phone: "+393470001122",
  });
  await asSystem("test", async (tx) => {
    await tx.person.update({
      where: { id: referral.personId },
      data: { lastName: "D'Angelo", firstName: "Nicolò", phone: "+390376123456", ...code },
    });
    await tx.householdMember.create({
      data: { householdId: household.id, personId: sister.id, relationship: "SIBLING" },
    });
  });
  const { plan } = basis;
  return { socialWorker, operator, household, referral, plan, sister, personId: referral.personId };
}
let town: Awaited<ReturnType<typeof aTown>>;
let officer: Actor;
let elsewhere: Actor[];
beforeEach(async () => {
  town = await aTown();
  await aTown();
  officer = await aUser("MUNICIPAL_OFFICER");
  elsewhere = [await aUser("SOCIAL_WORKER"), await aUser("EMPLOYMENT_OPERATOR"), await aUser("PROVIDER_COORDINATOR")];
});

const everything = () => ({
  households: [town.household.id],
  people: [town.personId],
  referrals: [town.referral.id],
  plans: [town.plan.id],
});

describe("both services find their person, with everything of theirs", () => {
  test.each([
    "d'angelo",
    "Nicolò D’Angelo",
    "dangelo nicolo",
    "ANGELO",
    "dangleo",
    "nicollo dangelo",
    "dngncl85c15",
    "DNG NCL 85C15 E897A",
    "dngncl85c15e89ta",
    "15e897",
    "0376 123456",
    "+39 0376 12 34 56",
    "0039 0376123456",
    "123 456",
  ])("by %s", async (typed) => {
    expect(await foundBy(town.socialWorker, typed)).toEqual(everything());
    expect(await foundBy(town.operator, typed)).toEqual(everything());
  });

  test("each case by its own code, without zeros, dash or year", async () => {
    for (const [noun, { code: whole, id }] of [
      ["households", town.household],
      ["referrals", town.referral],
      ["plans", town.plan],
    ] as const) {
      const number = Number(whole.slice(4));
      for (const typed of [
        whole,
        whole.toLowerCase().replace("-", " "),
        `${whole[0]}${number}`,
        `${whole[0]}-${number}`,
      ]) {
        const found = await foundBy(town.operator, typed);
        expect(found).toEqual({ households: [], people: [], referrals: [], plans: [], [noun]: [id] });
      }
      expect(((await foundBy(town.socialWorker, `0${number}`)) as Record<string, string[]>)[noun]).toContain(id);
    }
  });
});

test("what was searched for is told and marked", async () => {
  const phone = await first(town.operator, "0376 12", "people");
  expect(phone).toMatchObject({ by: "phone", name: [{ text: "D'Angelo Nicolò", hit: false }] });
  expect(phone?.matched).toEqual([
    { text: "+39", hit: false },
    { text: "037612", hit: true },
    { text: "3456", hit: false },
  ]);
  expect(await first(town.operator, "nicolo", "plans")).toMatchObject({
    by: "name",
    name: [
      { text: "D'Angelo ", hit: false },
      { text: "Nicolò", hit: true },
    ],
    matched: null,
  });
  expect((await first(town.operator, "dangleo", "people"))?.by).toBe("similar");
  expect(textOf((await first(town.socialWorker, "quaranta", "households"))?.matched ?? null)).toBe("Quaranta Zelinda");
  const address = await first(town.socialWorker, "canneti 22", "households");
  expect(address).toMatchObject({ by: "text" });
  expect(textOf(address?.matched ?? null)).toBe("Via Canneti 22 Mantova");
});

describe("a search never tells of what its reader may not know", () => {
  const nothing = { households: [], people: [], referrals: [], plans: [] };
  const whoever = ["d'angelo", "dangleo", "dngncl85", "0376123456", "via canneti"];

  test("another Officina and another provider find nothing of this town, by name, number or code", async () => {
    for (const actor of elsewhere)
      for (const typed of [...whoever, town.household.code, town.referral.code, town.plan.code])
        expect(await foundBy(actor, typed), `${actor.role} ${typed}`).toEqual(nothing);
  });

  test("the provider does not find a household by those of it who were not referred", async () => {
    for (const typed of ["quaranta", "zelinda", "347 0001122", "zellinda", "canneti"])
      expect(await foundBy(town.operator, typed), typed).toEqual(nothing);
    expect(await first(town.operator, town.household.code, "households")).toMatchObject({
      name: [{ text: "D'Angelo Nicolò" }],
    });
  });

  test("the Comune finds cases by their code alone, without names", async () => {
    for (const typed of whoever) expect(await foundBy(officer, typed), typed).toEqual(nothing);
    expect(await first(officer, town.household.code, "households")).toMatchObject({
      id: town.household.id,
      name: null,
    });
    expect(await first(officer, town.referral.code, "referrals")).toMatchObject({ id: town.referral.id, name: null });
    expect(await first(officer, town.plan.code, "plans")).toMatchObject({ id: town.plan.id, name: null });
  });

  test("a household opened to the Comune is found by name, and no other, until the day it ends", async () => {
    const granted = await aUser("MUNICIPAL_OFFICER");
    const opened = await asSystem("test", (tx) =>
      tx.caseAccess.create({
        data: {
          householdId: town.household.id,
          holderId: granted.id,
          reason: "Verifica",
          grantedById: town.socialWorker.id,
          expiresOn: new Date("2030-01-01"),
        },
      }),
    );
    expect(await foundBy(granted, "d'angelo")).toEqual(everything());
    expect(await foundBy(granted, "dangleo")).toEqual(everything());
    expect(await foundBy(granted, "zelinda")).toEqual({
      ...nothing,
      households: [town.household.id],
      people: [town.sister.id],
    });
    await asSystem("test", (tx) => tx.caseAccess.update({ where: { id: opened.id }, data: { revokedAt: new Date() } }));
    expect(await foundBy(granted, "d'angelo")).toEqual(nothing);
  });

  test("a referral still being written is found by who writes it, and by nobody else", async () => {
    const draft = await aReferral(town.socialWorker, town.operator.organisationId, {
      status: "DRAFT",
      sentAt: null,
      dueOn: null,
    });
    const colleague = await aUser("SOCIAL_WORKER", town.socialWorker.organisationId);
    const typed = draft.code;
    expect(await foundBy(town.socialWorker, typed)).toEqual({ ...nothing, referrals: [draft.id] });
    for (const actor of [colleague, town.operator, officer]) expect(await foundBy(actor, typed)).toEqual(nothing);
    expect(await foundBy(town.operator, draft.household.person.lastName)).toEqual(nothing);
  });

  test("a plan not shared yet is the provider's alone", async () => {
    const { plan, socialWorker, operator } = await aPlan();
    expect(await foundBy(operator, plan.code)).toEqual({ ...nothing, plans: [plan.id] });
    expect(await foundBy(socialWorker, plan.code)).toEqual(nothing);
    expect(await foundBy(officer, plan.code)).toEqual(nothing);
  });

  test("who works without cases finds nothing of any kind", async () => {
    for (const role of ["ADMIN", "PRIVACY_OFFICER"] as const)
      expect(await foundBy(await aUser(role), town.household.code)).toEqual({});
  });
});

test("many of one name are cut at the limit, and it is said that there are more", async () => {
  const worker = await aUser();
  for (let made = 0; made < 8; made += 1)
    await aPerson(worker.organisationId, { lastName: "Quattrocchi", firstName: made === 5 ? "Ada" : `Bruna${made}` });
  const found = await searchEverywhere(worker, "quattrocchi", 6);
  expect(found.ok && found.groups.find(({ noun }) => noun === "people")).toMatchObject({
    more: true,
    hits: { length: 6 },
  });
  // Nearest first: the whole name typed stands before those who have more names.
  expect(textOf((await first(worker, "ada quattrocchi", "people"))?.name ?? null)).toBe("Quattrocchi Ada");
  const alone = await searchEverywhere(worker, "quattrocchi", 50, "people");
  expect(alone.ok && alone.groups.map(({ noun, hits }) => [noun, hits.length])).toEqual([["people", 8]]);
});

test("what cannot be searched for is told, and what looks like the database's own signs is only text", async () => {
  expect(await foundBy(town.socialWorker, "a")).toBe("short");
  expect(await foundBy(town.socialWorker, "x".repeat(500))).toBe("long");
  expect(await foundBy(town.socialWorker, "😀")).toBe("signs");
  expect(await foundBy(town.socialWorker, "%")).toBe("signs");
  for (const typed of ["d_angelo", "%angelo%", "' or 1=1 --", "d\\angelo", "ab\0cd", "\ud800ab"])
    expect(Object.keys((await foundBy(town.socialWorker, typed)) as object)).toEqual([...searchNouns]);
  expect(await foundBy(town.socialWorker, "zz%zz")).toMatchObject({ people: [] });
});

test("searching opens no file, so it leaves no trace of reading one", async () => {
  const reads = () => asSystem("test", (tx) => tx.fileRead.count({ where: { actorId: town.socialWorker.id } }));
  const before = await reads();
  await searchEverywhere(town.socialWorker, "d'angelo", 6);
  expect(await reads()).toBe(before);
});
