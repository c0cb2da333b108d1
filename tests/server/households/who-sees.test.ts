import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { grantAccess, revokeAccess } from "@/server/households/case-access";
import { getHousehold } from "@/server/households/get-household";
import { getHouseholdSummary } from "@/server/households/get-summary";
import { noteSubject, writeNote } from "@/server/households/write-note";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

describe("an officer's access", () => {
  test("opens the file by name until it ends or is taken away", async () => {
    const anna = await aUser();
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { id } = await aHousehold(anna);
    expect(await getHousehold(paolo, id)).toBeNull();
    const grant = { householdId: id, holderId: paolo.id, reason: "Istruttoria", expiresOn: "2026-12-31" };
    const outcomes = await Promise.all([grantAccess(anna, grant), grantAccess(anna, grant)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const file = await getHousehold(paolo, id);
    expect(file?.displayName).not.toBe("");
    const accessId = file?.accesses[0]?.id ?? "";
    await expect(revokeAccess(paolo, { householdId: id, accessId })).rejects.toThrow(Forbidden);
    expect(await revokeAccess(anna, { householdId: id, accessId })).toMatchObject({ ok: true });
    expect(await getHousehold(paolo, id)).toBeNull();
    expect(await revokeAccess(anna, { householdId: id, accessId })).toMatchObject({ ok: false });
  });

  test("that has expired opens nothing", async () => {
    const anna = await aUser();
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { id } = await aHousehold(anna);
    await grantAccess(anna, { householdId: id, holderId: paolo.id, reason: "Ieri", expiresOn: "2026-11-22" });
    expect(await getHousehold(paolo, id)).toBeNull();
  });

  test("is for officers only, and the case owner's to give", async () => {
    const anna = await aUser();
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const { id } = await aHousehold(anna);
    const grant = { householdId: id, holderId: colleague.id, reason: "Perché", expiresOn: "2026-12-31" };
    expect(await grantAccess(anna, grant)).toMatchObject({ reason: { key: "household.refusals.notAnOfficer" } });
    await expect(grantAccess(colleague, grant)).rejects.toThrow(Forbidden);
  });
});

describe("who sees what of a household", () => {
  const write = (audience: "AUTHOR" | "OFFICINA" | "SHARED") => ({
    personId: null,
    audience,
    body: audience,
  });

  test("its notes go to the readers chosen and to nobody else", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { household } = await aReferral(anna, luca.organisationId);
    const householdId = household.id;
    for (const audience of ["AUTHOR", "OFFICINA", "SHARED"] as const)
      await writeNote(anna, { householdId, ...write(audience) });
    await writeNote(luca, { householdId, ...write("OFFICINA"), body: "da Luca" });
    await grantAccess(anna, { householdId, holderId: paolo.id, reason: "Istruttoria", expiresOn: "2026-12-31" });
    const bodies = (notes?: { body: string }[]) => notes?.map(({ body }) => body).sort();
    expect(bodies((await getHousehold(anna, householdId))?.notes)).toEqual(["AUTHOR", "OFFICINA", "SHARED", "da Luca"]);
    expect(bodies((await getHousehold(sara, householdId))?.notes)).toEqual(["OFFICINA", "SHARED", "da Luca"]);
    expect(bodies((await getHouseholdSummary(luca, householdId))?.notes)).toEqual(["SHARED", "da Luca"]);
    expect(bodies((await getHousehold(paolo, householdId))?.notes)).toEqual([]);
    // Not even that a private note exists is told.
    expect((await eventsOf(householdId)).filter((type) => type === "note.written")).toHaveLength(3);
  });

  test("a note is not written where one sees nothing, nor about somebody else's member", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const note = { householdId: mine.id, ...write("SHARED") };
    await expect(writeNote(anna, { ...note, personId: other.person.id })).rejects.toThrow(NotVisible);
    await expect(writeNote(await aUser(), note)).rejects.toThrow(NotVisible);
    await expect(writeNote(await aUser("EMPLOYMENT_OPERATOR"), note)).rejects.toThrow(NotVisible);
    await expect(writeNote(await aUser("MUNICIPAL_OFFICER"), note)).rejects.toThrow(NotVisible);
    expect(await noteSubject(await aUser("MUNICIPAL_OFFICER"), mine.id)).toBeNull();
  });

  test("the whole file is its organisation's, the summary the provider's, without names the Comune's, nothing anybody else's", async () => {
    const anna = await aUser();
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, luca.organisationId);
    const seen = async (actor: Awaited<ReturnType<typeof aUser>>) => [
      (await getHousehold(actor, household.id)) !== null,
      (await getHouseholdSummary(actor, household.id)) !== null,
    ];
    const elena = await aUser("PROVIDER_COORDINATOR", luca.organisationId);
    expect(await seen(anna)).toEqual([true, false]);
    expect(await seen(await aUser("SOCIAL_WORKER", anna.organisationId))).toEqual([true, false]);
    expect(await seen(await aUser("SOCIAL_WORKER"))).toEqual([false, false]);
    expect(await seen(luca)).toEqual([false, true]);
    expect(await seen(elena)).toEqual([false, true]);
    expect(await seen(await aUser("EMPLOYMENT_OPERATOR"))).toEqual([false, false]);
    expect(await seen(await aUser("MUNICIPAL_OFFICER"))).toEqual([false, true]);
    expect(await seen(await aUser("ADMIN"))).toEqual([false, false]);
    expect(await seen(await aUser("PRIVACY_OFFICER"))).toEqual([false, false]);
  });

  test("the summary tells the provider no figure, and the Comune no name", async () => {
    const anna = await aUser();
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { household } = await aReferral(anna, luca.organisationId);
    const told = async (actor: typeof anna) => JSON.stringify(await getHouseholdSummary(actor, household.id));
    expect(await told(luca)).toContain(household.person.lastName);
    expect(await told(luca)).not.toMatch(/353000|264000|UNDER_8000/);
    expect(await told(paolo)).toContain("UNDER_8000");
    for (const name of [household.person.lastName, anna.name, "Via Canneti", "353000"])
      expect(await told(paolo)).not.toContain(name);
  });

  test("every opening leaves its trace, and what was not opened leaves none", async () => {
    const anna = await aUser();
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { id } = await aHousehold(anna);
    await getHousehold(anna, id);
    await getHouseholdSummary(paolo, id);
    await getHousehold(await aUser(), id);
    const reads = await look((tx) => tx.fileRead.findMany({ orderBy: { id: "asc" } }));
    expect(reads).toMatchObject([
      { actorId: anna.id, page: "household" },
      { actorId: paolo.id, page: "household.summary" },
    ]);
  });
});
