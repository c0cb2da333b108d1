import type { ContentLine } from "@/domain/plan-content";
import { formatDay } from "@/lib/dates";

/** How a signed line is written in the columns of the regional form; the screen and the file say the same. */
export const regionalLine = (results: (count: number) => string) => ({
  typeOf: ({ code, name, unit, quantity }: ContentLine) =>
    unit === "HOUR" ? `${code} ${name}` : `${code} ${name} (${results(quantity)})`,
  periodOf: ({ startsOn, endsOn }: ContentLine) => `${formatDay(startsOn)} – ${formatDay(endsOn)}`,
  minutesOf: ({ unit, quantity }: ContentLine) => (unit === "HOUR" ? quantity : null),
});
