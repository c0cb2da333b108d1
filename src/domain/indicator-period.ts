import { z } from "zod";
import type { Day } from "@/lib/clock";
import { addDays, addMonths, daysBetween, parseDay } from "@/lib/dates";

/** Days from the first up to and including the last. */
export type Period = { from: Day; to: Day };

/** The periods that are offered by name. */
export const presets = ["thisMonth", "lastMonth", "thisQuarter", "lastQuarter", "thisYear", "lastYear"] as const;
export type Preset = (typeof presets)[number];

/** What a period is compared with: as long a time before it, the same days a year earlier, nothing. */
export const comparisons = ["before", "yearBefore", "none"] as const;

const day = z
  .string()
  .transform((typed) => parseDay(typed))
  .nullish()
  .catch(null);

/** What the page of a period may be asked for; anything else counts as not asked. */
export const periodQuery = z.object({
  preset: z.enum(presets).nullish().catch(null),
  from: day,
  to: day,
  versus: z.enum(comparisons).catch("before").default("before"),
});
export type PeriodQuery = z.output<typeof periodQuery>;

const monthOf = (on: Day): Day => `${on.slice(0, 7)}-01`;
const endOfMonth = (on: Day) => addDays(addMonths(monthOf(on), 1), -1);
const quarterOf = (on: Day): Day =>
  `${on.slice(0, 4)}-${String(Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;

/** The days of a named period; one that is still running ends today. */
export function presetDays(preset: Preset, today: Day): Period {
  const month = monthOf(today);
  const quarter = quarterOf(today);
  const year: Day = `${today.slice(0, 4)}-01-01`;
  const before = (start: Day, months: number): Period => ({ from: addMonths(start, -months), to: addDays(start, -1) });
  return {
    thisMonth: { from: month, to: today },
    lastMonth: before(month, 1),
    thisQuarter: { from: quarter, to: today },
    lastQuarter: before(quarter, 3),
    thisYear: { from: year, to: today },
    lastYear: before(year, 12),
  }[preset];
}

/** What was done to what was asked, to be said in words. */
export type PeriodNote = "turned" | "ahead" | "wholeMonths";

/** Whether a period is made of whole months. */
export const isWholeMonths = ({ from, to }: Period) => from === monthOf(from) && to === endOfMonth(to);

/**
 * The period asked for and the one it is compared with. Dates upside down are turned round, days to come left out. For who
 * reads without the cases (`hiding`) both are made of whole months, the running one up to today: two periods a few days apart
 * would tell what happened to somebody in those days.
 */
export function periodsOf(query: PeriodQuery, today: Day, hiding: boolean) {
  const notes: PeriodNote[] = [];
  let first = presetDays(query.preset ?? "thisYear", today);
  if (!query.preset && (query.from || query.to)) {
    const typed = { from: query.from ?? `${(query.to ?? today).slice(0, 4)}-01-01`, to: query.to ?? today };
    first = typed.from > typed.to ? { from: typed.to, to: typed.from } : typed;
    if (first.from !== typed.from) notes.push("turned");
  }
  if (first.to > today) {
    first = { from: first.from > today ? monthOf(today) : first.from, to: today };
    notes.push("ahead");
  }
  if (!hiding) return { first, second: secondOf(first, query.versus, isWholeMonths(first)), notes };
  const end = endOfMonth(first.to) > today ? today : endOfMonth(first.to);
  const whole = { from: monthOf(first.from), to: end };
  if (whole.from !== first.from || whole.to !== first.to) notes.push("wholeMonths");
  return { first: whole, second: secondOf(whole, query.versus, true), notes };
}

function secondOf(first: Period, versus: PeriodQuery["versus"], byMonths: boolean): Period | null {
  if (versus === "none") return null;
  if (versus === "yearBefore") {
    const to = addMonths(first.to, -12);
    return { from: addMonths(first.from, -12), to: byMonths ? endOfMonth(to) : to };
  }
  const from = byMonths
    ? addMonths(first.from, -monthsOf(first).length)
    : addDays(first.from, -daysBetween(first.from, first.to) - 1);
  return { from, to: addDays(first.from, -1) };
}

/** The first days of the months a period touches, in order. */
export function monthsOf({ from, to }: Period): Day[] {
  const months: Day[] = [];
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
