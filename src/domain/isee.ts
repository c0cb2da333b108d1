import { z } from "zod";
import type { IseeType } from "@/generated/prisma/enums";
import { choice, day, id, integer, optionalDay, optionalMoney, optionalText } from "@/lib/fields";
import { moneyUpTo } from "./amounts";

/** The kinds of ISEE (DPCM 159/2013). */
export const iseeTypes = ["ORDINARY", "CURRENT", "MINORS", "UNIVERSITY", "SOCIO_HEALTH"] as const satisfies IseeType[];

/** A statement as its DSU shows it; values in cents. */
export const addIseeForm = z
  .object({
    householdId: id,
    type: choice(iseeTypes),
    iseeCents: moneyUpTo(1_000_000),
    iseCents: optionalMoney.refine((cents) => cents === null || cents <= 100_000_000, {
      message: "errors.tooLarge",
      params: { maximum: 1_000_000 },
    }),
    year: integer(2014, 2100),
    protocol: optionalText(60),
    validFrom: optionalDay,
    validTo: day,
  })
  .refine(({ validFrom, validTo }) => !validFrom || validFrom <= validTo, {
    message: "errors.datesUpsideDown",
    path: ["validTo"],
  });
export type AddIsee = z.output<typeof addIseeForm>;
