import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addMember } from "@/server/households/add-member";
import { editContacts, getContacts } from "@/server/households/edit-contacts";
import { editMember } from "@/server/households/edit-member";
import { editPerson } from "@/server/households/edit-person";
import { lookForPeople } from "@/server/households/known-people";
import { memberLeaves } from "@/server/households/member-leaves";
import { aMember, joining } from "../../support/household-answers";
import { aHousehold, aPerson, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

const memberships = (householdId: string) =>
  look((tx) =>
    tx.householdMember.findMany({ where: { householdId }, orderBy: { id: "asc" }, include: { person: true } }),
  );

describe("joining a household", () => {
  test("makes a new person of who is not known", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const code = { identifierType: "CODICE_FISCALE", identifier: "rssmra85c55e89tv" } as const;
    expect(
      await addMember(anna, joining(household.id, { ...code, lastName: "Rossi", firstName: "Maria" })),
    ).toMatchObject({ ok: true });
    const [, joined] = await memberships(household.id);
    expect(joined).toMatchObject({
      person: { identifier: "RSSMRA85C55E89TV", identifierBase: "RSSMRA85C55E897Y", birthPlaceCode: "E897" },
    });
    expect(await eventsOf(household.id)).toEqual(["household.memberAdded"]);
    const { searchText } = await look((tx) => tx.household.findUniqueOrThrow({ where: { id: household.id } }));
    expect(searchText).toContain("rossi maria rssmra85c55e89tv rssmra85c55e897y");
  });

  test.each([
    ["the same code", { identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E897Y" }, "code"],
    ["the same code but for omocodia", { identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E89TV" }, "code"],
    ["the same name and birth date", { lastName: "Maria", firstName: "Róssi", birthDate: "1985-03-15" }, "name"],
  ] as const)("asks about who has %s", async (_, over, why) => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const person = await aPerson(anna.organisationId, {
      lastName: "Rossi",
      firstName: "Maria",
      birthDate: new Date("1985-03-15"),
      identifierType: "CODICE_FISCALE",
      identifier: "RSSMRA85C55E897Y",
      identifierBase: "RSSMRA85C55E897Y",
    });
    expect(await lookForPeople(anna, aMember(over))).toMatchObject([{ id: person.id, why, household: null }]);
    expect(await addMember(anna, joining(household.id, over))).toMatchObject({
      reason: { key: "person.refusals.decideWhetherKnown" },
    });

    expect(await addMember(anna, joining(household.id, { ...over, knownPerson: `same:${person.id}` }))).toMatchObject({
      ok: true,
    });
    expect((await memberships(household.id)).map(({ personId }) => personId)).toContain(person.id);
  });

  test("says nothing of another organisation's people", async () => {
    const anna = await aUser();
    const stranger = await aUser();
    const household = await aHousehold(anna);
    const person = await aPerson(stranger.organisationId, {
      lastName: "Rossi",
      firstName: "Maria",
      birthDate: new Date("1985-03-15"),
    });
    const who = { lastName: "Rossi", firstName: "Maria", birthDate: "1985-03-15" };
    expect(await lookForPeople(anna, aMember(who))).toEqual([]);
    expect(await addMember(anna, joining(household.id, { ...who, knownPerson: `same:${person.id}` }))).toMatchObject({
      reason: { key: "person.refusals.noLongerKnown" },
    });
    expect(await addMember(anna, joining(household.id, who))).toMatchObject({ ok: true });
  });

  test("of somebody said to be another person keeps both", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const who = { lastName: "Rossi", firstName: "Maria", birthDate: "1985-03-15" };
    await aPerson(anna.organisationId, { ...who, birthDate: new Date(who.birthDate) });
    await addMember(anna, joining(household.id, { ...who, knownPerson: "new" }));
    expect(await look((tx) => tx.person.count({ where: { lastName: "Rossi" } }))).toBe(2);
  });

  test("by two at once of the same new person makes one, and the second is asked", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const [hers, mine] = [await aHousehold(sara), await aHousehold(anna)];
    const who = { lastName: "Gonzaga", firstName: "Elena", birthDate: "1961-09-26" };
    const outcomes = await Promise.all([
      addMember(sara, joining(hers.id, who)),
      addMember(anna, joining(mine.id, who)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await look((tx) => tx.person.count({ where: { lastName: "Gonzaga" } }))).toBe(1);
  });

  test("is refused to who lives in another open household, unless moved by its case owner", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const [here, mine, hers] = [await aHousehold(anna), await aHousehold(anna), await aHousehold(sara)];
    const who = { lastName: "Mori", firstName: "Lucia", birthDate: "1990-02-25" };
    await addMember(anna, joining(mine.id, who));
    const lucia = (await memberships(mine.id)).at(-1)?.personId;
    expect(await addMember(anna, joining(here.id, { ...who, knownPerson: `same:${lucia}` }))).toMatchObject({
      reason: { key: "person.refusals.livesElsewhere", values: { code: mine.code } },
    });
    expect(await addMember(sara, joining(hers.id, { ...who, knownPerson: `move:${lucia}` }))).toMatchObject({
      reason: { key: "person.refusals.askColleague", values: { code: mine.code, name: anna.name } },
    });
    expect(await addMember(anna, joining(here.id, { ...who, knownPerson: `move:${lucia}` }))).toMatchObject({
      ok: true,
    });
    expect((await memberships(mine.id)).at(-1)?.leftOn).toEqual(new Date("2026-11-23"));
    expect(await eventsOf(mine.id)).toEqual(["household.memberAdded", "household.memberLeft"]);
  });

  test("is refused to the lease holder of another open household, even moved, but not of a closed one", async () => {
    const anna = await aUser();
    const here = await aHousehold(anna);
    for (const [status, outcome] of [
      ["OPEN", { reason: { key: "person.refusals.holderElsewhere" } }],
      ["CLOSED", { ok: true }],
    ] as const) {
      const there = await aHousehold(anna, { status });
      const { lastName, firstName, id } = there.person;
      const who = { lastName, firstName, birthDate: "1985-03-15", knownPerson: `move:${id}` };
      expect(await addMember(anna, joining(here.id, who))).toMatchObject(outcome);
    }
  });

  test("again after having left takes up the old place", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const who = { lastName: "Khan", firstName: "Saima", birthDate: "1992-01-01" };
    const joined = await addMember(anna, joining(household.id, who));
    const memberId = joined.ok ? joined.data.memberId : "";
    await memberLeaves(anna, {
      householdId: household.id,
      memberId,
      version: 1,
      leftOn: "2026-11-01",
      nextHolderId: null,
    });
    const [known] = await lookForPeople(anna, aMember(who));
    await addMember(anna, joining(household.id, { ...who, knownPerson: `same:${known?.id}` }));
    expect(await memberships(household.id)).toHaveLength(2);
    expect((await memberships(household.id)).every(({ leftOn }) => leftOn === null)).toBe(true);
  });

  test("is for the case owner alone, in an open household", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    await expect(addMember(colleague, joining(household.id))).rejects.toThrow(Forbidden);
    await expect(addMember(await aUser(), joining(household.id))).rejects.toThrow(NotVisible);
    await expect(addMember(await aUser("EMPLOYMENT_OPERATOR"), joining(household.id))).rejects.toThrow(NotVisible);
    const closed = await aHousehold(anna, { status: "CLOSED" });
    expect(await addMember(anna, joining(closed.id))).toMatchObject({ reason: { key: "household.refusals.notOpen" } });
  });
});

