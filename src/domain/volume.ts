import type { ServiceUnit } from "@/generated/prisma/enums";
import { formatMinutes, parseHours, typedHours } from "@/lib/hours";
import type { Cents } from "@/lib/money";
import type { Message } from "@/lib/outcome";

/** A quantity of a service: minutes (in quarter hours) where the unit is HOUR, pieces where it is OUTCOME. */
export type Volume = { unit: ServiceUnit; quantity: number };

/** The range a service's quantity normally stays in, as the edition gives it; null where it gives none. */
export type StandardRange = { minQuantity: number | null; maxQuantity: number | null };

/** The largest volume one line may hold: 1,000 hours, or 99 pieces. */
export const largestQuantity: Record<ServiceUnit, number> = { HOUR: 60_000, OUTCOME: 99 };

/** The largest amount one line or one plan may come to; cents. */
export const largestAmountCents: Cents = 2_000_000_000;

/**
 * What a quantity costs at a unit cost (cents per hour or per piece): rounded once, half up, to the cent. Null when the
 * unit cost is unknown, which is never the same as zero (product rules §4).
 */
export function lineAmountCents(quantity: number, unit: ServiceUnit, unitCostCents: Cents | null): Cents | null {
  if (unitCostCents === null) return null;
  return unit === "HOUR" ? Math.floor((quantity * unitCostCents + 30) / 60) : quantity * unitCostCents;
}

/** A line as far as the totals depend on it. */
export type CountedLine = Volume & { unitCostCents: Cents | null };

/** What a plan comes to: cents of the lines with a known cost, minutes of those counted in hours, how many lines cost nobody knows what. */
export type Totals = { cents: Cents; minutes: number; undefinedCosts: number };

/** The totals of some lines: the sum of their amounts, each rounded on its own, so that paper and screen add up. */
export function totalsOf(lines: readonly CountedLine[]): Totals {
  const totals = { cents: 0, minutes: 0, undefinedCosts: 0 };
  for (const { quantity, unit, unitCostCents } of lines) {
    const cents = lineAmountCents(quantity, unit, unitCostCents);
    if (cents === null) totals.undefinedCosts += 1;
    else totals.cents += cents;
    if (unit === "HOUR") totals.minutes += quantity;
  }
  return totals;
}

/** On which side a quantity leaves the standard range; null inside it. Leaving it needs a written reason (product rules §3.4). */
export function deviation(quantity: number, { minQuantity, maxQuantity }: StandardRange): "below" | "above" | null {
  if (minQuantity !== null && quantity < minQuantity) return "below";
  if (maxQuantity !== null && quantity > maxQuantity) return "above";
  return null;
}

/** A quantity as people read it: "1 h 30 min", "2". */
export const formatQuantity = ({ unit, quantity }: Volume) =>
  unit === "HOUR" ? formatMinutes(quantity) : String(quantity);

/** A quantity as it is typed into its field: "1,5", "2". */
export const typedQuantity = ({ unit, quantity }: Volume) =>
  unit === "HOUR" ? typedHours(quantity) : String(quantity);

/** Reads a typed quantity: quarter hours or whole pieces, more than none and at most the largest; otherwise what is wrong with it. */
export function readQuantity(unit: ServiceUnit, typed: string): number | Message {
  const maximum = largestQuantity[unit];
  const text = typed.trim();
  if (!text) return { key: "errors.required" };
  if (unit === "OUTCOME") {
    if (!/^\d{1,9}$/.test(text)) return { key: "errors.invalidNumber" };
    const pieces = Number(text);
    if (pieces < 1) return { key: "errors.tooSmall", values: { minimum: 1 } };
    return pieces > maximum ? { key: "errors.tooLarge", values: { maximum } } : pieces;
  }
  const minutes = parseHours(text);
  if (minutes === null || minutes <= 0 || minutes > maximum) return { key: "errors.invalidHours" };
  return minutes % 15 ? { key: "errors.notQuarterHours" } : minutes;
}
