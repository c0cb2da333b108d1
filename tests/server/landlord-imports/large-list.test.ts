import { CheckDigitizer } from "@marketto/codice-fiscale-utils";
import { expect, it } from "vitest";
import { asSystem } from "@/server/db";
import { applied, aStagedList, undone } from "../../support/landlord-import-factories";
import { aUser } from "../../support/organisation-factories";

// LIST_LINES=10000 measures the size that the service is built for; the counts are exact at any.
const size = Number(process.env.LIST_LINES ?? 1200);
const letters = "BCDFGLMNPRSTVZ";

/** A line of an invented list; every 500th has a wrong amount, every 400th repeats the one before. */
function line(index: number) {
  const three = [index % 14, Math.floor(index / 14) % 14, Math.floor(index / 196) % 14]
    .map((at) => letters[at])
    .join("");
  const two = (number: number) => String(number).padStart(2, "0");
  const born = { year: 40 + (index % 60), day: 1 + (index % 28) };
  const code = `${three}${three}${two(born.year)}A${two(born.day)}E897`;
  const name = `${[...three].join("A")}A`;
  const debt = index % 500 === 7 ? "1,234.56" : `${1 + (index % 9)}.${100 + (index % 800)},50`;
  return `K${index};${name} ${name};${code}${CheckDigitizer.checkDigit(code)};${two(born.day)}/01/19${two(born.year)};Via Prova;${index};Mantova;ERP ALER;${debt};${index % 40};31/10/2026;`;
}

it("a long list is read, imported, repeated and taken back with the exact counts", {
  timeout: 300_000,
}, async () => {
  const anna = await aUser();
  const lines = Array.from({ length: size }, (_, index) => line(index % 400 === 399 ? index - 1 : index));
  const file = Buffer.from(
    ["Contratto;Nominativo;Codice fiscale;Nato il;Via;Civico;Comune;Tipologia;Morosità;Mesi;Data;Note", ...lines].join(
      "\n",
    ),
  );
  const wrong = Array.from({ length: size }, (_, index) => index).filter((index) => index % 500 === 7).length;
  const repeated = size / 400;
  const good = size - wrong - repeated;

  const times: Record<string, string> = {};
  const timed = async <T>(what: string, work: Promise<T>) => {
    const start = performance.now();
    const result = await work;
    times[what] = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    return result;
  };
  const before = process.memoryUsage().heapUsed;
  const staged = await timed("read", aStagedList(anna, file));
  const peak = process.memoryUsage().heapUsed;
  expect(staged.tabs).toMatchObject({ all: size, errors: wrong, skipped: repeated });
  const done = await timed("applied", applied(anna, staged));
  expect(done.report).toEqual({ CREATED: good, SKIPPED: wrong + repeated });
  expect(await asSystem("test", (tx) => tx.household.count())).toBe(good);
  const again = await timed(
    "applied again",
    aStagedList(anna, file).then((list) => applied(anna, list)),
  );
  expect(again.report).toEqual({ UNCHANGED: good, SKIPPED: wrong + repeated });
  expect(await asSystem("test", (tx) => tx.arrearsRecord.count())).toBe(good);
  const back = await timed("taken back", undone(anna, done));
  expect(back.report).toEqual({ UNDONE: good, SKIPPED: wrong + repeated });
  expect(await asSystem("test", (tx) => tx.household.count())).toBe(0);
  console.log(
    `${size} lines, ${(file.length / 1e6).toFixed(1)} MB:`,
    times,
    `heap +${Math.round((peak - before) / 1e6)} MB`,
  );
});
