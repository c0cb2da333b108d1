import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { findPaymentHeader } from "@/domain/payment-list-columns";
import { matchPayment, type PayablePlan, placePayment } from "@/domain/payment-list-match";
import { isNoPayment, kindOfPayment, type PaymentLine, readPayment, sameness } from "@/domain/payment-list-row";

const bank = ["Data operazione", "Data valuta", "Dare", "Avere", "Causale", "Ordinante"];
const columns = findPaymentHeader([["Conto 123"], bank])?.columns ?? {};
const read = (day: string, amount: string, words = "", payer = "") =>
  readPayment([day, day, "", amount, words, payer], columns);

describe("the columns of a list of payments", () => {
  test.each([
    [[["Estratto conto"], [], bank], 2, { paidOn: 0, out: 2, amount: 3, words: 4, payer: 5 }],
    [
      [["DATA", "IMPORTO", "COD. CONTRATTO", "INTESTATARIO", "COD. FISCALE"]],
      0,
      { paidOn: 0, amount: 1, contractCode: 2, payer: 3, identifier: 4 },
    ],
    [[["Valuta", "Importo EUR", "Descrizione"]], 0, { paidOn: 0, amount: 1, words: 2 }],
  ])("of %o are found at line %i", (lines, at, found) => {
    expect(findPaymentHeader(lines)).toEqual({ at, columns: found });
  });

  test.each([[[["Data", "Causale"]]], [[["Importo", "Causale"]]], [[["Data", "Importo"]]], [[]]])(
    "of %o are none",
    (lines) => {
      expect(findPaymentHeader(lines)).toBeNull();
    },
  );
});

describe("a line of a list of payments", () => {
  test.each([
    ["05/11/2026", "1.234,56", { paidOn: "2026-11-05", amountCents: 123_456, problem: null }],
    ["5/11/2026", "+ 85,00 €", { amountCents: 8500, problem: null }],
    ["05/11/2026 10:31", "85", { paidOn: "2026-11-05", amountCents: 8500 }],
    ["05/11/2026", "-85,00", { amountCents: null, outgoing: true }],
    ["05/11/2026", "abc", { problem: { key: "landlordImport.problems.amount" } }],
    ["05/11/2026", "1,234.56", { problem: { key: "landlordImport.problems.englishAmount" } }],
    ["05/11/2026", "0,00", { problem: { key: "paymentList.reasons.noAmount" } }],
    ["05/11/2026", "", { problem: { key: "paymentList.reasons.noAmount" } }],
    ["", "85,00", { problem: { key: "paymentList.reasons.noDay" } }],
    ["31/02/2026", "85,00", { problem: { key: "landlordImport.problems.date" } }],
    ["24/11/2026", "85,00", { problem: { key: "landlordImport.problems.future" } }],
    ["05/11/26", "85,00", { problem: { key: "landlordImport.problems.shortYear" } }],
  ])("with %s and %s reads as %o", (day, amount, said) => {
    expect(read(day, amount)).toMatchObject(said);
  });

  test("whose amount stands among what went out is no payment", () => {
    const out = readPayment(["05/11/2026", "", "2,50", "", "Commissioni", ""], columns);
    expect(out).toMatchObject({ outgoing: true, amountCents: null });
  });

  test.each([
    ["Canone novembre", "RENT"],
    ["affitto", "RENT"],
    ["Rata 3 piano di rientro", "INSTALMENT"],
    ["rata su canoni arretrati", "INSTALMENT"],
    ["ACCONTO piano", "DOWN_PAYMENT"],
    ["bonifico", "INSTALMENT"],
    ["narrata", "INSTALMENT"],
  ])("that says %s pays %s", (words, kind) => {
    expect(kindOfPayment(words)).toBe(kind);
  });

  test("finds a codice fiscale among its words, also with omocodia", () => {
    expect(read("05/11/2026", "85", "Rata da rssmra85c55e897y").identifierBase).toBe("RSSMRA85C55E897Y");
    expect(read("05/11/2026", "85", "RSSMRA85C55E89TV rata").identifierBase).toBe("RSSMRA85C55E897Y");
    expect(read("05/11/2026", "85", "RSSMRA85C55E897X").identifierBase).toBeNull();
  });

  test("is the same payment however it is spaced and written, and another one when anything else differs", () => {
    const one = read("05/11/2026", "85,00", "Rata  n. 3", "ROSSI MARIA");
    expect(sameness(read("5/11/2026", "€ 85", "rata N 3", "Rossi Maria"))).toBe(sameness(one));
    expect(sameness(read("06/11/2026", "85,00", "Rata n. 3", "ROSSI MARIA"))).not.toBe(sameness(one));
    expect(sameness(read("05/11/2026", "85,01", "Rata n. 3", "ROSSI MARIA"))).not.toBe(sameness(one));
  });

  test("that is a total, a heading again or plain text is no payment", () => {
    expect(isNoPayment(["Totale", "", "", "1.000,00"], columns)).toBe(true);
    expect(isNoPayment(bank, columns)).toBe(true);
    expect(isNoPayment(["Fine elenco"], columns)).toBe(true);
    expect(isNoPayment(["05/11/2026", "", "", "abc"], columns)).toBe(false);
  });
});

