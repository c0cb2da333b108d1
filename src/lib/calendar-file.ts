import ical from "ical-generator";

/** One entry of a calendar: moments, not local hours; `sequence` grows when it changes. */
export type CalendarEntry = {
  id: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  location: string | null;
  url: string | null;
};

/** How often a calendar program is asked to come back. Seconds. */
const everyHour = 60 * 60;

/** A calendar in the iCalendar format (RFC 5545), every moment in UTC: whoever reads it shows it at their own hour, and no zone has to be told. */
export function writeCalendar(name: string, made: Date, entries: CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "Ponte", product: "Agenda", language: "IT" }, ttl: everyHour });
  for (const { id, sequence, startsAt, endsAt, summary, location, url } of entries)
    calendar.createEvent({
      id: `${id}@ponte`,
      sequence,
      stamp: made,
      start: startsAt,
      end: endsAt,
      summary,
      location,
      url,
    });
  return calendar.toString();
}
