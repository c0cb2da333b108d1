import type { ServiceUnit } from "@/generated/prisma/enums";
import { formatMinutes, parseHours } from "@/lib/hours";

/** The largest volume a service may name: 999 hours (in minutes), 999 pieces. */
const most = 999;

/** Reads a quantity of a price list: hours become minutes (quarter hours only), pieces stay; otherwise the key of what is wrong. */
export function quantityOf(typed: string, unit: ServiceUnit): number | "notPieces" | "notHours" | "notQuarterHours" {
  if (unit === "OUTCOME") return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : "notPieces";
  const minutes = parseHours(typed);
  if (minutes === null || minutes <= 0 || minutes > most * 60) return "notHours";
  return minutes % 15 === 0 ? minutes : "notQuarterHours";
}

/** A quantity as it is read: "1 h 30 min", or the number of pieces. */
export const quantityText = (quantity: number, unit: ServiceUnit) =>
  unit === "HOUR" ? formatMinutes(quantity) : String(quantity);

/** Between which quantities a service stays within its limits, for the sentence that says so; an open end is "". */
export function limitsOf(service: { minQuantity: number | null; maxQuantity: number | null; unit: ServiceUnit }) {
  const read = (quantity: number | null) => (quantity === null ? "" : quantityText(quantity, service.unit));
  const least = read(service.minQuantity);
  const greatest = read(service.maxQuantity);
  if (least && greatest)
    return { kind: least === greatest ? ("exactly" as const) : ("between" as const), least, greatest };
  if (least) return { kind: "from" as const, least, greatest };
  return { kind: greatest ? ("upTo" as const) : ("none" as const), least, greatest };
}
