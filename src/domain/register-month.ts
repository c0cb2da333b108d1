import { z } from "zod";
import { type Day, today } from "@/lib/clock";
import { addMonths, dayOf, momentOf } from "@/lib/dates";
import { flag, id, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";

/** A month of the register, "2026-10". */
export type Month = string;

const month = z
  .string(tamperedKey)
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, tamperedKey)
  .transform((typed): Month => typed);

/** The month named in an address; null for anything else. */
export const readMonth = (named: string): Month | null => month.safeParse(named).data ?? null;

/** The Italian month a moment falls in. */
export const monthOf = (moment: Date): Month => dayOf(moment).slice(0, 7);

/** The first day of a month. */
export const firstDayOf = (one: Month): Day => `${one}-01`;

/** The month so many months later (negative: earlier). */
export const monthAfter = (one: Month, months = 1): Month => addMonths(firstDayOf(one), months).slice(0, 7);

/** The moment at which a month begins in Italy. */
export const startOf = (one: Month): Date => momentOf(firstDayOf(one), "00:00") ?? new Date(0);

/** Whether a month is over: only then can its register be closed. */
export const isOver = (one: Month) => one < today().slice(0, 7);

/** A month of the register being closed, as its reader saw it: how many attendances were still to be written. */
export const closeMonthForm = z.object({
  month,
  seen: z.coerce.number(tamperedKey).int(tamperedKey).min(0, tamperedKey).max(1_000_000, tamperedKey),
  anyway: flag,
});
export type CloseMonth = z.output<typeof closeMonthForm>;

/** A closed month being opened again, and why. */
export const reopenMonthForm = z.object({ lockId: id, reason: text(500) });
export type ReopenMonth = z.output<typeof reopenMonthForm>;
