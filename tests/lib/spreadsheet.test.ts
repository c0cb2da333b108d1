import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { streamCsv, type TableCell, type TableColumn, writeCsv, writeXlsx } from "@/lib/spreadsheet";

const columns: TableColumn[] = [
  { header: "Nucleo" },
  { header: "Debito", kind: "cents" },
  { header: "Mesi", kind: "number" },
  { header: "Rilevato il", kind: "day" },
  { header: "Aggiornato", kind: "moment" },
  { header: "Ore", kind: "minutes" },
];
const rows: TableCell[][] = [
  ["Rossi Perché", 123456, 5, "2026-11-23", new Date("2026-07-01T22:30:00Z"), 90],
  ['=HYPERLINK("http://esempio.it")', -50, -3, new Date("2026-01-02"), null, 0],
  ['-1+2; "detto"\na capo', 0n, 0, null, undefined, 15],
  ["+39 0376 1", null, null, "", new Date("2026-01-15T23:30:00Z"), null],
];

const sheet = async (table: TableCell[][], of = columns) =>
  toSeconds(await readSheet(await writeXlsx("Nuclei: 1/2", of, table), { trim: false }));
// The reader loses up to a millisecond of an hour kept as a fraction of a day.
const toSeconds = (read: unknown[][]) =>
  read.map((row) =>
    row.map((cell) => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell)),
  );
const csv = (table: TableCell[][], of = columns) =>
  parse(writeCsv(of, table), { delimiter: ";", bom: true, record_delimiter: "\r\n" });

describe("an exported Excel file", () => {
  it("read by another program has the same rows, as real numbers and dates in Italian time", async () => {
    expect(await sheet(rows)).toEqual([
      ["Nucleo", "Debito", "Mesi", "Rilevato il", "Aggiornato", "Ore"],
      ["Rossi Perché", 1234.56, 5, new Date("2026-11-23"), new Date("2026-07-02T00:30:00Z"), 1.5],
      ['=HYPERLINK("http://esempio.it")', -0.5, -3, new Date("2026-01-02"), null, 0],
      ['-1+2; "detto"\na capo', 0, 0, null, null, 0.25],
      ["+39 0376 1", null, null, null, new Date("2026-01-16T00:30:00Z"), null],
    ]);
  });

  it("keeps any text as it is, but for the control characters that no spreadsheet holds", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((one) => /^[^\p{C}\ufffd]+$/u.test(one));
    const odd = [
      "_x0041_",
      "\u0000\u0007abc",
      "\ud800",
      "constructor",
      "__proto__",
      "😀",
      "‮abc",
      "<b>&amp;</b>",
      "x".repeat(40_000),
    ];
    const texts = [...odd, ...fc.sample(text, 200)];
    const read = await sheet(
      texts.map((one) => [one]),
      [{ header: "Testo" }],
    );
    expect(read.slice(1).map(([cell]) => cell)).toEqual([
      "_x0041_",
      "abc",
      null,
      "constructor",
      "__proto__",
      "😀",
      "‮abc",
      "<b>&amp;</b>",
      "x".repeat(32_000),
      ...texts.slice(odd.length),
    ]);
  });
});

describe("an exported CSV file", () => {
  it("read by another program has the same rows, written the Italian way", () => {
    expect(csv(rows)).toEqual([
      ["Nucleo", "Debito", "Mesi", "Rilevato il", "Aggiornato", "Ore"],
      ["Rossi Perché", "1234,56", "5", "23/11/2026", "02/07/2026, 00:30", "1,5"],
      ['\'=HYPERLINK("http://esempio.it")', "-0,50", "-3", "02/01/2026", "", "0"],
      ['\'-1+2; "detto"\na capo', "0,00", "0", "", "", "0,25"],
      ["'+39 0376 1", "", "", "", "16/01/2026, 00:30", ""],
    ]);
  });

  it("starts with the UTF-8 mark, and ends its lines as Windows does", () => {
    const bytes = writeCsv(columns, rows.slice(0, 1));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8").split("\r\n")).toHaveLength(3);
  });

  it("never starts a cell of text with what a spreadsheet would compute", () => {
    const text = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t"), fc.string()).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (dangerous) => {
        const [, row] = csv([[dangerous]], [{ header: "Testo" }]) as string[][];
        expect(row?.[0]?.startsWith("'")).toBe(true);
      }),
    );
  });
});

describe("a CSV file sent while it is read", () => {
  const sent = async (lots: TableCell[][][]) => {
    async function* read() {
      yield* lots;
    }
    const parts: Buffer[] = [];
    for await (const part of streamCsv(columns, read())) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
  };

  it("is the very file written at once, however it was cut into lots", async () => {
    const whole = writeCsv(columns, rows).toString("utf8");
    expect(await sent([rows])).toBe(whole);
    expect(await sent([rows.slice(0, 1), [], rows.slice(1)])).toBe(whole);
    expect(await sent(rows.map((row) => [row]))).toBe(whole);
  });

  it("has its headings also when there is no row at all", async () => {
    expect(await sent([])).toBe(writeCsv(columns, []).toString("utf8"));
  });
});
