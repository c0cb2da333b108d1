import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "@/domain/working-days";
import { addDays } from "@/lib/dates";

const aDay = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays("1990-01-01", days));
const aCount = fc.integer({ min: -120, max: 120 });

test.each([
  ["2026-11-23", "2026-11-24", 1, "tomorrow"],
  ["2026-11-27", "2026-11-30", 1, "over a weekend"],
  ["2026-12-07", "2026-12-09", 1, "over the Immaculate Conception"],
  ["2026-12-24", "2026-12-28", 1, "over Christmas and Saint Stephen"],
  ["2026-12-31", "2027-01-04", 1, "over New Year"],
  ["2027-01-05", "2027-01-07", 1, "over the Epiphany"],
  ["2026-04-03", "2026-04-07", 1, "over Easter Monday"],
  ["2026-03-17", "2026-03-19", 1, "over the patron's day"],
  ["2026-11-23", "2026-12-07", 10, "two weeks"],
])("from %s to %s there are %i working days (%s)", (from, to, count) => {
  expect(workingDaysBetween(from, to)).toBe(count);
  expect(addWorkingDays(from, count)).toBe(to);
});

test("the patron's day and the national holidays are no working days, observances are", () => {
  expect(isWorkingDay("2026-03-18")).toBe(false);
  expect(isWorkingDay("2026-06-02")).toBe(false);
  expect(isWorkingDay("2026-11-04")).toBe(true);
  expect(isWorkingDay("2026-02-17")).toBe(true);
});

test("adding working days never lands on a holiday or a weekend", () => {
  fc.assert(fc.property(aDay, aCount, (day, count) => isWorkingDay(addWorkingDays(day, count))));
});

test("adding nothing keeps a working day where it is", () => {
  fc.assert(fc.property(aDay, (day) => !isWorkingDay(day) || addWorkingDays(day, 0) === day));
});

test("from a working day, counting undoes adding", () => {
  fc.assert(
    fc.property(aDay.filter(isWorkingDay), aCount, (day, count) => {
      expect(workingDaysBetween(day, addWorkingDays(day, count))).toBe(count);
      expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
    }),
  );
});

test("the count is the same both ways, and adds up over a day in between", () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (a, b, c) => {
      expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
      expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
    }),
  );
});

test("the count equals going through the calendar day by day", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const days = Array.from({ length }, (_, i) => addDays(from, i + 1));
      expect(workingDaysBetween(from, addDays(from, length))).toBe(days.filter(isWorkingDay).length);
    }),
    { numRuns: 40 },
  );
});
