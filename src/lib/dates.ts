import { TZDate, tz } from "@date-fns/tz";
import { addDays as add, addMonths as addM, differenceInCalendarDays, format, isValid, parse } from "date-fns";
import type { Day } from "./clock";

const zone = "Europe/Rome";
const rome = tz(zone);

/** Reads a day typed as gg/mm/aaaa, gg-mm-aaaa, gg.mm.aaaa or yyyy-mm-dd; null when it is none or does not exist (31/02). */
export function parseDay(typed: string): Day | null {
  const text = typed.trim();
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = italian ? `${italian[3]}-${italian[2]?.padStart(2, "0")}-${italian[1]?.padStart(2, "0")}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return isValid(date) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The day as the database keeps it (midnight UTC of a `date` column). */
export const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);

/** The day of a `date` column. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day in Italy on which a moment falls. */
export const dayOf = (moment: Date): Day => format(moment, "yyyy-MM-dd", { in: rome });

/** The moment of a day and an hour ("09:30") in Italy; null when that hour does not exist (clocks going forward) or is not an hour. */
export function momentOf(day: Day, time: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const moment = parse(`${day} ${time}`, "yyyy-MM-dd HH:mm", new TZDate(0, zone));
  const found = new Date(moment.getTime());
  return isValid(moment) && format(found, "yyyy-MM-dd HH:mm", { in: rome }) === `${day} ${time}` ? found : null;
}

/** A day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => toDay(add(toDate(day), days, { in: tz("UTC") }));

/** A day so many months later; the last day of the month when that one is shorter. */
export const addMonths = (day: Day, months: number): Day => toDay(addM(toDate(day), months, { in: tz("UTC") }));

/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day) =>
  differenceInCalendarDays(toDate(to), toDate(from), { in: tz("UTC") });

/** "23/11/2026". */
export const formatDay = (day: Day | Date | null | undefined) => {
  if (!day) return "";
  const [year, month, date] = (typeof day === "string" ? day : toDay(day)).split("-");
  return `${date}/${month}/${year}`;
};

/** "23/11/2026, 14:05" in Italy. */
export const formatMoment = (moment: Date | null | undefined) =>
  moment ? format(moment, "dd/MM/yyyy, HH:mm", { in: rome }) : "";

/** "14:05" in Italy. */
export const formatTime = (moment: Date) => format(moment, "HH:mm", { in: rome });

/** The month of a day as its reader says it: "novembre 2026". */
export const formatMonth = (locale: string, day: Day) =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(toDate(day));
