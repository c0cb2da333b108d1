import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/permissions";
import { parseDay } from "@/lib/dates";
import { parseCents } from "@/lib/money";
import { writeXlsx } from "@/lib/spreadsheet";
import { asSystem } from "@/server/db";
import { fixRow } from "@/server/landlord-imports/fix-row";
import {
  allRows,
  applied,
  aStagedList,
  sampleList,
  theList,
  theRow,
  undone,
} from "../../support/landlord-import-factories";
import { aUser } from "../../support/organisation-factories";

let anna: Actor;
beforeEach(async () => {
  anna = await aUser();
});

const onFile = () =>
  asSystem("test", async (tx) => ({
    households: await tx.household.count(),
    people: await tx.person.count(),
    members: await tx.householdMember.count(),
    tenancies: await tx.tenancy.count(),
    readings: await tx.arrearsRecord.count({ where: { voidedAt: null } }),
    evictions: await tx.evictionStep.count(),
    isee: await tx.iseeStatement.count(),
    debtCents: Number((await tx.household.aggregate({ _sum: { debtCents: true } }))._sum.debtCents),
    opened: await tx.auditEvent.count({ where: { type: "household.opened" } }),
  }));

const withoutCodes = async (importId: string, numbers: number[]) => {
  for (const number of numbers) {
    const row = await theRow(anna, importId, number);
    if (!row.staged) throw new Error("not read");
    const { id: rowId, version } = row;
    const outcome = await fixRow(anna, { ...row.staged.texts, identifier: "", importId, rowId, version });
    expect(outcome).toEqual({ ok: true, data: { errors: 0 } });
  }
};