const plan = (id: string, over: Partial<PayablePlan> = {}): PayablePlan => ({
  id,
  label: id,
  householdCode: `N-2026-00${id}`,
  reference: `PR-${id}`,
  contractCodes: [`TE1000${id}`],
  bases: [],
  names: [`Rossi Maria${id}`],
  left: { INSTALMENT: 20_000, CREDIT: 20_000, RENT: 0, DOWN_PAYMENT: 0 },
  usual: [8500],
  ...over,
});
const [a, b] = [plan("17"), plan("2", { bases: ["RSSMRA85C55E897Y"], names: ["D'Angelo Anna Maria"] })];
const line = (words: string, over: Partial<PaymentLine> = {}): PaymentLine => ({
  ...read("05/11/2026", "85,00", words),
  ...over,
});

describe("a payment", () => {
  test.each([
    ["rata pr 17", {}, "17", "reference"],
    ["PR-17/11", {}, "17", "reference"],
    ["nucleo N-2026-0017", {}, "17", "household"],
    ["", { contractCode: "TE100017" }, "17", "contract"],
    ["contratto te 100017", {}, "17", "contract"],
    ["da RSSMRA85C55E897Y", { identifierBase: "RSSMRA85C55E897Y" }, "2", "identifier"],
    ["", { payer: "MARIA17 ROSSI" }, "17", "nameAndAmount"],
    ["versamento di D’Angelo Anna Maria", {}, "2", "nameAndAmount"],
  ])("%s %o is plan %s's, by its %s", (words, over, planId, key) => {
    expect(matchPayment(line(words, over), [a, b])).toEqual({
      state: "MATCHED",
      planId,
      reason: { key: `paymentList.reasons.${key}`, values: undefined },
    });
  });

  test.each([
    ["PR-171", {}, "UNKNOWN", null],
    ["PR-1", {}, "UNKNOWN", null],
    ["", { payer: "Rossi" }, "UNKNOWN", null],
    ["", { payer: "Maria17 Rossi", amountCents: 8501 }, "AMBIGUOUS", "17"],
    ["", {}, "UNKNOWN", null],
  ] as const)("%s %o is %s", (words, over, state, planId) => {
    expect(matchPayment(line(words, over), [a, b])).toMatchObject({ state, planId });
  });

  test("that may be two plans' is for a person to choose", () => {
    const namesake = plan("3", { names: ["Rossi Maria17"] });
    expect(matchPayment(line("", { payer: "Rossi Maria17" }), [a, namesake])).toMatchObject({
      state: "AMBIGUOUS",
      reason: { key: "paymentList.reasons.several", values: { count: 2 } },
    });
  });

  property.prop([fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 12 })])(
    "never takes more than is owed, together with the lines before it",
    (amounts) => {
      const taken = new Map<string, number>();
      const states = amounts.map((amountCents) => ({
        amountCents,
        ...placePayment(line("PR-17", { amountCents }), [a, b], taken),
      }));
      const sum = states.filter(({ state }) => state === "MATCHED").reduce((all, one) => all + one.amountCents, 0);
      expect(sum).toBeLessThanOrEqual(20_000);
      expect(states.every(({ state }) => state === "MATCHED" || state === "TOO_MUCH")).toBe(true);
    },
  );

  test("for a rent the plan does not follow is too much", () => {
    expect(placePayment(line("canone PR-17"), [a], new Map())).toMatchObject({
      state: "TOO_MUCH",
      reason: { values: { left: "0,00 €", kind: "RENT" } },
    });
  });
});
