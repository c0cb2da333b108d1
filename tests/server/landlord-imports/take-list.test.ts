import { beforeEach, describe, expect, it } from "vitest";
import type { ImportField } from "@/domain/landlord-import-columns";
import type { Actor } from "@/domain/permissions";
import { Forbidden, NotVisible } from "@/domain/permissions";
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
import { applied, aStagedList, guessed, handIn, theList, theRow } from "../../support/landlord-import-factories";
import { header, line, listOf, reasonOf, small } from "../../support/landlord-lists";
import { aUser } from "../../support/organisation-factories";

async function fix(importId: string, number: number, texts: Partial<Record<ImportField, string>>, version?: number) {
  const row = await theRow(anna, importId, number);
  if (!row.staged) throw new Error("not read");
  return fixRow(anna, { ...row.staged.texts, ...texts, importId, rowId: row.id, version: version ?? row.version });
}

let anna: Actor;
beforeEach(async () => {
  anna = await aUser();
});

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
