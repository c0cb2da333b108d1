import Holidays from "date-holidays";
import type { Day } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";

/** Mantova's patron, Saint Anselm, 18 March: a holiday in the town only (municipal custom; domain notes §8.6, to be confirmed by the Comune). */
export const patronDay = "03-18";

const italian = new Holidays("IT", { types: ["public"] });

type Year = {
  holidays: Set<Day> /** Working days from 1 January up to and including each day of the year. */;
  upTo: number[];
};

// The calendar library takes milliseconds per year, a list asks for hundreds of days: each year is worked out once.
const years = new Map<number, Year>();

function yearOf(number: number): Year {
  const known = years.get(number);
  if (known) return known;
  const holidays = new Set([
    ...italian.getHolidays(number).map(({ date }) => date.slice(0, 10)),
    `${number}-${patronDay}`,
  ]);
  const upTo: number[] = [];
  let worked = 0;
  for (let day = `${number}-01-01`; day.startsWith(String(number)); day = shift(day, 1)) {
    if (!isWeekend(day) && !holidays.has(day)) worked += 1;
    upTo.push(worked);
  }
  const year = { holidays, upTo };
  years.set(number, year);
  return year;
}

// Calendars are walked through day by day thousands of times: days without a zone are only counted.
const shift = (day: Day, days: number) => toDay(new Date(toDate(day).getTime() + days * 86_400_000));
const isWeekend = (day: Day) => [0, 6].includes(toDate(day).getUTCDay());
const yearNumber = (day: Day) => Number(day.slice(0, 4));
const dayOfYear = (day: Day) => (toDate(day).getTime() - Date.UTC(yearNumber(day), 0, 1)) / 86_400_000;

/** Whether this day is an Italian public holiday or the patron's day. */
export const isHoliday = (day: Day) => yearOf(yearNumber(day)).holidays.has(day);

/** Whether offices work on this day in Mantova: not Saturday or Sunday, not an Italian public holiday, not the patron's day. */
export const isWorkingDay = (day: Day) => !isWeekend(day) && !isHoliday(day);

/** The day so many working days later (earlier when negative); with 0 the day itself, or the first working day after it. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  if (count === 0) while (!isWorkingDay(found)) found = shift(found, 1);
  for (let left = Math.abs(count); left > 0; ) {
    found = shift(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** Working days after `from` up to and including `to`: from a Monday to the next Tuesday is 1. Negative when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  const worked = (day: Day) => yearOf(yearNumber(day)).upTo[dayOfYear(day)] ?? 0;
  let wholeYears = 0;
  for (let number = yearNumber(from); number < yearNumber(to); number += 1)
    wholeYears += yearOf(number).upTo.at(-1) ?? 0;
  return wholeYears + worked(to) - worked(from);
}
