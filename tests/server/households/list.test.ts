import { describe, expect, test } from "vitest";
import { type HouseholdTab, householdQuery, pageSize } from "@/domain/household-list";
import { type Actor, Forbidden } from "@/domain/permissions";
import { encodeCursor } from "@/lib/keyset";
import { parseQuery, type SearchParams } from "@/lib/query";
import { exportHouseholds } from "@/server/households/export-households";
import { countHouseholds, householdChoices, listHouseholds } from "@/server/households/list-households";
import { aHousehold, aPerson, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aReferral } from "../../support/referral-factories";

const list = (actor: Actor, params: SearchParams = {}) =>
  listHouseholds(actor, parseQuery(householdQuery, { tab: "organisation", ...params }));
const ids = async (actor: Actor, params: SearchParams = {}) => (await list(actor, params)).rows.map(({ id }) => id);

/** A household whose lease holder has this name. */
async function called(owner: Actor, lastName: string, firstName: string, over: Parameters<typeof aHousehold>[1] = {}) {
  const household = await aHousehold(owner, over);
  await look((tx) => tx.person.update({ where: { id: household.person.id }, data: { lastName, firstName } }));
  return household;
}

describe("the questions of the list", () => {
  test("each list the open households that answer it, of one's own organisation", async () => {
    const anna = await aUser();
    const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
    const luca = await aUser("EMPLOYMENT_OPERATOR");
    const [mine, hers] = [await aHousehold(anna), await aHousehold(sara)];
    const { household: referred } = await aReferral(sara, luca.organisationId);
    const { household: drafted } = await aReferral(sara, luca.organisationId, { status: "DRAFT" });
    await aHousehold(anna, { status: "CLOSED" });
    await aHousehold(await aUser());
    await look((tx) =>
      tx.evictionStep.create({
        data: { householdId: hers.id, stage: "VALIDATED", occurredOn: new Date("2026-10-01"), createdById: sara.id },
      }),
    );
    const plan = (householdId: string, dueOn: string, paidCents: number) =>
      look((tx) =>
        tx.repaymentPlan.create({
          data: {
            householdId,
            creditor: "ALER",
            recognisedDebtCents: 100,
            firstDueOn: new Date(dueOn),
            status: "SIGNED",
            createdById: anna.id,
            instalments: { create: { number: 1, dueOn: new Date(dueOn), amountCents: 100, paidCents } },
          },
        }),
      );
    await plan(mine.id, "2026-11-22", 99);
    await plan(hers.id, "2026-11-22", 100);
    await plan(referred.id, "2026-11-23", 0);

    const expected: Record<HouseholdTab, string[]> = {
      mine: [mine.id],
      organisation: [mine.id, hers.id, referred.id, drafted.id],
      unreferred: [mine.id, hers.id, drafted.id],
      eviction: [hers.id],
      late: [mine.id],
    };
    const counts = await countHouseholds(anna);
    for (const [tab, found] of Object.entries(expected)) {
      expect((await ids(anna, { tab })).sort()).toEqual(found.sort());
      expect(counts?.[tab as HouseholdTab]).toBe(found.length);
    }
    expect((await list(anna, { tab: "late" })).rows[0]?.repayment).toBe("LATE");
  });

  test("have no answer for who may not list households", async () => {
    for (const role of ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR", "ADMIN", "PRIVACY_OFFICER"] as const)
      await expect(list(await aUser(role))).rejects.toThrow(Forbidden);
  });
});

describe("the search", () => {
  test.each([
    ["the name without accents or case", "PO TERESA"],
    ["the name the other way round", "teresa pò"],
    ["the start of the name", "tere"],
    ["the codice fiscale", "poxtrs57l61e897k"],
    ["the address", "benaco"],
    ["a typo in the name", "terresa"],
    ["a typo in the codice fiscale", "POXTRS57L61E89ZK"],
    ["an apostrophe more", "po' teresa"],
  ])("finds a household by %s", async (_, q) => {
    const anna = await aUser();
    const found = await called(anna, "Pò", "Teresa");
    await look((tx) =>
      tx.person.update({
        where: { id: found.person.id },
        data: { identifier: "POXTRS57L61E897K", identifierBase: "POXTRS57L61E897K" },
      }),
    );
    await look((tx) => tx.tenancy.updateMany({ where: { householdId: found.id }, data: { address: "Via Benàco" } }));
    await called(anna, "Singh", "Harjit");
    expect(await ids(anna, { q })).toEqual([found.id]);
  });

  test("finds a household by its code, and no other", async () => {
    const anna = await aUser();
    const [, second] = [await aHousehold(anna), await aHousehold(anna)];
    expect(await ids(anna, { q: second.code })).toEqual([second.id]);
  });

  test("settles for similar words only when nothing has them as they are, and says so", async () => {
    const anna = await aUser();
    const [exact] = [await called(anna, "Bianchi", "Luca"), await called(anna, "Bianco", "Luca")];
    expect(await list(anna, { q: "bianchi" })).toMatchObject({ similar: false, rows: [{ id: exact.id }] });
    expect(await list(anna, { q: "bianki" })).toMatchObject({ similar: true });
    expect(await list(anna, { q: "zzzzzz" })).toMatchObject({ rows: [] });
  });

  test("finds nothing of another organisation, and is no way into the database", async () => {
    const anna = await aUser();
    await called(await aUser(), "Gonzaga", "Elena");
    for (const q of ["gonzaga", "%", "_", "' or 1=1 --", "\\", "🙂", "a".repeat(200)])
      expect(await ids(anna, { q })).toEqual([]);
  });
});

test("filters narrow by district, kind, stage, debt, owner, and show closed ones when asked", async () => {
  const anna = await aUser();
  const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
  const [lunetta, frassino] = [await aHousehold(anna), await aHousehold(sara, { district: "Frassino" })];
  const closed = await aHousehold(anna, { status: "CLOSED" });
  await look((tx) => tx.tenancy.updateMany({ where: { householdId: frassino.id }, data: { kind: "PRIVATE" } }));
  await look((tx) =>
    tx.arrearsRecord.create({
      data: {
        householdId: frassino.id,
        recordedOn: new Date("2026-11-01"),
        rentDebtCents: 90_000,
        chargesDebtCents: 0,
        months: 2,
        source: "ALER",
        createdById: sara.id,
      },
    }),
  );
  expect(await ids(anna, { district: "Lunetta" })).toEqual([lunetta.id]);
  expect(await ids(anna, { kind: "PRIVATE" })).toEqual([frassino.id]);
  expect(await ids(anna, { stage: "VALIDATED" })).toEqual([]);
  expect(await ids(anna, { debtFrom: "1.000,00" })).toEqual([lunetta.id]);
  expect(await ids(anna, { debtTo: "900,00" })).toEqual([frassino.id]);
  expect(await ids(anna, { owner: sara.id })).toEqual([frassino.id]);
  expect(await ids(anna, { closed: "yes" })).toEqual([closed.id]);
  expect(await householdChoices(anna)).toMatchObject({ districts: ["Frassino", "Lunetta"] });
});

describe("the pages of the list", () => {
  test.each(["updated", "debt", "name"] as const)(
    "show every household once, forth and back, sorted by %s",
    async (sort) => {
      const anna = await aUser();
      for (let count = 0; count < pageSize + 5; count++) await aHousehold(anna);
      const first = await list(anna, { sort });
      const second = await list(anna, { sort, after: first.next });
      expect(first.rows).toHaveLength(pageSize);
      expect(second.rows).toHaveLength(5);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(pageSize + 5);
      expect([first.previous, second.next]).toEqual([undefined, undefined]);
      const back = await list(anna, { sort, before: second.previous });
      expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
      expect([back.previous, back.next]).toEqual([undefined, first.next]);
    },
  );

  test.each([
    "nonsense",
    encodeCursor(["not a date", "01994f60-0000-7000-8000-000000000001"]),
    encodeCursor([1e300, "01994f60-0000-7000-8000-000000000001"]),
    encodeCursor(["\0\0", "01994f60-0000-7000-8000-000000000001"]),
    encodeCursor([null, "01994f60-0000-7000-8000-000000000001"]),
  ])("survive the bent cursor %s", async (after) => {
    const anna = await aUser();
    await aHousehold(anna);
    for (const sort of ["updated", "debt", "name"]) await expect(list(anna, { sort, after })).resolves.toBeDefined();
  });
});

describe("the Comune's list", () => {
  test("is of all households by code, without names, addresses or figures", async () => {
    const anna = await aUser();
    const household = await called(anna, "Marchesini", "Antonio");
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const { rows } = await list(paolo);
    expect(rows).toMatchObject([
      {
        code: household.code,
        district: "Lunetta",
        kind: "SAP_ALER",
        band: "UNDER_8000",
        displayName: "",
        debtCents: null,
        caseOwner: null,
      },
    ]);
    for (const name of ["Marchesini", "Canneti", anna.name, "353000", "264000"])
      expect(JSON.stringify(rows)).not.toContain(name);
  });

  test("is searched by code only, and not narrowed by what it does not show", async () => {
    const anna = await aUser();
    const household = await called(anna, "Marchesini", "Antonio");
    const paolo = await aUser("MUNICIPAL_OFFICER");
    expect(await ids(paolo, { q: "marchesini" })).toEqual([]);
    expect(await ids(paolo, { q: household.code })).toEqual([household.id]);
    expect(await ids(paolo, { debtFrom: "9.999,00", owner: paolo.id, sort: "debt" })).toEqual([household.id]);
    expect((await householdChoices(paolo)).owners).toEqual([]);
  });

  test("opens on the files opened to them", async () => {
    const anna = await aUser();
    const [opened] = [await aHousehold(anna), await aHousehold(anna)];
    const paolo = await aUser("MUNICIPAL_OFFICER");
    const grant = { householdId: opened.id, holderId: paolo.id, reason: "Istruttoria", grantedById: anna.id };
    await look((tx) => tx.caseAccess.create({ data: { ...grant, expiresOn: new Date("2026-12-31") } }));
    expect(await ids(paolo, { tab: "mine" })).toEqual([opened.id]);
  });
});

describe("the export", () => {
  test("holds exactly what the list shows, all pages, and is told in the history and in the traces", async () => {
    const anna = await aUser();
    for (let count = 0; count < pageSize + 2; count++) await aHousehold(anna);
    await aHousehold(anna, { district: "Frassino" });
    const query = parseQuery(householdQuery, { tab: "mine", district: "Lunetta", sort: "name" });
    const rows = await exportHouseholds(anna, query, "csv");
    const shown = [...(await listHouseholds(anna, query)).rows];
    expect(rows).toHaveLength(pageSize + 2);
    // What is news to one reader is nothing to take home.
    expect(rows.slice(0, pageSize)).toEqual(shown.map(({ news: _news, ...row }) => row));
    const [event] = await look((tx) => tx.auditEvent.findMany());
    expect(event).toMatchObject({ type: "household.exported", facts: { rows: pageSize + 2, format: "csv" } });
    expect(await look((tx) => tx.fileRead.count({ where: { actorId: anna.id } }))).toBe(pageSize + 2);
  });

  test("is the Officina's only", async () => {
    const query = parseQuery(householdQuery, {});
    for (const role of [
      "MUNICIPAL_OFFICER",
      "EMPLOYMENT_OPERATOR",
      "PROVIDER_COORDINATOR",
      "ADMIN",
      "PRIVACY_OFFICER",
    ] as const)
      await expect(exportHouseholds(await aUser(role), query, "csv")).rejects.toThrow(Forbidden);
  });
});

test("a person who is in nobody's household changes no list", async () => {
  const anna = await aUser();
  await aPerson(anna.organisationId);
  expect(await ids(anna)).toEqual([]);
});
