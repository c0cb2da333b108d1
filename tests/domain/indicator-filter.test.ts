import { expect, test } from "vitest";
import { indicatorNames, indicators, wholeOf } from "@/domain/indicator";
import { closedWeekdays } from "@/domain/indicator-days";
import { dashboardQuery, filterOf, queryOf } from "@/domain/indicator-filter";
import { parseQuery } from "@/lib/query";
import english from "@/messages/en/dashboard.json";
import italian from "@/messages/it/dashboard.json";

const today = "2026-11-23";
const filter = (params: Record<string, string | string[]>) => filterOf(parseQuery(dashboardQuery, params), today);
const none = { from: null, to: today, district: null, band: null, programmeId: null };

test("with nothing asked, everything up to today counts", () => {
  expect(filter({})).toEqual(none);
  expect(queryOf(none, today)).toEqual({ from: null, to: null, district: null, band: null, programme: null });
});

test("days are read the Italian way or the browser's, and the end never lies ahead", () => {
  expect(filter({ from: "01/02/2026", to: "2026-06-30" })).toMatchObject({ from: "2026-02-01", to: "2026-06-30" });
  expect(filter({ to: "2027-01-01" })).toEqual(none);
  expect(filter({ from: "2026-07-01", to: "2026-06-30" })).toMatchObject({ from: null, to: "2026-06-30" });
});

test("whatever makes no sense counts as not asked", () => {
  expect(
    filter({ from: "31/02/2026", to: "ieri", band: "BAND_9", programme: "1; drop table", district: "\0", x: "1" }),
  ).toEqual(none);
});

test("every indicator has its name and its definition in both languages", () => {
  for (const catalogue of [italian, english])
    for (const name of indicatorNames) {
      const words = catalogue.indicators[name];
      for (const sentence of [words.label, words.counts, words.until]) expect(sentence.length).toBeGreaterThan(3);
      expect("outOf" in words, name).toBe(wholeOf(name) !== null);
    }
});

test("a share is taken of a figure that counts the same kind of thing", () => {
  for (const name of indicatorNames) {
    const whole = wholeOf(name);
    if (whole) expect(indicators[whole].unit).toBe(indicators[name].unit);
  }
});

test("the closed weekdays are the holidays that fall from Monday to Friday, the patron's day among them", () => {
  const days = closedWeekdays(2026, 2026);
  expect(days).toEqual([...days].sort());
  expect(days).toContain("2026-03-18");
  expect(days).toContain("2026-12-25");
  expect(days).not.toContain("2026-08-15");
});
