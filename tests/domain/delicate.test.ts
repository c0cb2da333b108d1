import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import { delicateFor, delicateIn, delicateKinds, delicateTexts, textReaders, toldMark } from "@/domain/delicate";

test.each([
  ["SHARED", "Il codice è RSSMRA85C55E897Y", ["codiceFiscale"]],
  ["OFFICINA", "IBAN IT60X0542811101000000123456", ["iban"]],
  ["SHARED", "Ha una diagnosi recente e una condanna", ["health", "justice"]],
  ["OFFICINA", "Attenzione alla depressione", ["health"]],
  ["SHARED", "Cerca lavoro al mattino", []],
  ["AUTHOR", "Ha una diagnosi recente", []],
] as const)("a note for %s saying «%s» raises %o", (audience, body, kinds) => {
  expect(delicateFor(audience, body)).toEqual(kinds);
});

test.each([
  ["COMUNE", "Serve un tutoraggio più lungo per il tirocinio", []],
  ["COMUNE", "Dopo la diagnosi serve più tempo", ["health"]],
  ["COMUNE", "RSSMRA85T10A562S, uscito dal carcere", ["codiceFiscale", "justice"]],
  ["EMPLOYER", "È agli arresti domiciliari", ["justice"]],
  ["PERSON", "Chiamare il 340 123 4567", ["phone"]],
  ["CASE", "Chiamare lo 0376/123456", ["phone"]],
  ["CASE", "Chiamare +39 0376 123456 dopo le 17", ["phone"]],
  ["OFFICINA", "In cura per una depressione; tel. 3401234567", ["phone"]],
  ["PROVIDER", "Ha avuto una condanna", []],
  ["AUTHOR", "RSSMRA85C55E897Y, 3401234567", []],
] as const)("for %s «%s» raises %o", (readers, text, kinds) => {
  expect(delicateIn(readers, text)).toEqual(kinds);
});

test.each([
  "Debito di 1.234.567,00 euro",
  "Dal 01/02/2026 al 31/03/2026",
  "Protocollo 0012345/2026",
  "Codice N-000123",
  "Rata di 340,00 €",
  "Sentenza non ancora letta",
])("«%s» is no telephone", (text) => {
  expect(delicateIn("CASE", text)).not.toContain("phone");
});

test("a form's marks say who reads each of its texts, also by an audience chosen in another field", () => {
  const typed: Record<string, string> = { body: "Una diagnosi", audience: "AUTHOR", reason: "Una condanna" };
  const textOf = (field: string) => typed[field] ?? "";
  const marks = [toldMark("body", { by: "audience" }), toldMark("reason", "CASE")];
  expect(delicateTexts(marks, textOf)).toEqual([{ field: "reason", kinds: ["justice"] }]);
  typed.audience = "SHARED";
  expect(delicateTexts(marks, textOf).map(({ field }) => field)).toEqual(["body", "reason"]);
});

property.prop([fc.array(fc.string()), fc.string()])("no mark somebody made up breaks the reading", (marks, text) => {
  for (const { kinds } of delicateTexts(marks, () => text))
    expect(kinds.every((kind) => delicateKinds.includes(kind))).toBe(true);
});

property.prop([fc.constantFrom(...textReaders), fc.string()])("more readers never raise less", (readers, text) => {
  expect(delicateIn("PORTAL", text)).toEqual(expect.arrayContaining(delicateIn(readers, text)));
});
