import { z } from "zod";
import type { ArrearsSource } from "@/generated/prisma/enums";
import { choice, id, integer, optionalId, optionalText } from "@/lib/fields";
import type { Cents } from "@/lib/money";
import { moneyUpTo } from "./amounts";
import { optionalPastDay, pastDay } from "./past-day";

/** Who the figure comes from. */
export const arrearsSources = ["ALER", "MUNICIPALITY", "LANDLORD", "DECLARED"] as const satisfies ArrearsSource[];

/** No debt of one home is larger than this; euro. */
export const largestDebt = 1_000_000;

/** The questions about a debt on a day: rent and service charges (cents), months unpaid, source (domain notes §5.4). */
export const arrearsFields = {
  recordedOn: pastDay,
  rentDebtCents: moneyUpTo(largestDebt),
  chargesDebtCents: moneyUpTo(largestDebt),
  months: integer(0, 600),
  firstUnpaidOn: optionalPastDay,
  source: choice(arrearsSources),
  note: optionalText(1000),
};

/** The third step of a new household. */
export const arrearsStep = z.object(arrearsFields);
export type ArrearsAnswers = z.output<typeof arrearsStep>;

/** A new dated reading; one that corrects another says why. */
export const recordArrearsForm = z
  .object({ householdId: id, correctsId: optionalId, ...arrearsFields })
  .refine(({ correctsId, note }) => !correctsId || note, { message: "arrears.errors.sayWhy", path: ["note"] });
export type RecordArrears = z.output<typeof recordArrearsForm>;

/** The whole debt of a reading: rent and service charges; cents. */
export const debtOf = (reading: { rentDebtCents: Cents; chargesDebtCents: Cents }) =>
  reading.rentDebtCents + reading.chargesDebtCents;

/** Which way the debt goes. */
export type Trend = "GROWING" | "STEADY" | "FALLING" | "UNKNOWN";

/** Which way the debt goes between two readings, the newest first: what moved by less than € 10 or 1 % stands still. Cents. */
export function trendOf(newest?: Cents, before?: Cents): Trend {
  if (newest === undefined || before === undefined) return "UNKNOWN";
  const change = newest - before;
  if (Math.abs(change) < Math.max(1000, before / 100)) return "STEADY";
  return change > 0 ? "GROWING" : "FALLING";
}

/** Bands of debt for who may not read the figure itself; the floor of each, cents. */
export const debtBands = {
  NONE: 0,
  UNDER_1000: 1,
  UNDER_3000: 100_000,
  UNDER_8000: 300_000,
  OVER_8000: 800_000,
} as const;
/** The name of a band of debt. */
export type DebtBand = keyof typeof debtBands;
export const debtBandNames = [
  "NONE",
  "UNDER_1000",
  "UNDER_3000",
  "UNDER_8000",
  "OVER_8000",
] as const satisfies DebtBand[];

/** The band a debt falls in; cents. */
export const debtBandOf = (cents: Cents): DebtBand =>
  debtBandNames.findLast((band) => cents >= debtBands[band]) ?? "NONE";
