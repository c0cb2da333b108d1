import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { changeOf, type SnapshotFigure } from "@/domain/snapshot";
import { steadied } from "@/domain/steady-figures";

const figure = (value: number | null, over: Partial<SnapshotFigure> = {}): SnapshotFigure => ({
  district: null,
  chapter: "path",
  indicator: "referred",
  part: null,
  name: null,
  measure: "count",
  unit: "person",
  value,
  protection: value === null ? "few" : "shown",
  ...over,
});
const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"] as const;

/** The pictures of a count, taken one after the other in some order of months. */
function taken(counts: readonly (number | null)[], order: readonly number[]) {
  const told: { month: string; figures: SnapshotFigure[] }[] = [];
  for (const at of order) told.push({ month: months[at] ?? "", figures: steadied([figure(counts[at] ?? null)], told) });
  return told;
}

test("a figure moved by one to four stays as it was told, and says since when", () => {
  const [first, second, third] = taken([30, 33, 36], [0, 1, 2]);
  expect(first?.figures).toEqual([figure(30)]);
  expect(second?.figures).toEqual([figure(30, { heldFrom: "2026-01" })]);
  expect(third?.figures).toEqual([figure(36)]);
  expect(changeOf(first?.figures[0], second?.figures[0])).toBe("steady");
  expect(changeOf(second?.figures[0], third?.figures[0])).toEqual({ by: 6 });
});

test("what is told beside a count stays with it, and what was not told then is kept back", () => {
  const days = { unit: "days", indicator: "answerDays" } as const;
  const people = (value: number) => figure(value, { indicator: "answerDays", measure: "people" });
  const before = [people(20), figure(7, { ...days, measure: "median" })];
  const now = [people(22), figure(9, { ...days, measure: "median" }), figure(15, { ...days, measure: "p90" })];
  expect(steadied(now, [{ month: "2026-01", figures: before }])).toEqual([
    { ...people(20), heldFrom: "2026-01" },
    figure(7, { ...days, measure: "median", heldFrom: "2026-01" }),
    figure(null, { ...days, measure: "p90", protection: "reserved" }),
  ]);
});

property.prop([
  fc.array(fc.option(fc.integer({ min: 5, max: 60 })), { minLength: 6, maxLength: 6 }),
  fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
])("no two pictures differ by one to four, and none strays from the truth by five", (counts, order) => {
  const told = taken(counts, order);
  const values = told.map(({ figures }) => figures[0]?.value ?? null);
  for (const one of values)
    for (const other of values)
      if (one !== null && other !== null) expect([0, ...range(5, 60)]).toContain(Math.abs(one - other));
  for (const [index, value] of values.entries()) {
    const truth = counts[order[index] ?? 0] ?? null;
    expect(value === null).toBe(truth === null);
    if (value !== null && truth !== null) expect(Math.abs(value - truth)).toBeLessThan(5);
  }
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
