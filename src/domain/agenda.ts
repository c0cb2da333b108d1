import type { Day } from "@/lib/clock";
import { addDays, toDate } from "@/lib/dates";

/** The ways of looking at the appointments: one day, one week from its Monday, one list with no end. */
export const agendaViews = ["list", "day", "week"] as const;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((toDate(day).getUTCDay() + 6) % 7));

/** The days a view shows, and the day to ask for to see what comes before and after them. */
export function daysShown(view: "day" | "week", on: Day): { days: Day[]; previous: Day; next: Day } {
  const first = view === "week" ? mondayOf(on) : on;
  const length = view === "week" ? 7 : 1;
  return {
    days: Array.from({ length }, (_, index) => addDays(first, index)),
    previous: addDays(first, -length),
    next: addDays(first, length),
  };
}
