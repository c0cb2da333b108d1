import type { Facts } from "@/domain/facts";
import { formatDay, formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";

/** Facts as a sentence takes them: amounts, durations and days told by their names' endings (…Cents, …Minutes, …On, …At). */
export function readableFacts(facts: Facts) {
  const values = Object.entries(facts).map(([name, value]) => {
    if (typeof value === "number" && name.endsWith("Cents")) return [name, formatCents(value)];
    if (typeof value === "number" && /minutes$/i.test(name)) return [name, formatMinutes(value)];
    if (typeof value === "string" && name.endsWith("On")) return [name, formatDay(value)];
    if (typeof value === "string" && name.endsWith("At")) return [name, formatMoment(new Date(value))];
    return [name, typeof value === "number" ? value : String(value ?? "")];
  });
  return Object.fromEntries(values) as Record<string, string | number>;
}