describe("the lease", () => {
  const place = {
    relationship: "CHILD",
    employable: false,
    workStatus: null,
    incomeSource: null,
    joinedOn: null,
  } as const;

  test("passes to who is said to hold it, and is never just given up", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const base = { householdId: household.id, ...place };
    expect(
      await editMember(anna, { ...base, memberId: household.member.id, version: 1, leaseHolder: false }),
    ).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    await addMember(anna, joining(household.id));
    const second = (await memberships(household.id)).at(-1);
    expect(
      await editMember(anna, { ...base, memberId: second?.id ?? "", version: 1, leaseHolder: true }),
    ).toMatchObject({ ok: true });
    expect((await memberships(household.id)).map(({ leaseHolder }) => leaseHolder)).toEqual([false, true]);
  });

  test("passes to somebody who stays when its holder leaves", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const leaving = { householdId: household.id, memberId: household.member.id, version: 1, leftOn: "2026-11-20" };
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: null })).toMatchObject({
      reason: { key: "household.refusals.lastMember" },
    });
    await addMember(anna, joining(household.id));
    const second = (await memberships(household.id)).at(-1)?.id ?? "";
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: null })).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    const stranger = (await aHousehold(anna)).member.id;
    expect(await memberLeaves(anna, { ...leaving, nextHolderId: stranger })).toMatchObject({
      reason: { key: "household.refusals.passTheLease" },
    });
    expect((await memberships(household.id)).map(({ leftOn }) => leftOn)).toEqual([null, null]);

    expect(await memberLeaves(anna, { ...leaving, nextHolderId: second })).toMatchObject({ ok: true });
    expect(await memberships(household.id)).toMatchObject([
      { leftOn: new Date("2026-11-20"), leaseHolder: true },
      { leftOn: null, leaseHolder: true },
    ]);
  });

  test("edited by two at once is edited by one, and the other is told", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const edit = { householdId: household.id, memberId: household.member.id, version: 1, ...place, leaseHolder: true };
    const outcomes = await Promise.all([
      editMember(anna, { ...edit, incomeSource: "Pensione" }),
      editMember(anna, { ...edit, incomeSource: "Stipendio" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });
});

describe("who somebody is", () => {
  const identity = (over: object = {}) => {
    const {
      phone: _,
      email: __,
      relationship: ___,
      leaseHolder,
      employable,
      workStatus,
      incomeSource,
      joinedOn,
      ...rest
    } = aMember();
    return { ...rest, ...over };
  };

  test("is put right once, and not over what somebody else has put right", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const edit = {
      householdId: household.id,
      personId: household.person.id,
      version: 1,
      ...identity({ lastName: "Pò" }),
    };
    const outcomes = await Promise.all([editPerson(anna, edit), editPerson(anna, { ...edit, lastName: "Po" })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    const { displayName } = await look((tx) => tx.household.findUniqueOrThrow({ where: { id: household.id } }));
    expect(["Pò Carla", "Po Carla"]).toContain(displayName);
  });

  test("asks about who is already on file, once", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const { lastName, firstName } = other.person;
    const edit = {
      householdId: mine.id,
      personId: mine.person.id,
      version: 1,
      ...identity({ lastName, firstName, birthDate: "1985-03-15" }),
    };
    expect(await editPerson(anna, edit)).toMatchObject({ reason: { key: "person.refusals.decideWhetherKnown" } });
    expect(await editPerson(anna, { ...edit, knownPerson: "new" })).toMatchObject({ ok: true });
  });

  test("of another household is not there", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const edit = { householdId: mine.id, personId: other.person.id, version: 1, ...identity() };
    await expect(editPerson(anna, edit)).rejects.toThrow(NotVisible);
  });
});

describe("how somebody is reached", () => {
  test("may be put right by the case owner and by who they were referred to, nobody else", async () => {
    const anna = await aUser();
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, luca.organisationId);
    const edit = { householdId: household.id, personId: household.person.id, phone: "+393331234567", email: null };
    expect(await editContacts(anna, { ...edit, version: 1 })).toMatchObject({ ok: true });
    expect(await editContacts(luca, { ...edit, version: 2 })).toMatchObject({ ok: true });
    expect(await editContacts(luca, { ...edit, version: 2 })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
    expect(await getContacts(luca, household.id, household.person.id)).toMatchObject({ phone: "+393331234567" });

    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    for (const other of [
      colleague,
      await aUser("EMPLOYMENT_OPERATOR"),
      await aUser("MUNICIPAL_OFFICER"),
      await aUser("ADMIN"),
    ]) {
      await expect(editContacts(other, { ...edit, version: 3 })).rejects.toThrow(Forbidden);
      expect(await getContacts(other, household.id, household.person.id)).toBeNull();
    }
  });

  test("is not theirs to change while the referral is a draft", async () => {
    const anna = await aUser();
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, luca.organisationId, { status: "DRAFT" });
    expect(await getContacts(luca, household.id, household.person.id)).toBeNull();
  });
});
