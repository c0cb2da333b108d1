import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportField } from "@/domain/landlord-import-columns";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { applyList } from "@/server/landlord-imports/apply-list";
import { chooseRow, chooseRows } from "@/server/landlord-imports/choose-rows";
import { discardList } from "@/server/landlord-imports/discard-list";
import { fixRow } from "@/server/landlord-imports/fix-row";
import { mapColumns } from "@/server/landlord-imports/map-columns";
import { getList, getProgress } from "@/server/landlord-imports/read-lists";
import { getRow, listRows } from "@/server/landlord-imports/read-rows";
import { resumeList } from "@/server/landlord-imports/resume-list";
import { undoList } from "@/server/landlord-imports/undo-list";
import { continueImport } from "@/server/landlord-imports/work";
import { aHousehold, aPerson } from "../../support/household-factories";
import {
  allRows,
  applied,
  aStagedList,
  guessed,
  handIn,
  theList,
  theRow,
  undone,
} from "../../support/landlord-import-factories";
import { aUser } from "../../support/organisation-factories";

const small = await readFile(fileURLToPath(new URL("../../fixtures/elenco-piccolo.csv", import.meta.url)), "utf8");
const header =
  "Contratto;Nominativo;Codice fiscale;Nato il;Via;N. civico;Località;Tipologia;Morosità;Mensilità;Data;Note";
const line = (over: Partial<Record<string, string>> = {}) =>
  Object.values({
    code: "C-1",
    name: "ROSSI MARIA",
    identifier: "RSSMRA85C55E897Y",
    born: "15/03/1985",
    street: "Via Prova",
    number: "1",
    city: "Mantova",
    kind: "SAP ALER",
    debt: "1.200,00",
    months: "6",
    day: "30/09/2026",
    note: "",
    ...over,
  }).join(";");
const listOf = (...lines: string[]) => Buffer.from([header, ...lines].join("\n"));

let anna: Actor;
beforeEach(async () => {
  anna = await aUser();
});

const households = () => asSystem("test", (tx) => tx.household.count());
const reasonOf = (outcome: { ok: true } | { ok: false; reason: { key: string } }) =>
  outcome.ok ? null : outcome.reason.key;

async function fix(importId: string, number: number, texts: Partial<Record<ImportField, string>>, version?: number) {
  const row = await theRow(anna, importId, number);
  if (!row.staged) throw new Error("not read");
  return fixRow(anna, { ...row.staged.texts, ...texts, importId, rowId: row.id, version: version ?? row.version });
}

describe("a list handed in", () => {
  it("finds its columns under other names, and the day in its title", async () => {
    const list = await aStagedList(anna, small);
    expect(list.tabs).toMatchObject({ all: 4, errors: 0, new: 3, skipped: 1 });
    const row = await theRow(anna, list.id, 5);
    expect(row.staged?.values).toMatchObject({
      lastName: "Lamrani",
      firstName: "Fatima",
      rentDebtCents: 50_050,
      recordedOn: "2026-09-30",
      kind: "SAS",
    });
  });

  it.each([
    ["empty", "", "tableFile.empty"],
    ["only a header", header, "landlordImport.refusals.noLines"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "tableFile.notATable"],
    ["noise", Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 256)), "tableFile.notText"],
    ["with quotes never closed", `${header}\n"a;b`, "tableFile.openQuotes"],
  ])("that is %s is refused and leaves nothing behind", async (_name, content, key) => {
    expect(reasonOf(await handIn(anna, content))).toBe(key);
    expect(await asSystem("test", (tx) => tx.landlordImport.count())).toBe(0);
  });

  it("cannot do without some columns, and no two columns say the same", async () => {
    const received = await handIn(anna, "a;b\nVia Prova;12\n");
    if (!received.ok) throw new Error(received.reason.key);
    const list = await theList(anna, received.data.id);
    expect(list).toMatchObject({ status: "MAPPING", mapping: { columns: {} }, samples: [["Via Prova", "12"]] });
  });

  it("keeps formulas, scripts, emoji and turned letters as the text they are, and drops null bytes", async () => {
    const odd = '=HYPERLINK("x")<script>alert(1)</script>😀\u202eab\u0000c';
    const list = await aStagedList(anna, listOf(line({ note: `"${odd.replaceAll('"', '""')}"` })));
    await applied(anna, list);
    const [reading] = await asSystem("test", (tx) => tx.arrearsRecord.findMany());
    expect(reading?.note).toBe('=HYPERLINK("x")<script>alert(1)</script>😀abc');
  });

  it("with a cell of ten megabytes names it as a problem and goes on", async () => {
    const list = await aStagedList(
      anna,
      listOf(
        line({ note: "x".repeat(10_000_000) }),
        line({ code: "C-2", identifier: "", name: "VERDI LUIGI", number: "9" }),
      ),
    );
    expect(list.tabs).toMatchObject({ all: 2, errors: 1, new: 1 });
    expect((await theRow(anna, list.id, 2)).problems).toContainEqual(
      expect.objectContaining({ field: "note", severity: "error", key: "landlordImport.problems.tooLong" }),
    );
  });

  it("names every problem of a line beside its cell", async () => {
    const wrong = line({
      identifier: "RSSMRA85C55E897Z",
      born: "31/02/1985",
      kind: "Castello",
      debt: "1,234.56",
      months: "molti",
      day: "30/09/2030",
      street: "",
    });
    const list = await aStagedList(anna, listOf(wrong));
    const { problems } = await theRow(anna, list.id, 2);
    expect(problems.map(({ field, severity, key }) => `${field} ${severity} ${key.split(".").at(-1)}`).sort()).toEqual([
      "address error required",
      "birthDate error date",
      "identifier error checkCharacter",
      "kind error kind",
      "months error months",
      "recordedOn error future",
      "rentDebt error englishAmount",
    ]);
  });
});

