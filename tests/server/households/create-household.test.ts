import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asActor } from "@/server/db";
import { createHousehold } from "@/server/households/create-household";
import {
  discardDraft,
  getDraft,
  listDrafts,
  removeDraftMember,
  saveDraftMember,
  saveDraftStep,
} from "@/server/households/drafts";
import { openHousehold } from "@/server/households/open-household";
import { aMember, answers } from "../../support/household-answers";
import { aDraft, aHousehold, aPerson, eventsOf, look, typedMember } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";

describe("a draft", () => {
  test("keeps what was typed, right or wrong, and is resumed where it was left", async () => {
    const anna = await aUser();
    const draftId = randomUUID();
    const saved = await saveDraftStep(anna, { draftId, version: 1 }, "tenancy", { address: "Via", kind: "NO" });
    expect(saved).toEqual({ ok: true, data: { version: 2 } });
    expect(await getDraft(anna, draftId)).toMatchObject({
      step: 2,
      version: 2,
      draft: { tenancy: { address: "Via", kind: "NO" }, members: [] },
    });
    expect(await listDrafts(anna)).toHaveLength(1);
  });

  test("of somebody else is not there: not to read, not to save, not to discard, not to open", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const draft = await aDraft(anna);
    expect(await getDraft(sara, draft.draftId)).toBeNull();
    expect(await listDrafts(sara)).toEqual([]);
    await expect(saveDraftStep(sara, draft, "tenancy", {})).rejects.toThrow(NotVisible);
    await expect(saveDraftMember(sara, draft, randomUUID(), {})).rejects.toThrow(NotVisible);
    await expect(discardDraft(sara, draft)).rejects.toThrow(NotVisible);
    await expect(createHousehold(sara, draft)).rejects.toThrow(NotVisible);
  });

  test("saved from two windows at once is saved by one, and the other is told", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna);
    const outcomes = await Promise.all(
      ["Via Volta", "Via Calvi"].map((address) => saveDraftStep(anna, draft, "tenancy", { address })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("begun twice by an impatient finger exists once", async () => {
    const anna = await aUser();
    const at = { draftId: randomUUID(), version: 1 };
    const outcomes = await Promise.allSettled([1, 2].map(() => saveDraftStep(anna, at, "tenancy", { address: "Via" })));
    expect(outcomes.some((one) => one.status === "fulfilled" && one.value.ok)).toBe(true);
    expect(await listDrafts(anna)).toHaveLength(1);
  });

  test("passes the lease to whoever is said to hold it, and lets go of a member taken out", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna);
    const key = randomUUID();
    const second = await saveDraftMember(anna, draft, key, typedMember());
    const held = async () =>
      (await getDraft(anna, draft.draftId))?.draft.members.map(({ values }) => values.leaseHolder);
    expect(await held()).toEqual(["", "on"]);
    await removeDraftMember(anna, { ...draft, version: second.ok ? second.data.version : 0 }, key);
    expect(await held()).toEqual([""]);
  });

  test("that is discarded is gone", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna);
    expect(await discardDraft(anna, draft)).toMatchObject({ ok: true });
    expect(await getDraft(anna, draft.draftId)).toBeNull();
  });
});

describe("creating a household", () => {
  test("makes it of the draft, with its people, home and first debt, and leaves no draft behind", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna, typedMember({ lastName: "Pò", firstName: "Teresa" }));
    const made = await createHousehold(anna, draft);
    expect(made).toMatchObject({ ok: true });
    const household = await look((tx) =>
      tx.household.findFirstOrThrow({
        include: { tenancies: true, members: { include: { person: true } }, arrears: true },
      }),
    );
    expect(household).toMatchObject({
      caseOwnerId: anna.id,
      organisationId: anna.organisationId,
      displayName: "Pò Teresa",
      debtCents: 120_050,
      arrearsMonths: 5,
      cause: "DISMISSAL",
      tenancies: [{ address: "Via Canneti" }],
      members: [{ leaseHolder: true, person: { lastName: "Pò" } }],
    });
    expect(await eventsOf(household.id)).toEqual(["household.opened"]);
    expect(await listDrafts(anna)).toEqual([]);
  });

  test("sent twice at once makes one household", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => createHousehold(anna, draft)));
    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
    expect(await look((tx) => tx.household.count())).toBe(1);
  });

  test("is refused while a step is missing, and the draft stays", async () => {
    const anna = await aUser();
    const draftId = randomUUID();
    await saveDraftStep(anna, { draftId, version: 1 }, "tenancy", {});
    expect(await createHousehold(anna, { draftId, version: 2 })).toMatchObject({
      reason: { key: "household.refusals.draftIncomplete" },
    });
    expect(await listDrafts(anna)).toHaveLength(1);
  });

  test("of a stale draft is refused, and the draft stays", async () => {
    const anna = await aUser();
    const draft = await aDraft(anna);
    expect(await createHousehold(anna, { ...draft, version: 2 })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
    expect(await listDrafts(anna)).toHaveLength(1);
  });

  test("is refused when the contract code is another household's, and nothing of it is kept", async () => {
    const anna = await aUser();
    const other = await aHousehold(anna);
    const { tenancy } = answers();
    const contractCode = other.tenancies[0]?.contractCode ?? null;
    const people = await look((tx) => tx.person.count());
    const refusedAs = await asActor(anna, (tx) =>
      openHousehold(tx, anna, answers({ tenancy: { ...tenancy, contractCode } })),
    );
    expect(refusedAs).toMatchObject({
      reason: { key: "household.refusals.contractTaken", values: { code: other.code } },
    });
    expect(await look((tx) => tx.person.count())).toBe(people);
  });

  test("asks whether somebody is known, and keeps the draft meanwhile", async () => {
    const anna = await aUser();
    await aPerson(anna.organisationId, { lastName: "Neri", firstName: "Ugo", birthDate: new Date("1980-02-03") });
    const draft = await aDraft(anna, typedMember({ lastName: "Ugo", firstName: "Nerì" }));
    expect(await createHousehold(anna, draft)).toMatchObject({ reason: { key: "person.refusals.decideWhetherKnown" } });
    expect(await look((tx) => tx.household.count())).toBe(0);
    expect(await listDrafts(anna)).toHaveLength(1);
  });

  test.each(["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR", "MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"] as const)(
    "is not for the role %s",
    async (role) => {
      const other = await aUser(role);
      await expect(createHousehold(other, { draftId: randomUUID(), version: 1 })).rejects.toThrow(Forbidden);
      await expect(saveDraftStep(other, { draftId: randomUUID(), version: 1 }, "tenancy", {})).rejects.toThrow(
        Forbidden,
      );
    },
  );

  test("needs exactly one lease holder", async () => {
    const anna = await aUser();
    const open = (members: ReturnType<typeof aMember>[]) =>
      asActor(anna, (tx) => openHousehold(tx, anna, answers({ members })));
    expect(await open([])).toMatchObject({ reason: { key: "household.refusals.noMembers" } });
    expect(await open([aMember()])).toMatchObject({ reason: { key: "household.refusals.oneLeaseHolder" } });
  });
});
