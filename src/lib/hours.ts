/** Whole minutes. Volumes of services are quarter hours: multiples of 15. */
export type Minutes = number;

/** "1 h 30 min", "45 min", "12 h". */
export function formatMinutes(minutes: Minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return `${rest} min`;
  return rest ? `${hours} h ${rest} min` : `${hours} h`;
}

/** "1,5": minutes as decimal hours, for filling a field and for registers. */
export const typedHours = (minutes: Minutes | null | undefined) =>
  minutes == null ? "" : String(Math.round((minutes / 60) * 100) / 100).replace(".", ",");

/** Reads hours typed as "1,5", "1.5", "1:30", "1 h 30" or "90 min"; whole minutes, or null when it is not a duration. */
export function parseHours(typed: string): Minutes | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, " ");
  const decimal = /^(\d{1,4})(?:[.,](\d{1,2}))?(?: ?(?:h|ore|ora))?$/.exec(text);
  if (decimal) {
    const minutes = Number(decimal[1]) * 60 + Number(`0.${decimal[2] ?? 0}`) * 60;
    return Number.isInteger(minutes) ? minutes : null;
  }
  const clock = /^(\d{1,4})(?::| ?h ?)([0-5]?\d)(?: ?(?:m|min))?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = /^(\d{1,5}) ?min$/.exec(text);
  return minutes ? Number(minutes[1]) : null;
}
