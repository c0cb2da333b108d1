import { toDay } from "@/lib/dates";
import { typedCents } from "@/lib/money";

type Stored = string | number | boolean | Date | null | undefined;

/** A stored row as a form shows it: days as days, amounts (…Cents) as typed, a ticked box as "on", nothing as nothing. */
export const typed = (row: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null && (typeof value !== "object" || value instanceof Date))
      .map(([name, value]) => [name, typedValue(name, value as Stored)]),
  );

const typedValue = (name: string, value: Stored) => {
  if (value instanceof Date) return toDay(value);
  if (typeof value === "boolean") return value ? "on" : "";
  if (typeof value === "number" && name.endsWith("Cents")) return typedCents(value);
  return value === undefined || value === null ? "" : String(value);
};