describe("putting a line right", () => {
  it("reads it anew, until nothing is wrong with it", async () => {
    const list = await aStagedList(anna, listOf(line({ identifier: "RSSMRA85C55E897Z", debt: "1,234.56" })));
    expect(await fix(list.id, 2, { identifier: "RSSMRA85C55E897Y" })).toEqual({ ok: true, data: { errors: 1 } });
    expect(await fix(list.id, 2, { rentDebt: "1.234,56" })).toEqual({ ok: true, data: { errors: 0 } });
    expect(await theRow(anna, list.id, 2)).toMatchObject({
      problemCount: 0,
      choice: "NEW",
      staged: { values: { rentDebtCents: 123_456, identifierBase: "RSSMRA85C55E897Y" } },
    });
    expect((await applied(anna, await theList(anna, list.id))).report).toEqual({ CREATED: 1 });
  });

  it("is told when somebody else changed it meanwhile, and refused once the list was applied", async () => {
    const list = await aStagedList(anna, small);
    const { version } = await theRow(anna, list.id, 3);
    await fix(list.id, 3, { rentDebt: "10" });
    expect(reasonOf(await fix(list.id, 3, { rentDebt: "20" }, version))).toBe("errors.changedMeanwhile");
    await applied(anna, await theList(anna, list.id));
    expect(reasonOf(await fix(list.id, 3, { rentDebt: "30" }))).toBe("landlordImport.refusals.notStaged");
  });
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

describe("applying", () => {
  it("waits until the lines with errors are put right or left out on purpose", async () => {
    const list = await aStagedList(anna, listOf(line(), line({ code: "C-2", debt: "boh" })));
    const input = { importId: list.id, version: list.version };
    expect(reasonOf(await applyList(anna, { ...input, skipErrors: false }))).toBe("landlordImport.refusals.errorsLeft");
    expect((await applied(anna, list)).report).toEqual({ CREATED: 1, SKIPPED: 1 });
  });

  it("by two people at once starts once, and two who work on it take turns", async () => {
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const list = await aStagedList(anna, small);
    const input = { importId: list.id, version: list.version, skipErrors: true };
    const started = await Promise.all([applyList(anna, input), applyList(colleague, input)]);
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([continueImport(anna, list.id), continueImport(colleague, list.id)]);
    expect((await theList(anna, list.id)).report).toEqual({ CREATED: 3, SKIPPED: 1 });
    expect(await households()).toBe(3);
  });

  it("two copies of one list at once writes every household once", async () => {
    const lists = [await aStagedList(anna, small), await aStagedList(anna, small)];
    const done = await Promise.all(lists.map((list) => applied(anna, list)));
    expect(done.map(({ report }) => report.CREATED ?? 0).sort()).toEqual([0, 3]);
    expect(done.map(({ report }) => report.UNCHANGED ?? 0).sort()).toEqual([0, 3]);
    expect(await households()).toBe(3);
  });

  it("after a crash goes on from where it was, without repeating anything", async () => {
    const list = await aStagedList(anna, small);
    await applyList(anna, { importId: list.id, version: list.version, skipErrors: true });
    await asSystem("test", (tx) =>
      tx.landlordImport.update({ where: { id: list.id }, data: { touchedAt: new Date("2026-11-23T08:00:00Z") } }),
    );
    expect(await getProgress(anna, list.id)).toMatchObject({ working: true, stopped: true, doneCount: 0 });
    expect((await resumeList(anna, { importId: list.id, version: 1 })).ok).toBe(true);
    expect(await getProgress(anna, list.id)).toMatchObject({ stopped: false });
    await continueImport(anna, list.id);
    await continueImport(anna, list.id);
    expect((await theList(anna, list.id)).report).toEqual({ CREATED: 3, SKIPPED: 1 });
    expect(reasonOf(await resumeList(anna, { importId: list.id, version: 1 }))).toBe(
      "landlordImport.refusals.notWorking",
    );
  });

  it("passes over the line that the database refuses and tells it in the report", async () => {
    const list = await aStagedList(anna, small);
    // Somebody outside the import puts a debt in the list that no rule of the database takes.
    await asSystem(
      "test",
      (tx) =>
        tx.$executeRaw`update "LandlordImportRow" set parsed = jsonb_set(parsed, '{values,months}', '-1') where number = 4`,
    );
    expect((await applied(anna, list)).report).toEqual({ CREATED: 2, FAILED: 1, SKIPPED: 1 });
    expect(await theRow(anna, list.id, 4)).toMatchObject({ resultNote: "landlordImport.notes.refusedByRules" });
  });
});

describe("taking an import back", () => {
  it("is refused while something stands on a household it opened, and says on which", async () => {
    const list = await applied(anna, await aStagedList(anna, small));
    const household = await asSystem("test", (tx) =>
      tx.household.findFirstOrThrow({ where: { displayName: "Rossi Maria" } }),
    );
    await asSystem("test", (tx) =>
      tx.auditEvent.create({ data: { type: "note.written", actorId: anna.id, householdId: household.id, facts: {} } }),
    );
    expect((await theList(anna, list.id)).standing).toMatchObject([{ id: household.id, events: 1 }]);
    expect(await undoList(anna, { importId: list.id, version: list.version })).toEqual({
      ok: false,
      reason: { key: "landlordImport.refusals.builtUpon", values: { households: 1 } },
    });
    expect(await households()).toBe(3);
  });

  it("voids the readings it added to a household that was there before, and leaves the rest of it alone", async () => {
    const household = await aHousehold(anna);
    const code = household.tenancies[0]?.contractCode ?? "";
    const maria = {
      code,
      name: `${household.person.lastName} Maria`,
      identifier: "",
      day: "31/10/2026",
      note: "sfratto convalidato",
    };
    const list = await applied(anna, await aStagedList(anna, listOf(line(maria))));
    await undone(anna, list);
    const after = await asSystem("test", (tx) =>
      tx.household.findUniqueOrThrow({
        where: { id: household.id },
        include: { arrears: { orderBy: { recordedOn: "asc" } }, evictionSteps: true, tenancies: true },
      }),
    );
    expect(after.arrears.map(({ voidedAt }) => voidedAt !== null)).toEqual([false, true]);
    expect(after).toMatchObject({ debtCents: 353_000, evictionSteps: [], evictionStage: "NONE" });
    expect(after.tenancies).toHaveLength(1);
  });

  it("leaves a later import's readings of the same people unharmed by refusing", async () => {
    const first = await applied(anna, await aStagedList(anna, small));
    await applied(anna, await aStagedList(anna, listOf(line({ day: "31/10/2026", debt: "1.500,00" }))));
    expect(reasonOf(await undoList(anna, { importId: first.id, version: first.version }))).toBe(
      "landlordImport.refusals.builtUpon",
    );
  });

  it("by two people at once happens once", async () => {
    const list = await applied(anna, await aStagedList(anna, small));
    const input = { importId: list.id, version: list.version };
    const started = await Promise.all([undoList(anna, input), undoList(anna, input)]);
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([continueImport(anna, list.id), continueImport(anna, list.id)]);
    expect(await theList(anna, list.id)).toMatchObject({ status: "UNDONE", report: { UNDONE: 3, SKIPPED: 1 } });
  });
});

describe("another organisation's list", () => {
  it("is not there for anybody else, whatever they try", async () => {
    const list = await aStagedList(anna, small);
    const row = await theRow(anna, list.id, 3);
    const stranger = await aUser();
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const input = { importId: list.id, version: list.version };
    for (const actor of [stranger, operator]) {
      expect(await getList(actor, list.id)).toBeNull();
      expect(await getProgress(actor, list.id)).toBeNull();
      expect(await listRows(actor, list.id, {})).toBeNull();
      expect(await getRow(actor, list.id, row.id)).toBeNull();
      for (const deed of [
        () => applyList(actor, { ...input, skipErrors: true }),
        () => undoList(actor, input),
        () => discardList(actor, input),
        () => resumeList(actor, input),
        () => mapColumns(actor, guessed(list)),
        () => chooseRows(actor, { importId: list.id, tab: "all", choice: "SKIP" }),
        () =>
          chooseRow(actor, { importId: list.id, rowId: row.id, version: row.version, choice: "SKIP", eviction: false }),
      ]) {
        await expect(deed()).rejects.toBeInstanceOf(NotVisible);
      }
    }
    await expect(handIn(operator, small)).rejects.toBeInstanceOf(Forbidden);
  });

  it("can be thrown away by its own people until it is applied", async () => {
    const list = await aStagedList(anna, small);
    expect((await discardList(anna, { importId: list.id, version: list.version })).ok).toBe(true);
    expect(await getList(anna, list.id)).toBeNull();
    const other = await applied(anna, await aStagedList(anna, small));
    expect(reasonOf(await discardList(anna, { importId: other.id, version: other.version }))).toBe(
      "errors.changedMeanwhile",
    );
  });
});
