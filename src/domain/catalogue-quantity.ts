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

/** Limits as they are read: "2 h – 12 h", "da 2 h", "fino a 12 h" are left to the catalogue of messages; this says which it is. */
export function limitsOf(service: { minQuantity: number | null; maxQuantity: number | null; unit: ServiceUnit }) {
  const least = service.minQuantity === null ? null : quantityText(service.minQuantity, service.unit);
  const greatest = service.maxQuantity === null ? null : quantityText(service.maxQuantity, service.unit);
  if (least !== null && greatest !== null && least === greatest) return { kind: "exactly" as const, least };
  if (least !== null && greatest !== null) return { kind: "between" as const, least, greatest };
  if (least !== null) return { kind: "from" as const, least };
  if (greatest !== null) return { kind: "upTo" as const, greatest };
  return { kind: "none" as const };
}
