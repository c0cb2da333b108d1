import type { IndicatorUnit } from "@/domain/indicator";
import { formatCents } from "@/lib/money";
import type { Shown } from "@/server/indicators/conceal";

/** The units figures are told in; a volume is told twice, in hours and in euro. */
export type FigureUnit = Exclude<IndicatorUnit, "volume" | "money"> | "hours" | "euro";

/** One figure as the page and every download tell it: its text, and its number (hours and euro with decimals), null when hidden or not there. */
export type Cell = { text: string; number: number | null; unit: FigureUnit };

type Words = { few: string; reserved: string; none: string; days: (days: number) => string };

const plain = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 2, useGrouping: "always" });

/** Minutes as decimal hours: "1.234,5 h". */
export const hoursText = (minutes: number) => `${plain.format(minutes / 60)} h`;

/** The units in which "fewer than five" is what the figure itself says; in the others it is only why it is hidden. */
const counted: readonly FigureUnit[] = ["household", "person", "plan"];

/** Tells a figure, or that it is hidden. Minutes become hours, cents become euro. */
export function cellOf({ value, protection }: Shown, unit: FigureUnit, words: Words): Cell {
  if (protection !== "shown")
    return { text: protection === "few" && counted.includes(unit) ? words.few : words.reserved, number: null, unit };
  if (value === null) return { text: words.none, number: null, unit };
  if (unit === "euro") return { text: formatCents(value), number: value / 100, unit };
  if (unit === "hours") return { text: hoursText(value), number: value / 60, unit };
  if (unit === "days") return { text: words.days(value), number: value, unit };
  return { text: plain.format(value), number: value, unit };
}

/** How large a part of a whole is, in whole percent; null when either is not to be told or there is no whole. */
export const shareOf = (part: Cell, whole: Cell) =>
  part.number === null || !whole.number ? null : Math.round((part.number / whole.number) * 100);
