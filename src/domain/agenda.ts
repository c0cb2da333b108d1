import { z } from "zod";
import type { Day } from "@/lib/clock";
import { addDays, toDate } from "@/lib/dates";
import { oneOf, words } from "@/lib/query";

/** The ways of looking at the appointments: one day, one week from its Monday, one list with no end. */
export const agendaViews = ["list", "day", "week"] as const;

/** The questions the list answers: what is coming, what the register still waits for, what is behind. */
export const agendaTabs = ["upcoming", "toRecord", "past"] as const;
export type AgendaTab = (typeof agendaTabs)[number];

const optionalId = z.uuid().nullable().catch(null);

/** What the address of the agenda may ask for. */
export const agendaQuery = z.object({
  view: oneOf(agendaViews, "list"),
  on: words,
  tab: oneOf(agendaTabs, "upcoming"),
  whose: oneOf(["mine", "all"], "mine"),
  operator: optionalId,
  site: optionalId,
  person: optionalId,
  course: optionalId,
  after: words,
});

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
