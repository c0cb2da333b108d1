import "server-only";
import type { PlanSessions } from "@/domain/session";
import { occurrencesOf } from "@/domain/session-series";
import { isHoliday } from "@/domain/working-days";
import type { Day } from "@/lib/clock";
import { formatDay, momentOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";

const listed = (days: string[]) => days.map((day) => formatDay(day)).join(", ");

/** The days of a series as it was asked for. Refuses public holidays until whoever fixes it says whether to skip or keep them, and an hour that the clocks leave out. */
export function seriesDays(
  input: Pick<PlanSessions, "day" | "repeat" | "until" | "times" | "onHolidays" | "startTime" | "endTime">,
): Outcome<Day[]> {
  const all = occurrencesOf(input);
  if (input.repeat === "NO") return done(all);
  const holidays = all.filter(isHoliday);
  if (holidays.length > 0 && !input.onHolidays)
    return refused("session.refusals.holidays", { count: holidays.length, days: listed(holidays) });
  const days = input.onHolidays === "SKIP" ? all.filter((day) => !isHoliday(day)) : all;
  if (days.length === 0) return refused("session.refusals.onlyHolidays");
  const missing = days.filter((day) => !momentOf(day, input.startTime) || !momentOf(day, input.endTime));
  return missing.length > 0 ? refused("session.refusals.hourMissing", { days: listed(missing) }) : done(days);
}
