import type { RepaymentPaymentKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { readIdentifier } from "@/lib/codice-fiscale";
import { parseDay } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import { readAmount, readPastDay } from "./landlord-import-cells";
import { plainHeading } from "./landlord-import-columns";
import type { PaymentColumns, PaymentField } from "./payment-list-columns";

/** One line of a list of payments as read: null where it does not say, or not rightly. Cents. */
export type PaymentLine = {
  paidOn: Day | null;
  amountCents: Cents | null;
  payer: string;
  /** The words that came with the money. */
  words: string;
  contractCode: string;
  identifierBase: string | null;
  kind: RepaymentPaymentKind;
  /** What is wrong with a cell; `outgoing` is money that went out, not in. */
  problem: Message | null;
  outgoing: boolean;
};

const said = (key: string, values?: Message["values"]): Message => ({ key: `paymentList.reasons.${key}`, values });
const tidy = (cell: string | undefined) => (cell ?? "").replace(/\s+/g, " ").trim();

/** What the money is for, as its words tell: the current rent, the down payment, else instalments. */
export function kindOfPayment(words: string): RepaymentPaymentKind {
  const plain = ` ${plainHeading(words)} `;
  if (/ (rata|rate|rientro|rateizzazione|arretrat\w*|morosit\w*) /.test(plain)) return "INSTALMENT";
  if (/ acconto /.test(plain)) return "DOWN_PAYMENT";
  return / (affitto|canone|canoni|locazione|pigione) /.test(plain) ? "RENT" : "INSTALMENT";
}

/** The codice fiscale among some words, omocodia undone; null when there is none that holds. */
function identifierIn(text: string): string | null {
  for (const piece of text
    .toUpperCase()
    .match(/\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/g) ?? []) {
    const read = readIdentifier("CODICE_FISCALE", piece);
    if (read.ok) return read.identifier.base;
  }
  return null;
}

/** Reads one line; every cell is judged on its own. */
export function readPayment(cells: readonly string[], columns: PaymentColumns): PaymentLine {
  const at = (field: PaymentField) => (columns[field] === undefined ? "" : tidy(cells[columns[field]]));
  const typedAmount = at("amount").replace(/^\+\s*/, "");
  const amount = readAmount(typedAmount);
  const day = readPastDay(at("paidOn").split(" ")[0] ?? "");
  const wentOut = typedAmount === "" && /[1-9]/.test(at("out"));
  const outgoing = wentOut || ("problem" in amount && amount.problem.key.endsWith(".negative"));
  const [payer, words, identifier] = [at("payer").slice(0, 200), at("words").slice(0, 500), at("identifier")];
  const problem =
    typedAmount === ""
      ? said("noAmount")
      : "problem" in amount
        ? amount.problem
        : amount.value === 0
          ? said("noAmount")
          : "problem" in day
            ? at("paidOn") === ""
              ? said("noDay")
              : day.problem
            : null;
  return {
    paidOn: "value" in day ? day.value : parseDay(at("paidOn")),
    amountCents: "value" in amount && amount.value > 0 ? amount.value : null,
    payer,
    words,
    contractCode: at("contractCode").toUpperCase().replace(/\s/g, "").slice(0, 60),
    identifierBase: identifierIn(identifier) ?? identifierIn(`${words} ${payer}`),
    kind: kindOfPayment(words),
    problem,
    outgoing,
  };
}

/** Whether a line holds no payment: a total, the header again, a line of text. */
export function isNoPayment(cells: readonly string[], columns: PaymentColumns) {
  const at = (field: PaymentField) => (columns[field] === undefined ? "" : tidy(cells[columns[field]]));
  const first = cells.map(tidy).find((cell) => cell !== "") ?? "";
  if (/^(sub)?(tot(ale|ali)?|saldo)\b/.test(plainHeading(first))) return true;
  return !/\d/.test(at("amount")) && !/\d/.test(at("paidOn"));
}

/** What makes two lines the same payment: day, amount, who paid and the words, however they are spaced and written. */
export const sameness = ({ paidOn, amountCents, payer, words, contractCode }: PaymentLine) =>
  [paidOn ?? "", amountCents ?? "", plainHeading(payer), plainHeading(words), contractCode].join("|");