describe("the sample list", () => {
  it("is staged with what each of its 64 lines is", async () => {
    const list = await aStagedList(anna);
    expect(list).toMatchObject({ status: "STAGED", encoding: "windows-1252", rowCount: 64 });
    expect(list.frame).toMatchObject({ row: 3, blank: 2, titleDay: "2026-10-31" });
    expect(list.tabs).toEqual({ all: 64, errors: 4, warnings: 6, new: 57, updates: 0, skipped: 3 });

    const wrong = (await allRows(anna, list.id)).filter(({ problemCount }) => problemCount > 0);
    expect(wrong.map(({ number, problems }) => [number, problems.map(({ field, key }) => `${field}: ${key}`)])).toEqual(
      [8, 20, 44, 65].map((number) => [number, ["identifier: identifier.errors.checkCharacter"]]),
    );
    expect(await theRow(anna, list.id, 14)).toMatchObject({
      match: "REPEATED_ROW",
      choice: "SKIP",
      reason: { key: "landlordImport.matches.repeated", values: { row: 8 } },
    });
    expect(await theRow(anna, list.id, 26)).toMatchObject({
      match: "SAME_PERSON",
      choice: "SKIP",
      reason: { key: "landlordImport.matches.personInRow", values: { row: 25 } },
      problems: [{ key: "landlordImport.doubts.sameHomeOtherCode" }],
    });
    expect(await theRow(anna, list.id, 68)).toMatchObject({ choice: "SKIP", staged: { kind: "total" } });
  });

  it("with its wrong lines left out opens 57 households, each with home, holder and dated debt", async () => {
    const list = await applied(anna, await aStagedList(anna));
    expect(list).toMatchObject({ status: "APPLIED", report: { CREATED: 57, SKIPPED: 7 } });
    expect(await onFile()).toEqual({
      households: 57,
      people: 57,
      members: 57,
      tenancies: 57,
      readings: 57,
      evictions: 6,
      isee: 27,
      debtCents: 24_614_506,
      opened: 57,
    });
    const household = await asSystem("test", (tx) =>
      tx.household.findFirstOrThrow({
        where: { tenancies: { some: { contractCode: "TE33900" } } },
        include: { tenancies: true, arrears: true, members: { include: { person: true } }, evictionSteps: true },
      }),
    );
    expect(household).toMatchObject({
      caseOwnerId: anna.id,
      displayName: "Zanetti Paolo",
      debtCents: 604_706,
      arrearsMonths: 19,
      evictionStage: "VALIDATED",
      tenancies: [
        {
          kind: "PRIVATE",
          address: "Via Canneti",
          streetNumber: "48/A",
          city: "Mantova",
          province: "MN",
          monthlyRentCents: 28_000,
        },
      ],
      arrears: [
        {
          rentDebtCents: 485_706,
          chargesDebtCents: 119_000,
          months: 19,
          importId: list.id,
          source: "LANDLORD",
          note: "sfratto convalidato",
        },
      ],
      members: [
        {
          leaseHolder: true,
          relationship: "HOLDER",
          person: { identifierBase: "ZNTPLA79B06E897D", sex: "M", phone: "+390376239563" },
        },
      ],
    });
  });

  it("with its four wrong codes taken out opens 60 households, and keeps the older reading of one as a series", async () => {
    const list = await aStagedList(anna);
    await withoutCodes(list.id, [8, 20, 44, 65]);
    expect(await theRow(anna, list.id, 20)).toMatchObject({
      match: "SAME_TENANCY",
      choice: "UPDATE",
      staged: { sameAsRow: 8 },
    });
    const done = await applied(anna, await theList(anna, list.id));
    expect(done.report).toEqual({ CREATED: 60, UPDATED: 1, SKIPPED: 3 });
    const rosa = await asSystem("test", (tx) =>
      tx.household.findFirstOrThrow({
        where: { tenancies: { some: { contractCode: "TE13342" } } },
        select: {
          displayName: true,
          debtCents: true,
          arrears: { orderBy: { recordedOn: "asc" }, select: { rentDebtCents: true, tenancyId: true } },
        },
      }),
    );
    expect(rosa).toMatchObject({ displayName: "De Luca Rosa", debtCents: 303_061 });
    expect(rosa.arrears.map(({ rentDebtCents }) => rentDebtCents)).toEqual([136_972, 303_061]);
    expect(new Set(rosa.arrears.map(({ tenancyId }) => tenancyId)).size).toBe(1);
  });

  it("imported again changes nothing, and the report says so", async () => {
    await applied(anna, await aStagedList(anna));
    const before = await onFile();
    const again = await aStagedList(anna);
    expect(again.twin).not.toBeNull();
    expect(again.tabs).toMatchObject({ errors: 4, new: 0, updates: 57, skipped: 3 });
    const done = await applied(anna, again);
    expect(done.report).toEqual({ UNCHANGED: 57, SKIPPED: 7 });
    expect(await onFile()).toEqual(before);
  });

  it("taken back as a whole leaves nothing behind, and can be imported anew", async () => {
    const list = await undone(anna, await applied(anna, await aStagedList(anna)));
    expect(list).toMatchObject({ status: "UNDONE", report: { UNDONE: 57, SKIPPED: 7 } });
    expect(await onFile()).toMatchObject({
      households: 0,
      people: 0,
      tenancies: 0,
      readings: 0,
      evictions: 0,
      isee: 0,
    });
    const anew = await applied(anna, await aStagedList(anna));
    expect(anew.report).toEqual({ CREATED: 57, SKIPPED: 7 });
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with its mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["Excel", excelOf],
  ])("as %s says the very same", async (_name, convert) => {
    const text = new TextDecoder("windows-1252").decode(await readFile(sampleList), { stream: true });
    const [windows, other] = [await aStagedList(anna), await aStagedList(anna, await convert(text))];
    const values = async (id: string) => (await allRows(anna, id)).map(({ staged }) => staged?.values ?? null);
    expect(await values(other.id)).toEqual(await values(windows.id));
    expect(other.tabs).toEqual(windows.tabs);
  });
});

/** The same table as an Excel file, with real amounts, days and numbers where the text has them. */
async function excelOf(text: string) {
  const rows: string[][] = parse(text, { delimiter: ";", relax_column_count: true });
  const kinds = [
    "text",
    "text",
    "text",
    "day",
    "text",
    "text",
    "text",
    "text",
    "text",
    "text",
    "cents",
    "cents",
    "cents",
    "cents",
    "number",
    "day",
    "cents",
  ] as const;
  const body = rows.slice(3).map((row) =>
    row.map((cell, place) => {
      const kind = kinds[place];
      if (cell === "" || row[0] === "TOTALE") return cell === "" ? null : cell;
      if (kind === "day") return parseDay(cell);
      if (kind === "cents") return parseCents(cell);
      return kind === "number" ? Number(cell) : cell;
    }),
  );
  const data = body.filter((row) => row[0] !== "TOTALE");
  return writeXlsx(
    "Elenco",
    (rows[2] ?? []).map((header, place) => ({ header, kind: kinds[place] ?? "text" })),
    [...data, ["TOTALE"]],
  );
}
