import type { PaymentRowState, RepaymentPaymentKind } from "@/generated/prisma/enums";
import { type Cents, formatCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import { plainHeading } from "./landlord-import-columns";
import type { PaymentLine } from "./payment-list-row";

/** A plan that money may be for: what it is known by, and what it still asks for; cents. */
export type PayablePlan = {
  id: string;
  /** How its household is told to the person who works on the list. */
  label: string;
  householdCode: string;
  reference: string | null;
  contractCodes: string[];
  /** The codici fiscali of the household's people, omocodia undone; their names as sorted words. */
  bases: string[];
  names: string[];
  /** Still owed of each kind. */
  left: Record<RepaymentPaymentKind, Cents>;
  /** Amounts it asks for at a time: an instalment, what is left of the next one, the rent. */
  usual: Cents[];
};

/** Where a line belongs, and why. */
export type Match = { state: PaymentRowState; planId: string | null; reason: Message };

const told = (key: string, values?: Message["values"]): Message => ({ key: `paymentList.reasons.${key}`, values });
/** Letters and digits only, so that "N-2026/12" and "n 2026 12" meet. */
const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
const words = (text: string) => plainHeading(text).split(" ").filter(Boolean);

/** What a plan is known by, made ready once: a list asks every plan for every line. */
type Keys = { reference: string; household: string; contracts: string[]; names: string[][] };
const ready = new WeakMap<PayablePlan, Keys>();
function keysOf(plan: PayablePlan): Keys {
  const known = ready.get(plan);
  if (known) return known;
  const keys = {
    reference: bare(plan.reference ?? ""),
    household: bare(plan.householdCode),
    contracts: plan.contractCodes.map(bare).filter((code) => code.length >= 4),
    names: plan.names.map(words).filter((own) => own.length >= 2),
  };
  ready.set(plan, keys);
  return keys;
}

/** Whether a code stands in some words as a whole, however it is spaced: not as the beginning of a longer one. */
function mentions(text: string, squeezed: string, code: string) {
  if (code.length < 4 || !squeezed.includes(code)) return false;
  const written = code.split("").join("[^A-Za-z0-9]*");
  return new RegExp(`(^|[^A-Za-z0-9])${written}($|[^A-Za-z0-9])`, "i").test(text);
}

/**
 * Finds the plan a payment is for: by the plan's reference, the contract code, the household's code or a codice fiscale;
 * by a name only together with an amount the plan asks for. More than one is for a person to choose, none is unknown.
 */
export function matchPayment(line: PaymentLine, plans: readonly PayablePlan[]): Match {
  const text = `${line.words} ${line.payer}`;
  const squeezed = bare(text);
  const among = new Set(words(text));
  const ways: [key: string, fits: (plan: PayablePlan) => boolean][] = [
    ["reference", (plan) => mentions(text, squeezed, keysOf(plan).reference)],
    [
      "contract",
      (plan) =>
        keysOf(plan).contracts.some((code) => bare(line.contractCode) === code || mentions(text, squeezed, code)),
    ],
    ["household", (plan) => mentions(text, squeezed, keysOf(plan).household)],
    ["identifier", ({ bases }) => line.identifierBase !== null && bases.includes(line.identifierBase)],
  ];
  for (const [key, fits] of ways) {
    const found = plans.filter(fits);
    const [one, other] = found;
    if (one && !other) return { state: "MATCHED", planId: one.id, reason: told(key) };
    if (one) return { state: "AMBIGUOUS", planId: null, reason: told("several", { count: found.length }) };
  }
  const namesakes = plans.filter((plan) => keysOf(plan).names.some((own) => own.every((word) => among.has(word))));
  const asked = namesakes.filter(({ usual }) => line.amountCents !== null && usual.includes(line.amountCents));
  const [one, other] = asked;
  if (one && !other) return { state: "MATCHED", planId: one.id, reason: told("nameAndAmount") };
  if (namesakes.length > 1)
    return { state: "AMBIGUOUS", planId: null, reason: told("several", { count: namesakes.length }) };
  const [maybe] = namesakes;
  if (maybe) return { state: "AMBIGUOUS", planId: maybe.id, reason: told("nameOnly") };
  return { state: "UNKNOWN", planId: null, reason: told("unknown") };
}

/** The same, and whether that much is still owed: `taken` remembers what earlier lines of the list already take, by plan and kind. */
export function placePayment(line: PaymentLine, plans: readonly PayablePlan[], taken: Map<string, Cents>): Match {
  const match = matchPayment(line, plans);
  const plan = plans.find(({ id }) => id === match.planId);
  if (match.state !== "MATCHED" || !plan || line.amountCents === null) return match;
  const key = `${plan.id} ${line.kind === "CREDIT" ? "INSTALMENT" : line.kind}`;
  const left = plan.left[line.kind] - (taken.get(key) ?? 0);
  if (line.amountCents > left)
    return {
      ...match,
      state: "TOO_MUCH",
      reason: told("tooMuch", { left: formatCents(Math.max(0, left)), kind: line.kind }),
    };
  taken.set(key, (taken.get(key) ?? 0) + line.amountCents);
  return match;
}
