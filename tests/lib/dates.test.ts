import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  formatDay,
  formatTime,
  momentOf,
  parseDay,
  toDate,
  toDay,
} from "@/lib/dates";

test.each([
  ["31/10/2026", "2026-10-31"],
  ["9/3/1955", "1955-03-09"],
  ["21-07-1957", "1957-07-21"],
  ["29/02/2028", "2028-02-29"],
  ["2026-11-23", "2026-11-23"],
])("%s is the day %s", (typed, day) => expect(parseDay(typed)).toBe(day));

test.each(["31/02/2026", "29/02/2026", "00/01/2026", "12/13/2026", "", "ieri", "2026-2-3", "1/1/26"])(
  "%s is no day",
  (typed) => expect(parseDay(typed)).toBeNull(),
);

test("an hour in Italy is the right moment on both sides of the clock change", () => {
  expect(momentOf("2026-07-01", "09:00")?.toISOString()).toBe("2026-07-01T07:00:00.000Z");
  expect(momentOf("2026-12-01", "09:00")?.toISOString()).toBe("2026-12-01T08:00:00.000Z");
});

test("an hour that the clock skips does not exist", () => expect(momentOf("2026-03-29", "02:30")).toBeNull());

test("a moment just before midnight UTC belongs to the next day in Italy", () =>
  expect(dayOf(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23"));

test("a month later than 31 January is the last of February", () =>
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28"));

const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map(toDay);
property.prop([days, fc.integer({ min: -5000, max: 5000 })])("days added are days between", (day, count) => {
  expect(daysBetween(day, addDays(day, count))).toBe(count);
});
property.prop([days])("a day survives the database, the screen and the field", (day) => {
  expect(toDay(toDate(day))).toBe(day);
  expect(parseDay(formatDay(day))).toBe(day);
});
property.prop([
  days.filter((day) => day > "1950-01-01"),
  fc.integer({ min: 4, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
])("a day and an hour past four are always a moment, read back the same", (day, hour, minute) => {
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const moment = momentOf(day, time);
  expect(moment && [dayOf(moment), formatTime(moment)]).toEqual([day, time]);
});
