import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openFields, openStateOf, openValueOf } from "@/domain/open-data";
import { asSystem } from "@/server/db";
import { figureTeller } from "@/server/snapshots/figure-words";
import { pictureLines } from "@/server/snapshots/picture-lines";
import { getSnapshot } from "@/server/snapshots/read-snapshots";
import { takeDueSnapshots } from "@/server/snapshots/take-due-snapshots";
import { hostile } from "../../support/hostile";
import { aUser } from "../../support/organisation-factories";
import { readPdf } from "../../support/read-pdf";
import { bytesOf, ending, origin, signInAs } from "../../support/route-answers";
import { sayIn } from "../../support/say";
import { aTownInUse } from "../../support/snapshot-factories";
import { aRandomTown } from "../../support/town-factories";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET: takeTable } = await import("@/app/(portal)/dashboard/months/[month]/export/route");
const { GET: takeReport } = await import("@/app/(portal)/dashboard/months/[month]/report/route");
const { GET: takeOpen } = await import("@/app/(public)/open-data/[file]/route");
const { NextRequest } = await vi.importActual<typeof import("next/server")>("next/server");

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllEnvs());

const at = (path: string, headers?: Record<string, string>) => new NextRequest(`${origin}${path}`, { headers });
const table = (month: string, format = "xlsx") =>
  ending(
    takeTable(at(`/x?format=${encodeURIComponent(format.toWellFormed())}`), { params: Promise.resolve({ month }) }),
  );
const report = (month: string) => ending(takeReport(at("/x"), { params: Promise.resolve({ month }) }));
const open = (file: string, headers?: Record<string, string>) =>
  ending(takeOpen(at(`/open-data/${file}`, headers), { params: Promise.resolve({ file }) }));
const textOf = async (answer: Response | string) => new TextDecoder().decode(await bytesOf(answer));

/** A town with cases of every kind, used since July, with its pictures. */
async function aPicturedTown() {
  const town = await aRandomTown(6);
  await asSystem("test", (tx) => tx.household.updateMany({ data: { createdAt: new Date("2026-07-10T08:00:00Z") } }));
  await takeDueSnapshots();
  return town;
}

