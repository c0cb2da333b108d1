import { today } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { cleanText } from "@/lib/form";
import { typedCents } from "@/lib/money";
import type { SearchParams } from "@/lib/query";
import type { Repayment } from "@/server/repayments/get-repayment";

const asked = [
  "creditor",
  "reference",
  "recognisedDebtCents",
  "newArrearsCents",
  "downPaymentCents",
  "by",
  "instalments",
  "budgetCents",
  "firstDueOn",
  "everyMonths",
  "monthlyRentCents",
  "monthlyIncomeCents",
] as const;

/** The terms typed so far, out of the address. */
export const typedTerms = (params: SearchParams): Record<string, string> =>
  Object.fromEntries(asked.map((name) => [name, cleanText([params[name] ?? ""].flat()[0] ?? "").slice(0, 500)]));

/** The terms a form starts from: what was typed, else what the file knows. */
export function startingTerms(repayment: Repayment, typed: Record<string, string>, number: number) {
  const home = repayment.tenancies[0];
  const rent = (home?.monthlyRentCents ?? 0) + (home?.monthlyChargesCents ?? 0);
  const known: Record<string, string> = {
    creditor: home?.landlordName ?? "",
    reference: `${repayment.code}-R${number}`,
    recognisedDebtCents: typedCents(repayment.debtCents),
    newArrearsCents: "0,00",
    downPaymentCents: "0,00",
    by: "INSTALMENTS",
    firstDueOn: `${addMonths(today(), 1).slice(0, 8)}05`,
    everyMonths: "1",
    monthlyRentCents: rent > 0 ? typedCents(rent) : "",
    monthlyIncomeCents: typedCents(repayment.monthlyIncomeCents),
  };
  const begun = typed.by !== "";
  // Once the terms were sent an empty field is an answer.
  const optional = ["reference", "monthlyRentCents", "monthlyIncomeCents"];
  return Object.fromEntries(
    asked.map((name) => [name, typed[name] || (begun && optional.includes(name) ? "" : (known[name] ?? ""))]),
  );
}
