import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  isWholeMonths,
  monthsOf,
  type Period,
  periodQuery,
  periodsOf,
  presetDays,
  presets,
} from "@/domain/indicator-period";
import { addDays } from "@/lib/dates";
import { parseQuery } from "@/lib/query";

const today = "2026-11-23";
const asked = (params: Record<string, string>, hiding = false) =>
  periodsOf(parseQuery(periodQuery, params), today, hiding);

test("each named period has its days, and the running one ends today", () => {
  expect(
    Object.fromEntries(presets.map((preset) => [preset, Object.values(presetDays(preset, today)).join(" ")])),
  ).toEqual({
    thisMonth: "2026-11-01 2026-11-23",
    lastMonth: "2026-10-01 2026-10-31",
    thisQuarter: "2026-10-01 2026-11-23",
    lastQuarter: "2026-07-01 2026-09-30",
    thisYear: "2026-01-01 2026-11-23",
    lastYear: "2025-01-01 2025-12-31",
  });
});

test("with nothing asked it is this year beside as long a time before it", () => {
  expect(asked({})).toEqual({
    first: { from: "2026-01-01", to: today },
    second: { from: "2025-02-08", to: "2025-12-31" },
    notes: [],
  });
});

test("dates upside down are turned round and days to come left out, and both are said", () => {
  expect(asked({ from: "2026-06-30", to: "2026-06-01", versus: "none" })).toEqual({
    first: { from: "2026-06-01", to: "2026-06-30" },
    second: null,
    notes: ["turned"],
  });
  expect(asked({ from: "2026-06-01", to: "2027-06-01", versus: "none" })).toMatchObject({
    first: { from: "2026-06-01", to: today },
    notes: ["ahead"],
  });
  expect(asked({ from: "2027-06-01", to: "2027-07-01", versus: "none" }).first).toEqual({
    from: "2026-11-01",
    to: today,
  });
});

test("whole months are compared with as many months, other days with as many days", () => {
  expect(asked({ preset: "lastQuarter" }).second).toEqual({ from: "2026-04-01", to: "2026-06-30" });
  expect(asked({ from: "2026-03-10", to: "2026-03-19" }).second).toEqual({ from: "2026-02-28", to: "2026-03-09" });
  expect(asked({ from: "2024-02-01", to: "2024-02-29", versus: "yearBefore" }).second).toEqual({
    from: "2023-02-01",
    to: "2023-02-28",
  });
});

const days = fc.integer({ min: -900, max: 400 }).map((shift) => addDays(today, shift));
const wholeOrRunning = (period: Period) =>
  isWholeMonths(period) || (period.to === today && period.from.endsWith("-01"));

test.prop([days, days, fc.constantFrom("before", "yearBefore", "none")])(
  "who reads without the cases gets whole months, in the right order, never beyond today",
  (from, to, versus) => {
    const { first, second } = asked({ from, to, versus }, true);
    for (const period of second ? [first, second] : [first]) {
      expect(wholeOrRunning(period)).toBe(true);
      expect(period.from <= period.to && period.to <= today).toBe(true);
      expect(monthsOf(period).length).toBeGreaterThan(0);
    }
    if (second && versus === "before") expect(addDays(second.to, 1)).toBe(first.from);
  },
);
