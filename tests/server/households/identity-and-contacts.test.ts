import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { editContacts, getContacts } from "@/server/households/edit-contacts";
import { editPerson } from "@/server/households/edit-person";
import { aMember } from "../../support/household-answers";
import { aHousehold, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

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
