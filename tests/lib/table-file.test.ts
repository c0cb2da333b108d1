import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/spreadsheet";
import { delimiterOf, longestCell, openTable, UnreadableTable } from "@/lib/table-file";
import italian from "@/messages/it/tableFile.json";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tables-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, "elenco.csv");
  await writeFile(path, content);
  const table = await openTable(path);
  const rows: string[][] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

const why = async (content: string | Uint8Array) => {
  const error = await read(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableTable)) throw new Error(`read: ${JSON.stringify(error)}`);
  const [namespace, key] = error.key.split(".");
  expect([namespace, italian]).toEqual(["tableFile", expect.objectContaining({ [key ?? ""]: expect.any(String) })]);
  return key;
};

const rows = [
  ["Nome", "Debito"],
  ["Bonfà", "1.234,56 €"],
];
const text = "Nome;Debito\r\nBonfà;1.234,56 €\r\n";

describe("a table file", () => {
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["Windows-1252", Buffer.from(text.replace("€", "\x80"), "latin1"), "windows-1252"],
  ])("in %s is read by its content", async (_name, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({ encoding, delimiter: ";", rows });
  });

  it("in UTF-8 with a letter cut in two between one read of the disk and the next is still UTF-8", async () => {
    const long = `${"x".repeat(65_535)}à;b\n`;
    expect(await read(long)).toMatchObject({ encoding: "utf-8" });
  });

  it.each([
    ["a;b;c\n1,5;2,5;3,5", ";"],
    ["a\tb\tc\n1,5\t2\t3", "\t"],
    ['a,b,c\n"1,5",2,"x;y;z;w"', ","],
    ["a\nb", ";"],
  ])("%j is separated by %j", (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter);
  });

  it("may have quoted cells with the delimiter, quotes and line ends inside, and rows of different length", async () => {
    expect((await read('a;"b; ""c""\nd";e\n\n1\n')).rows).toEqual([["a", 'b; "c"\nd', "e"], [""], ["1"]]);
  });

  it("may be an Excel file: numbers and days come as an Italian would type them", async () => {
    const bytes = await writeXlsx(
      "Elenco",
      [
        { header: "Nome" },
        { header: "Debito", kind: "cents" },
        { header: "Mesi", kind: "number" },
        { header: "Data", kind: "day" },
      ],
      [
        ["Bonfà", 123456, 7, "2026-10-31"],
        [null, 8950, 28171800239, null],
      ],
    );
    expect(await read(bytes)).toMatchObject({
      encoding: "xlsx",
      rows: [
        ["Nome", "Debito", "Mesi", "Data"],
        ["Bonfà", "1234,56", "7", "31/10/2026"],
        ["", "89,5", "28171800239", ""],
      ],
    });
  });

  it("cuts an endless cell instead of breaking", async () => {
    const {
      rows: [row],
    } = await read(`${"x".repeat(10_000_000)};b\n`);
    expect(row?.map((cell) => cell.length)).toEqual([longestCell + 1, 1]);
  });

  it.each([
    ["nothing", "", "empty"],
    ["blank lines", " \r\n\r\n", "empty"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "notATable"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "notATable"],
    ["noise", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), "notText"],
    ["null bytes", Buffer.alloc(500), "notText"],
    ["quotes never closed", 'a;"b\nc;d\n', "openQuotes"],
    ["an old Excel file", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), "oldExcel"],
  ])("that holds %s is refused with the reason", async (_name, content, key) => {
    expect(await why(content)).toBe(key);
  });

  it("is refused when its Excel half is missing", async () => {
    const bytes = await writeXlsx("Elenco", [{ header: "Nome" }], [["Rossi"]]);
    expect(await why(bytes.subarray(0, bytes.length - 40))).toBe("brokenExcel");
  });
});
