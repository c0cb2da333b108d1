import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { isWorkingDay } from "./working-days";

const known = new Map<string, Day[]>();

/** The days from Monday to Friday on which offices stay closed, in order, over these years: what a query takes off the weekdays it counts. */
export function closedWeekdays(fromYear: number, toYear: number): Day[] {
  const key = `${fromYear} ${toYear}`;
  const found = known.get(key) ?? closedBetween(`${fromYear}-01-01`, `${toYear}-12-31`);
  known.set(key, found);
  return found;
}

function closedBetween(first: Day, last: Day) {
  const closed: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !isWorkingDay(day)) closed.push(day);
  }
  return closed;
}
