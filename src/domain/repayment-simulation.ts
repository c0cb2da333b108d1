import type { Day } from "@/lib/clock";
import type { Cents } from "@/lib/money";
import { instalmentsOf, type RepaymentTerms, shareOfIncome } from "./repayment";

/** What a plan may ask for (domain notes §5.2); the share of the income in thousandths. A help and not a verdict. */
export type RepaymentRule = { maxInstalments: number; maxIncomePermille: number; lapseDays: number };

/** How many instalments an amount a month makes of a debt; cents, one instalment every so many months. */
export const instalmentsFor = (debtCents: Cents, budgetCents: Cents, everyMonths: number) =>
  Math.ceil(debtCents / (budgetCents * everyMonths));

/** What the household would pay: per instalment and per month, without and with the current rent, until when; cents. */
export function simulate(
  terms: RepaymentTerms & { monthlyRentCents: Cents | null; monthlyIncomeCents: Cents | null },
  rule: RepaymentRule | null,
) {
  const rows = instalmentsOf(terms);
  const instalmentCents = rows[0]?.amountCents ?? 0;
  const monthlyCents = Math.round(instalmentCents / terms.everyMonths);
  const withRentCents = terms.monthlyRentCents === null ? null : monthlyCents + terms.monthlyRentCents;
  const share = shareOfIncome(monthlyCents, terms.monthlyIncomeCents);
  const endsOn: Day = rows.at(-1)?.dueOn ?? terms.firstDueOn;
  return {
    rows,
    instalmentCents,
    monthlyCents,
    withRentCents,
    share,
    shareWithRent: withRentCents === null ? null : shareOfIncome(withRentCents, terms.monthlyIncomeCents),
    endsOn,
    months: terms.instalments * terms.everyMonths,
    tooMany: rule !== null && terms.instalments > rule.maxInstalments,
    tooHeavy: rule !== null && share !== null && share * 1000 > rule.maxIncomePermille,
  };
}