describe("the files of a picture", () => {
  test("hold the very texts of its page, in Excel and in CSV", async () => {
    const { officer } = await aTownInUse();
    await takeDueSnapshots();
    await signInAs(officer);
    const found = await getSnapshot(officer, "2026-10");
    if (!found) throw new Error("there is a picture");
    const { chapters } = pictureLines(found.picture, found.before, figureTeller(sayIn("it")));
    const shown = chapters
      .flatMap(({ lines, parts }) => [...lines, ...parts])
      .map(({ label, value, before, change }) => [label, value, before, change]);
    const [heading, ...rows] = (await readXlsx(Buffer.from(await bytesOf(await table("2026-10")))))[0]?.data ?? [];
    expect(heading).toEqual([
      "Capitolo",
      "Quartiere",
      "Voce",
      "Valore",
      "Numero",
      "Unità",
      "Il mese prima",
      "Differenza",
    ]);
    const texts = (cells: readonly unknown[][]) =>
      cells.filter((row) => !row[1]).map((row) => [row[2], row[3], row[6], row[7]].map((cell) => cell ?? ""));
    expect(texts(rows)).toEqual(shown);
    const [, ...lines]: string[][] = parse(await textOf(await table("2026-10", "csv")), { delimiter: ";", bom: true });
    // A text that begins like a formula is kept from being one.
    expect(texts(lines).map((row) => row.map((cell) => String(cell).replace(/^'/, "")))).toEqual(
      shown.map((row) => row.map((cell) => cell.replace(/^'/, ""))),
    );
  });

  test("and its report are there for who reads that picture, and nowhere for anybody else or another month", async () => {
    const { officer } = await aTownInUse();
    await takeDueSnapshots();
    await signInAs(officer);
    expect((await readPdf(await bytesOf(await report("2026-09")))).title).toBe("Rapporto del mese di settembre 2026");
    for (const month of ["2026-11", "2019-01", "2026-13", "2026-1", "", ...Object.values(hostile)]) {
      expect(await table(String(month))).toBe("not found");
      expect(await report(String(month))).toBe("not found");
    }
    for (const format of Object.values(hostile))
      expect(await table("2026-09", String(format))).toBeInstanceOf(Response);
    await signInAs(await aUser("ADMIN"));
    expect([await table("2026-09"), await report("2026-09")]).toEqual(["not found", "not found"]);
    await signInAs(await aUser("SOCIAL_WORKER"));
    expect([await table("2026-09"), await report("2026-09")]).toEqual(["not found", "not found"]);
  });
});

describe("the open data", () => {
  test("are what the officer sees in the pictures, figure by figure, in CSV and in JSON", async () => {
    const { comune } = await aPicturedTown();
    const seen = await Promise.all(
      ["2026-07", "2026-08", "2026-09", "2026-10"].map((month) => getSnapshot(comune, month)),
    );
    const expected = seen.flatMap((found) =>
      (found?.picture.figures ?? []).map((figure) => [
        found?.picture.month,
        figure.district ?? "",
        figure.indicator,
        figure.part ?? "",
        String(openValueOf(figure) ?? ""),
        openStateOf(figure),
      ]),
    );
    const rows: Record<string, string>[] = parse(await textOf(await open("all.csv")), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...openFields]);
    const told = rows.map(({ mese, quartiere, indicatore, parte, valore, stato }) => [
      mese,
      quartiere,
      indicatore,
      parte,
      valore,
      stato,
    ]);
    expect(told).toEqual(expected);
    for (const { valore, stato } of rows) expect(valore !== "").toBe(stato === "presente");
    const json = JSON.parse(await textOf(await open("all.json")));
    const inJson = json.mesi.flatMap(({ dati }: { dati: Record<string, unknown>[] }) => dati);
    expect(inJson.map((row: Record<string, unknown>) => String(row.valore ?? ""))).toEqual(told.map((row) => row[4]));
    const one = JSON.parse(await textOf(await open("2026-09.json")));
    expect(one.mesi).toEqual(json.mesi.filter(({ mese }: { mese: string }) => mese === "2026-09"));
  });

  test("name no person, case, organisation or id, and hold no value that was hidden", async () => {
    const town = await aPicturedTown();
    const text = `${await textOf(await open("all.csv"))}${await textOf(await open("all.json"))}`;
    const { names, codes } = await asSystem("test", async (tx) => ({
      names: [
        ...(await tx.organisation.findMany()).map(({ name }) => name),
        ...(await tx.user.findMany()).map(({ name }) => name),
        ...(await tx.person.findMany()).map(({ lastName }) => lastName),
      ],
      codes: [
        ...(await tx.household.findMany()).map(({ code }) => code),
        ...(await tx.referral.findMany()).map(({ code }) => code),
        ...(await tx.plan.findMany()).map(({ code }) => code),
      ],
    }));
    for (const word of [...names, ...codes]) expect(text).not.toContain(word);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i);
    expect(text).not.toContain(town.comune.id);
    const rows: Record<string, string>[] = parse(await textOf(await open("all.csv")), { columns: true });
    const counts = rows.filter(
      ({ unita, stato }) => ["nuclei", "persone", "pip"].includes(unita ?? "") && stato === "presente",
    );
    expect(counts.length).toBeGreaterThan(0);
    for (const { valore } of counts) expect(Number(valore) === 0 || Number(valore) >= 5).toBe(true);
  });

  test("are kept by whoever has them until something is added, and may be read from any site", async () => {
    await aTownInUse();
    await takeDueSnapshots();
    const first = await open("2026-10.csv");
    if (!(first instanceof Response)) throw new Error(first);
    expect(first.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const etag = first.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const again = await open("2026-10.csv", { "if-none-match": known });
      expect(again).toMatchObject({ status: 304 });
    }
    expect(await open("2026-10.csv", { "if-none-match": '"x"' })).toMatchObject({ status: 200 });
    const body = await bytesOf(first);
    expect([...body.slice(0, 3)]).not.toEqual([0xef, 0xbb, 0xbf]);
  });

  test("say that people are invented where they are, and under which licence they are given", async () => {
    await aTownInUse();
    await takeDueSnapshots();
    const real = JSON.parse(await textOf(await open("2026-10.json")));
    expect(real).toMatchObject({
      dimostrativo: false,
      licenza: { nome: "CC BY 4.0", indirizzo: "https://creativecommons.org/licenses/by/4.0/deed.it" },
    });
    vi.stubEnv("PONTE_DEMO", "1");
    vi.stubEnv("PONTE_OPEN_DATA_LICENCE", "IODL 2.0");
    vi.stubEnv("PONTE_OPEN_DATA_LICENCE_URL", "javascript:alert(1)");
    const demo = JSON.parse(await textOf(await open("2026-10.json")));
    expect(demo).toMatchObject({ dimostrativo: true, licenza: { nome: "IODL 2.0", indirizzo: null } });
    expect(demo.avvertenza).toContain("Persone inventate");
    expect(demo.mesi[0].dati[0].dimostrativo).toBe("si");
    expect(await textOf(await open("2026-10.csv"))).toContain(",si\r\n");
  });

  test("come with a dictionary of every field and every indicator there is in them", async () => {
    await aPicturedTown();
    const { dizionario } = JSON.parse(await textOf(await open("dictionary.json")));
    const named = (kind: string) =>
      dizionario.filter(({ tipo }: { tipo: string }) => tipo === kind).map(({ nome }: { nome: string }) => nome);
    expect(named("campo")).toEqual([...openFields]);
    const rows: Record<string, string>[] = parse(await textOf(await open("all.csv")), { columns: true });
    for (const [kind, field] of [
      ["indicatore", "indicatore"],
      ["capitolo", "capitolo"],
      ["misura", "misura"],
      ["stato", "stato"],
    ] as const)
      for (const value of new Set(rows.map((row) => row[field]))) expect(named(kind)).toContain(value);
    const csv: string[][] = parse(await textOf(await open("dictionary.csv")));
    expect(csv).toHaveLength(dizionario.length + 1);
  });

  test("are nowhere for a month without a picture, a month under way, or any other name", async () => {
    await aTownInUse();
    for (const name of ["2026-10.csv", "all.csv", "all.json"]) expect(await open(name)).toBe("not found");
    await takeDueSnapshots();
    for (const name of ["2026-11.csv", "2026-07.json", "2026-10.xml", "2026-10", "all", ...Object.values(hostile)])
      expect(await open(String(name))).toBe("not found");
  });
});
