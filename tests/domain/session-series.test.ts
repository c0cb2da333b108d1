import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { momentsOf } from "@/domain/session";
import { mostOccurrences, occurrencesOf, seriesProblem } from "@/domain/session-series";
import { daysBetween, formatTime } from "@/lib/dates";

const series = (over: Partial<Parameters<typeof occurrencesOf>[0]> = {}) => ({
  day: "2026-10-12",
  repeat: "WEEKLY" as const,
  until: null,
  times: 4,
  ...over,
});

test.each([
  ["in autumn", "2026-10-12", ["2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02"], ["07", "07", "08", "08"]],
  ["in spring", "2027-03-15", ["2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05"], ["08", "08", "07", "07"]],
])("a weekly series keeps its Italian hour when the clocks change %s", (_when, day, days, utcHours) => {
  expect(occurrencesOf(series({ day }))).toEqual(days);
  const starts = days.map((on) => momentsOf({ day: on, startTime: "09:00", endTime: "10:00" }).startsAt);
  expect(starts.map(formatTime)).toEqual(days.map(() => "09:00"));
  expect(starts.map((start) => start.toISOString().slice(11, 13))).toEqual(utcHours);
});

test("a series until a day has that day too when it falls on it, and none after; a leap day repeats after a week", () => {
  expect(occurrencesOf(series({ times: null, until: "2026-10-26" }))).toHaveLength(3);
  expect(occurrencesOf(series({ times: null, until: "2026-10-25" }))).toHaveLength(2);
  expect(occurrencesOf(series({ day: "2028-02-29", repeat: "FORTNIGHTLY", times: 2 }))).toEqual([
    "2028-02-29",
    "2028-03-14",
  ]);
  expect(occurrencesOf(series({ repeat: "NO" as never }))).toEqual(["2026-10-12"]);
});

test.each([
  ["without an end", { times: null }, "session.errors.untilWhen"],
  ["with two ends", { until: "2026-12-01" }, "session.errors.untilOrTimes"],
  ["that ends before it repeats", { times: null, until: "2026-10-18" }, "session.errors.untilTooSoon"],
  ["that ends before it begins", { times: null, until: "2020-01-01" }, "session.errors.untilTooSoon"],
  ["longer than a year", { times: null, until: "2028-10-12" }, "session.errors.untilTooLate"],
])("a series %s is not asked for", (_name, over, message) => {
  expect(seriesProblem(series(over))).toMatchObject({ message });
});

property.prop([
  fc.date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
  fc.constantFrom("WEEKLY" as const, "FORTNIGHTLY" as const),
  fc.integer({ min: 8, max: 800 }),
])(
  "whatever passes the form has from 2 to 52 days, equally far apart, the last not after the end",
  (first, repeat, length) => {
    const day = first.toISOString().slice(0, 10);
    const until = new Date(first.getTime() + length * 86_400_000).toISOString().slice(0, 10);
    const asked = { day, repeat, until, times: null };
    if (seriesProblem(asked)) return;
    const days = occurrencesOf(asked);
    expect(days.length).toBeGreaterThanOrEqual(2);
    expect(days.length).toBeLessThanOrEqual(mostOccurrences);
    const step = repeat === "WEEKLY" ? 7 : 14;
    for (const [index, on] of days.entries()) expect(daysBetween(day, on)).toBe(index * step);
    const last = days.at(-1) ?? "";
    expect(last <= until).toBe(true);
    expect(daysBetween(last, until)).toBeLessThan(step);
  },
);
