import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { daysShown, mondayOf } from "@/domain/agenda";
import { daysBetween, toDate } from "@/lib/dates";

test.each([
  ["a Monday", "2026-11-30", "2026-11-30"],
  ["a Thursday", "2026-11-26", "2026-11-23"],
  ["a Sunday", "2026-11-29", "2026-11-23"],
  ["the day the clocks change", "2026-10-25", "2026-10-19"],
  ["29 February", "2028-02-29", "2028-02-28"],
  ["the first of the year", "2027-01-01", "2026-12-28"],
])("the week of %s begins on its Monday", (_what, day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("one day shows itself, with the day before and the day after", () => {
  expect(daysShown("day", "2027-03-28")).toEqual({ days: ["2027-03-28"], previous: "2027-03-27", next: "2027-03-29" });
});

property.prop([fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })])(
  "the weeks one walks through hold every day once",
  (moment) => {
    const on = moment.toISOString().slice(0, 10);
    const { days, previous, next } = daysShown("week", on);
    expect(days).toContain(on);
    expect(days.map((day) => toDate(day).getUTCDay())).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(daysBetween(days[6] ?? "", daysShown("week", next).days[0] ?? "")).toBe(1);
    expect(daysBetween(daysShown("week", previous).days[6] ?? "", days[0] ?? "")).toBe(1);
  },
);
