import type { Day } from "@/lib/clock";
import { addDays, daysBetween, formatDay } from "@/lib/dates";
import type { Message } from "@/lib/outcome";

/** How often an appointment repeats. */
export const repeats = ["NO", "WEEKLY", "FORTNIGHTLY"] as const;
const stepDays = { WEEKLY: 7, FORTNIGHTLY: 14 } as const;

/** What becomes of the appointments of a series that fall on a public holiday: whoever fixes it chooses. */
export const holidayChoices = ["SKIP", "KEEP"] as const;

/** The longest series: a year of weeks (a choice of the project). */
export const mostOccurrences = 52;

type Series = { day: Day; repeat: (typeof repeats)[number]; until: Day | null; times: number | null };

/** What is wrong with how a series was asked for, and in which field; null when nothing is. It ends on a day or after so many times, not both. */
export function seriesProblem({ day, repeat, until, times }: Series): { path: string[]; message: string } | null {
  if (repeat === "NO") return null;
  if (!until && !times) return { path: ["until"], message: "session.errors.untilWhen" };
  if (until && times) return { path: ["times"], message: "session.errors.untilOrTimes" };
  if (until && until < addDays(day, stepDays[repeat]))
    return { path: ["until"], message: "session.errors.untilTooSoon" };
  if (until && daysBetween(day, until) >= stepDays[repeat] * mostOccurrences)
    return { path: ["until"], message: "session.errors.untilTooLate" };
  return null;
}

/** The days of a series, the first included, holidays too; one day when nothing repeats. The hour is the same on each, whatever the clocks do in between. */
export function occurrencesOf({ day, repeat, until, times }: Series): Day[] {
  if (repeat === "NO") return [day];
  const days: Day[] = [];
  for (
    let on = day;
    days.length < (times ?? mostOccurrences) && (!until || on <= until);
    on = addDays(on, stepDays[repeat])
  )
    days.push(on);
  return days;
}

/** One appointment of a series that cannot be fixed, and why. */
export type Collision = { day: Day; reason: Message };

const told = ["operatorBusy", "personBusy", "roomBusy", "outsidePeriod", "notAccredited", "nothingLeft", "dailyCap"];

/** Whether a refusal is of one day only, so that the other days of a series are worth trying too. */
export const isCollision = ({ key }: Message) => told.some((kind) => key === `session.refusals.${kind}`);

/** The one refusal of a whole series: every day that collides, under what it collides with; "none" where nothing does. */
export function seriesRefusal(collisions: Collision[]): Message {
  const listed = Object.fromEntries(
    told.map((kind) => [
      kind,
      collisions
        .filter(({ reason }) => reason.key === `session.refusals.${kind}`)
        .map(({ day, reason: { values = {} } }) => {
          const about = [values.room ?? values.name, values.from && `${values.from}–${values.to}`, values.service];
          const details = about.filter(Boolean).join(", ");
          return details && kind.endsWith("Busy") ? `${formatDay(day)} (${details})` : formatDay(day);
        })
        .join("; ") || "none",
    ]),
  );
  return { key: "session.refusals.series", values: { count: collisions.length, ...listed } };
}
