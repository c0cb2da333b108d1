import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { expect, test, vi } from "vitest";
import { measures } from "@/domain/delivery";
import { type HoursBy, type HoursFilter, hoursBy } from "@/domain/hours";
import { formatMonth } from "@/lib/dates";
import { type HoursFigures, readHours } from "@/server/hours/read-hours";
import { aUser } from "../support/organisation-factories";
import { bytesOf, ending, origin, signInAs } from "../support/route-answers";
import { aRandomTown } from "../support/town-factories";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET } = await import("@/app/(portal)/hours/export/route");

vi.setConfig({ testTimeout: 60_000 });

const take = (query: string) => ending(GET(new Request(`${origin}/hours/export?${query}`)));
const all: Omit<HoursFilter, "by"> = { from: null, to: null, programmeId: null, operatorId: null, serviceCode: null };

/** Hours and euro as numbers; of what costs nobody knows, hours alone. */
const cells = (figures: HoursFigures) =>
  measures.flatMap((measure) => {
    const { minutes, cents } = figures[measure];
    return [minutes / 60, figures.unknownCost && cents === 0 ? null : cents / 100];
  });
const rounded = (row: unknown[]) => row.map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell));

test.each(hoursBy)("hours by %s leave as the page shows them, with the same total", async (by: HoursBy) => {
  const [reader] = (await aRandomTown(5, 14)).providers;
  if (!reader) throw new Error("a town has providers");
  await signInAs(reader);
  const page = await readHours(reader, { ...all, by }, "");
  if (!page) throw new Error("this reader reads no hours");
  expect(page.rows.length).toBeGreaterThan(0);
  expect(page.next).toBeNull();
  const shown = [...page.rows.map(cells), cells(page.whole)].map(rounded);
  const names = page.rows.map(({ label }) => (by === "month" ? formatMonth("it", label) : label));

  const [heading, ...rows] =
    (await readXlsx(Buffer.from(await bytesOf(await take(`by=${by}&format=xlsx`)))))[0]?.data ?? [];
  expect(heading).toHaveLength(10);
  expect(rows.map(([name]) => name)).toEqual([...names, "Totale"]);
  expect(rows.map((row) => rounded(row.slice(2)))).toEqual(shown);

  const [, ...lines]: string[][] = parse(Buffer.from(await bytesOf(await take(`by=${by}&format=csv`))), {
    delimiter: ";",
    bom: true,
  });
  const number = (cell: string) => (cell === "" ? null : Number(cell.replace(",", ".")));
  expect(lines.map((line) => rounded(line.slice(2).map(number)))).toEqual(shown);
});

test("hours leave for nobody who reads no register", async () => {
  await signInAs(await aUser("MUNICIPAL_OFFICER"));
  expect(await take("by=service&format=csv")).toBe("not found");
});
