/** Whole euro cents. Never a fraction. */
export type Cents = number;

const euro = new Intl.NumberFormat("it-IT", { style: "currency", currency: "EUR", useGrouping: "always" });

/** "1.234,50 €". Amounts come as cents. */
export const formatCents = (cents: Cents | bigint) => euro.format(Number(cents) / 100).replace(/\u00a0/g, " ");

/** "1234,50": cents as a person would type them, for filling a field. */
export const typedCents = (cents: Cents | null | undefined) =>
  cents == null ? "" : `${Math.trunc(cents / 100)},${String(Math.abs(cents % 100)).padStart(2, "0")}`;

/**
 * Reads an amount the way Italians write it: "1.234,56", "1234,5", "€ 12", "12,00 €". Cents, or null when it is not one:
 * English notation (1,234.56), a dot that groups nothing ("1.23"), a third decimal, a sign.
 */
export function parseCents(typed: string): Cents | null {
  const text = typed.replace(/[\s\u00a0]/g, "").replace(/^€|€$/g, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(text);
  if (!match?.[1]) return null;
  const cents = Number(match[1].replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return cents <= 2_000_000_000 ? cents : null;
}

/** Splits an amount into equal whole-cent parts; the last one absorbs what does not divide. The sum is exactly `cents`. */
export function splitCents(cents: Cents, parts: number): Cents[] {
  const each = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, i) => (i < parts - 1 ? each : cents - each * (parts - 1)));
}
