import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { addIsee } from "@/server/households/add-isee";
import { grantAccess, revokeAccess } from "@/server/households/case-access";
import { closeHousehold, reopenHousehold } from "@/server/households/close-household";
import { editCircumstances } from "@/server/households/edit-circumstances";
import { editTenancy } from "@/server/households/edit-tenancy";
import { getHousehold } from "@/server/households/get-household";
import { getHouseholdSummary } from "@/server/households/get-summary";
import { reassignHousehold } from "@/server/households/reassign-household";
import { recordArrears } from "@/server/households/record-arrears";
import { recordEviction } from "@/server/households/record-eviction";
import { householdSnapshot } from "@/server/households/snapshot";
import { addSupportAction, editSupportAction } from "@/server/households/support-actions";
import { noteSubject, writeNote } from "@/server/households/write-note";
import { answers } from "../../support/household-answers";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

const reading = {
  correctsId: null,
  recordedOn: "2026-11-20",
  rentDebtCents: 300_000,
  chargesDebtCents: 50_000,
  months: 12,
  firstUnpaidOn: null,
  source: "ALER" as const,
  note: null,
};
const figures = (id: string) => look((tx) => tx.household.findUniqueOrThrow({ where: { id } }));

describe("the debt", () => {
  test("is a series: a new reading becomes today's figure and the old ones stay", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    expect(await recordArrears(anna, { householdId: id, ...reading })).toMatchObject({ ok: true });
    expect(await figures(id)).toMatchObject({ debtCents: 350_000, arrearsMonths: 12 });
    expect(await look((tx) => tx.arrearsRecord.count({ where: { householdId: id } }))).toBe(2);
    await recordArrears(anna, { householdId: id, ...reading, recordedOn: "2026-08-01", rentDebtCents: 1 });
    expect(await figures(id)).toMatchObject({ debtCents: 350_000 });
  });

  test("read wrongly is corrected by a reading that stands beside it, once", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    const wrong = await look((tx) => tx.arrearsRecord.findFirstOrThrow({ where: { householdId: id } }));
    const correct = { householdId: id, ...reading, correctsId: wrong.id, recordedOn: "2026-09-30", note: "Letto male" };
    const outcomes = await Promise.all([recordArrears(anna, correct), recordArrears(anna, correct)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "arrears.refusals.alreadyCorrected" } });
    const rows = await look((tx) => tx.arrearsRecord.findMany({ where: { householdId: id }, orderBy: { id: "asc" } }));
    expect(rows).toMatchObject([
      { rentDebtCents: 264_000, voidedAt: new Date("2026-11-23T09:00:00Z") },
      { rentDebtCents: 300_000, voidedAt: null, correctsId: wrong.id, note: "Letto male" },
    ]);
    expect(await figures(id)).toMatchObject({ debtCents: 350_000 });
    expect(await eventsOf(id)).toEqual(["arrears.corrected"]);
  });

  test("of another household is not there to correct", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const theirs = await look((tx) => tx.arrearsRecord.findFirstOrThrow({ where: { householdId: other.id } }));
    const correct = { householdId: mine.id, ...reading, correctsId: theirs.id, note: "No" };
    await expect(recordArrears(anna, correct)).rejects.toThrow(NotVisible);
  });
});

test("the newest step of the eviction is the household's stage", async () => {
  const anna = await aUser();
  const { id } = await aHousehold(anna);
  const step = { householdId: id, dueOn: null, note: null };
  await recordEviction(anna, { ...step, stage: "VALIDATED", occurredOn: "2026-10-01" });
  await recordEviction(anna, { ...step, stage: "WARNING", occurredOn: "2026-05-01" });
  expect((await figures(id)).evictionStage).toBe("VALIDATED");
  const upsideDown = { ...step, stage: "ORDER_TO_COMPLY" as const, occurredOn: "2026-11-01", dueOn: "2026-10-31" };
  expect(await recordEviction(anna, upsideDown)).toMatchObject({
    reason: { key: "household.refusals.termBeforeStep" },
  });
});

