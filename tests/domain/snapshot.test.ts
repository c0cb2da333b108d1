import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { openFileNamed } from "@/domain/open-data";
import {
  changeOf,
  differencesOf,
  endedMonths,
  figureKey,
  isDue,
  lastDayOf,
  type SnapshotFigure,
  takenFrom,
} from "@/domain/snapshot";

const figure = (over: Partial<SnapshotFigure> = {}): SnapshotFigure => ({
  district: null,
  chapter: "path",
  indicator: "referred",
  part: null,
  name: null,
  measure: "count",
  unit: "person",
  value: 12,
  protection: "shown",
  ...over,
});

describe("the month of a picture", () => {
  test.each([
    ["2026-10", "2026-10-31", "2026-11-02"],
    ["2026-12", "2026-12-31", "2027-01-04"],
    ["2026-02", "2026-02-28", "2026-03-02"],
    ["2026-03", "2026-03-31", "2026-04-01"],
  ])("%s is counted up to %s and its picture taken from %s", (month, last, from) => {
    expect([lastDayOf(month), takenFrom(month)]).toEqual([last, from]);
  });

  // The tests' day is 23 November 2026.
  test("is one that ended, from the first on, ten years at most", () => {
    expect(endedMonths(null)).toEqual([]);
    expect(endedMonths("2026-11")).toEqual([]);
    expect(endedMonths("2026-08")).toEqual(["2026-08", "2026-09", "2026-10"]);
    expect(endedMonths("2001-01")).toHaveLength(120);
    expect([isDue("2026-10"), isDue("2026-11")]).toEqual([true, false]);
  });
});

describe("a change", () => {
  test("is told only between two figures that are shown", () => {
    expect(changeOf(figure(), figure({ value: 15 }))).toEqual({ by: 3 });
    expect(changeOf(figure({ value: null, protection: "few" }), figure())).toBe("hidden");
    expect(changeOf(figure(), figure({ value: null, protection: "reserved" }))).toBe("hidden");
    expect(changeOf(undefined, figure())).toBe("absent");
    expect(changeOf(figure({ value: null }), figure())).toBe("absent");
  });
});

const figures = fc.uniqueArray(
  fc.record({ part: fc.constantFrom(null, "A", "B", "C"), value: fc.option(fc.nat(50)) }).map((one) => figure(one)),
  { selector: figureKey },
);

property.prop([figures, figures])(
  "pictures differ in exactly the figures that are not the same in both",
  (then, now) => {
    const keys = differencesOf(then, now).map(({ key }) => key);
    const valueIn = (some: SnapshotFigure[], key: string) => some.find((one) => figureKey(one) === key)?.value;
    for (const key of new Set([...then, ...now].map(figureKey)))
      expect(keys.includes(key)).toBe(valueIn(then, key) !== valueIn(now, key));
    expect(differencesOf(then, then)).toEqual([]);
  },
);

test.each([
  ["2026-10.csv", { what: "month", month: "2026-10", format: "csv" }],
  ["all.json", { what: "all", month: null, format: "json" }],
  ["dictionary.csv", { what: "dictionary", month: null, format: "csv" }],
  ["2026-13.csv", null],
  ["all.xml", null],
  ["All.csv", null],
  ["../all.csv", null],
  ["", null],
])("the address %s names %o", (name, file) => {
  expect(openFileNamed(name)).toEqual(file);
});
