import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addMember } from "@/server/households/add-member";
import { lookForPeople } from "@/server/households/known-people";
import { memberLeaves } from "@/server/households/member-leaves";
import { aMember, joining } from "../../support/household-answers";
import { aHousehold, aPerson, eventsOf, look } from "../../support/household-factories";
import { memberships } from "../../support/memberships";
import { aUser } from "../../support/organisation-factories";

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