describe("what is edited by two at once", () => {
  test("home, circumstances and support action keep the first and tell the second", async () => {
    const anna = await aUser();
    const household = await aHousehold(anna);
    const householdId = household.id;
    const { tenancy } = answers();
    const home = {
      householdId,
      tenancyId: household.tenancies[0]?.id ?? "",
      version: 1,
      district: "Frassino",
      ...tenancy,
    };
    const facts = {
      householdId,
      version: 1,
      cause: null,
      causeNote: null,
      monthlyIncomeCents: 1,
      otherDebts: null,
      measures: null,
    };
    const action = {
      householdId,
      kind: "OTHER" as const,
      carriedBy: "Anna",
      startedOn: "2026-11-01",
      endedOn: null,
      description: null,
      result: null,
    };
    await addSupportAction(anna, action);
    const { id: supportActionId } = await look((tx) => tx.supportAction.findFirstOrThrow());
    for (const edit of [
      () => editTenancy(anna, home),
      () => editCircumstances(anna, facts),
      () => editSupportAction(anna, { ...action, supportActionId, version: 1 }),
    ]) {
      const outcomes = await Promise.all([edit(), edit()]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    }
    expect(await figures(householdId)).toMatchObject({ district: "Frassino", monthlyIncomeCents: 1, version: 2 });
  });

  test("a home takes no contract code of another household", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const contractCode = other.tenancies[0]?.contractCode ?? null;
    const home = { ...answers().tenancy, contractCode };
    const edit = { householdId: mine.id, tenancyId: mine.tenancies[0]?.id ?? "", version: 1, district: null, ...home };
    expect(await editTenancy(anna, edit)).toMatchObject({
      reason: { key: "household.refusals.contractTakenMeanwhile" },
    });
    const foreign = { ...edit, tenancyId: other.tenancies[0]?.id ?? "", contractCode: null };
    await expect(editTenancy(anna, foreign)).rejects.toThrow(NotVisible);
  });
});

describe("closing and reopening", () => {
  test("take the household out of charge for a reason, and back", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    expect(await closeHousehold(anna, { householdId: id, reason: "Debito estinto" })).toMatchObject({ ok: true });
    expect(await figures(id)).toMatchObject({ status: "CLOSED", closingReason: "Debito estinto" });
    expect(await closeHousehold(anna, { householdId: id, reason: "Ancora" })).toMatchObject({ ok: false });
    const isee = {
      type: "ORDINARY" as const,
      iseeCents: 1,
      iseCents: null,
      year: 2026,
      protocol: null,
      validFrom: null,
    };
    expect(await addIsee(anna, { householdId: id, ...isee, validTo: "2026-12-31" })).toMatchObject({
      reason: { key: "household.refusals.notOpen" },
    });
    const outcomes = await Promise.all([1, 2].map(() => reopenHousehold(anna, { householdId: id, reason: "Torna" })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await figures(id)).toMatchObject({ status: "OPEN", closedAt: null });
    expect(await eventsOf(id)).toEqual(["household.closed", "household.reopened"]);
  });

  test.each(["DRAFT", "SENT", "INFO_REQUESTED"] as const)("are refused while a referral is %s", async (status) => {
    const anna = await aUser();
    const { organisationId } = await aUser("EMPLOYMENT_OPERATOR");
    const { household } = await aReferral(anna, organisationId, { status });
    expect(await closeHousehold(anna, { householdId: household.id, reason: "Fine" })).toMatchObject({
      reason: { key: "household.refusals.referralsWaiting", values: { count: 1 } },
    });
    expect(await figures(household.id)).toMatchObject({ status: "OPEN", closedAt: null });
  });
});

describe("the case owner", () => {
  test("passes the case to a colleague with a handover note, and no more works on it", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const { id } = await aHousehold(anna);
    const pass = { householdId: id, fromOwnerId: anna.id, toOwnerId: sara.id, handover: "Sente Maria ogni lunedì" };
    const outcomes = await Promise.all([reassignHousehold(anna, pass), reassignHousehold(sara, pass)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await figures(id)).caseOwnerId).toBe(sara.id);
    expect((await getHousehold(sara, id))?.notes).toMatchObject([{ audience: "OFFICINA", body: pass.handover }]);
    await expect(recordArrears(anna, { householdId: id, ...reading })).rejects.toThrow(Forbidden);
  });

  test("is never nobody: not a stranger, not who has left, not somebody of another job", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    const gone = await aUser("SOCIAL_WORKER", anna.organisationId, { active: false });
    for (const other of [await aUser(), gone, await aUser("EMPLOYMENT_OPERATOR", anna.organisationId)]) {
      const pass = { householdId: id, fromOwnerId: anna.id, toOwnerId: other.id, handover: "Consegne" };
      expect(await reassignHousehold(anna, pass)).toMatchObject({
        reason: { key: "household.refusals.notAColleague" },
      });
    }
    const stale = { householdId: id, fromOwnerId: gone.id, toOwnerId: anna.id, handover: "Consegne" };
    expect(await reassignHousehold(anna, stale)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    await expect(reassignHousehold(await aUser(), stale)).rejects.toThrow(NotVisible);
  });
});

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
    confirmDoubts: false,
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

test("a snapshot keeps what was true, whatever changes afterwards", async () => {
  const anna = await aUser();
  const { id } = await aHousehold(anna);
  const before = await look((tx) => householdSnapshot(tx, id));
  await recordArrears(anna, { householdId: id, ...reading });
  expect(before).toMatchObject({
    takenOn: "2026-11-23",
    members: [{ age: 41, leaseHolder: true }],
    arrears: { recordedOn: "2026-09-30", months: 11 },
    eviction: null,
    isee: null,
    repayment: null,
  });
  expect((await look((tx) => householdSnapshot(tx, id))).arrears?.months).toBe(12);
});
