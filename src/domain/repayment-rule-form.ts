import { z } from "zod";
import { choice, day, integer, money, text } from "@/lib/fields";
import { verifications } from "./programme";
import { mostInstalments } from "./repayment";

/** A percentage with one decimal at most, "12,5"; thousandths. More than nothing, at most all. */
const percent = money
  .refine((hundredths) => hundredths > 0 && hundredths <= 10_000, "repayment.errors.percent")
  .refine((hundredths) => hundredths % 10 === 0, "repayment.errors.percent")
  .transform((hundredths) => hundredths / 10);

/** What a repayment plan may ask for from a day on: instalments, share of the income (thousandths), days after which it lapses, and where that is written. */
export const repaymentRuleForm = z.object({
  validFrom: day,
  maxInstalments: integer(1, mostInstalments),
  maxIncomePermille: percent,
  lapseDays: integer(0, 365),
  source: text(300),
  verification: choice(verifications),
});
export type SetRepaymentRule = z.output<typeof repaymentRuleForm>;

/** "12,5": thousandths as a person would type them. */
export const typedPercent = (permille: number) => String(permille / 10).replace(".", ",");
