import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { applyList } from "@/server/landlord-imports/apply-list";
import { chooseRow, chooseRows } from "@/server/landlord-imports/choose-rows";
import { aHousehold, aPerson } from "../../support/household-factories";
import { allRows, applied, aStagedList, theList, theRow } from "../../support/landlord-import-factories";
import { households, line, listOf, reasonOf, small } from "../../support/landlord-lists";
import { aUser } from "../../support/organisation-factories";

let anna: Actor;
beforeEach(async () => {
  anna = await aUser();
});

describe("a line that speaks of somebody on file", () => {
  it("adds its reading to the household with the same contract, and never overwrites one", async () => {
    const household = await aHousehold(anna);
    const code = household.tenancies[0]?.contractCode ?? "";
    const list = await aStagedList(
      anna,
      listOf(line({ code, name: `${household.person.lastName} Maria`, identifier: "", day: "31/10/2026" })),
    );
    expect(await theRow(anna, list.id, 2)).toMatchObject({
      match: "SAME_CODE",
      choice: "UPDATE",
      matchedHouseholdId: household.id,
    });
    expect((await applied(anna, list)).report).toEqual({ UPDATED: 1 });
    const readings = await asSystem("test", (tx) =>
      tx.arrearsRecord.findMany({ where: { householdId: household.id } }),
    );
    expect(readings.map(({ rentDebtCents }) => rentDebtCents).sort()).toEqual([120_000, 264_000]);
  });

  it("is found by codice fiscale, also behind an omocodia, and brings a second home", async () => {
    const household = await aHousehold(anna);
    await asSystem("test", (tx) =>
      tx.person.update({ where: { id: household.person.id }, data: { identifierBase: "RSSMRA85C55E897Y" } }),
    );
    const list = await aStagedList(anna, listOf(line({ identifier: "RSSMRA85C55E89TV" })));
    expect(await theRow(anna, list.id, 2)).toMatchObject({
      match: "SAME_PERSON",
      choice: "UPDATE",
      matchedHouseholdId: household.id,
    });
    await applied(anna, list);
    expect(await asSystem("test", (tx) => tx.tenancy.count({ where: { householdId: household.id } }))).toBe(2);
    expect(await households()).toBe(1);
  });

  it("is offered when only name and birth date are the same, or only the address", async () => {
    const household = await aHousehold(anna);
    await asSystem("test", (tx) =>
      tx.person.update({ where: { id: household.person.id }, data: { lastName: "Rossi", firstName: "Maria" } }),
    );
    const list = await aStagedList(
      anna,
      listOf(
        line({ identifier: "" }),
        line({ code: "C-9", name: "VERDI LUIGI", identifier: "", born: "", street: "VIA CANNETI", number: "22" }),
      ),
    );
    expect(await theRow(anna, list.id, 2)).toMatchObject({ match: "SAME_PERSON", choice: "UPDATE", warningCount: 2 });
    expect(await theRow(anna, list.id, 3)).toMatchObject({
      match: "SAME_TENANCY",
      choice: "SKIP",
      matchedHouseholdId: household.id,
    });
  });

  it("never looks at another organisation's people", async () => {
    const elsewhere = await aUser();
    const { person } = await aHousehold(elsewhere);
    await asSystem("test", (tx) =>
      tx.person.update({ where: { id: person.id }, data: { identifierBase: "RSSMRA85C55E897Y" } }),
    );
    const list = await aStagedList(anna, listOf(line()));
    expect(await theRow(anna, list.id, 2)).toMatchObject({ match: "NONE", choice: "NEW" });
  });

  it("goes to the person on file who lives in no household, instead of writing them twice", async () => {
    const loose = await aPerson(anna.organisationId, {
      identifierBase: "RSSMRA85C55E897Y",
      lastName: "Rossi",
      firstName: "Maria",
    });
    await applied(anna, await aStagedList(anna, listOf(line())));
    const members = await asSystem("test", (tx) => tx.householdMember.findMany());
    expect(members.map(({ personId }) => personId)).toEqual([loose.id]);
  });

  it("of a closed household, of other people, or with other figures of the same day is left to a person", async () => {
    await applied(anna, await aStagedList(anna, small));
    await asSystem("test", (tx) =>
      tx.household.updateMany({ where: { displayName: "Lamrani Fatima" }, data: { status: "CLOSED" } }),
    );
    const list = await aStagedList(
      anna,
      listOf(
        line({ debt: "999,00" }),
        line({ code: "C-2", name: "NERI PAOLO", identifier: "", born: "01/01/1970", number: "2", day: "31/10/2026" }),
        line({
          code: "C-3",
          name: "LAMRANI FATIMA",
          identifier: "LMRFTM88M49Z330F",
          born: "09/08/1988",
          number: "3",
          day: "31/10/2026",
        }),
      ),
    );
    const rows = await allRows(anna, list.id);
    expect(
      rows.map(({ choice, problems }) => [
        choice,
        problems.map(({ key }) => key.split(".").at(-1)).filter((key) => key !== "noIdentifier"),
      ]),
    ).toEqual([
      ["SKIP", ["otherFigures"]],
      ["SKIP", ["otherHolder"]],
      ["SKIP", ["closedHousehold"]],
    ]);
  });
});

describe("choosing", () => {
  it("what to do with a line never opens a second household for who has one", async () => {
    await applied(anna, await aStagedList(anna, small));
    const list = await aStagedList(anna, small);
    const { id: rowId, version } = await theRow(anna, list.id, 3);
    const base = { importId: list.id, rowId, version, eviction: true };
    expect(reasonOf(await chooseRow(anna, { ...base, choice: "NEW" }))).toBe("landlordImport.refusals.notAChoice");
    expect(reasonOf(await chooseRow(anna, { ...base, choice: "SKIP" }))).toBeNull();
    expect(reasonOf(await chooseRow(anna, { ...base, choice: "UPDATE" }))).toBe("errors.changedMeanwhile");
  });

  it("leaves out the eviction that a note tells of when its box is not ticked", async () => {
    const list = await aStagedList(anna, small);
    const { id: rowId, version, staged } = await theRow(anna, list.id, 4);
    expect(staged?.hints).toEqual(["evictionValidated"]);
    await chooseRow(anna, { importId: list.id, rowId, version, choice: "NEW", eviction: false });
    await applied(anna, await theList(anna, list.id));
    expect(await asSystem("test", (tx) => tx.evictionStep.count())).toBe(0);
  });

  it("for all the lines of a tab at once", async () => {
    const list = await aStagedList(anna, small);
    expect(await chooseRows(anna, { importId: list.id, tab: "new", choice: "SKIP" })).toEqual({
      ok: true,
      data: { rows: 3 },
    });
    expect(reasonOf(await applyList(anna, { importId: list.id, version: list.version, skipErrors: false }))).toBe(
      "landlordImport.refusals.nothingToDo",
    );
    expect(reasonOf(await chooseRows(anna, { importId: list.id, tab: "updates", choice: "SKIP" }))).toBe(
      "landlordImport.refusals.noRowChosen",
    );
    expect(await chooseRows(anna, { importId: list.id, tab: "all", choice: "NEW" })).toEqual({
      ok: true,
      data: { rows: 3 },
    });
  });
});
