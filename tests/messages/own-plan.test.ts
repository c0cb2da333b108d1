import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { changeWords } from "@/app/(person)/change-words";
import { type OwnWords, quantityWords, serviceName } from "@/app/(person)/words";
import { comparePlanContents } from "@/domain/plan-compare";
import type { PlanContent } from "@/domain/plan-content";
import { type PersonLanguage, personLanguages } from "@/lib/languages";
import { content, contentLine } from "../support/plan-content";
import { catalogue } from "../support/words";

/** The words of the person's pages in a language; a missing one is a fault. */
const wordsOf = (language: PersonLanguage) =>
  createTranslator({
    locale: language,
    namespace: "ownPlan" as never,
    messages: catalogue(language) as never,
    timeZone: "Europe/Rome",
    onError: (error) => {
      throw error;
    },
  }) as unknown as OwnWords;

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "").replace(/\u00a0/g, " ");
const lines = fc
  .uniqueArray(
    fc.record({
      key: fc.constantFrom("L01", "L09", "F01", "X99"),
      quantity: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 15),
      unit: fc.constantFrom("HOUR" as const, "OUTCOME" as const),
      unitCostCents: fc.constantFrom(3400, 3500, null),
      endsOn: fc.constantFrom("2027-01-31", "2027-05-22"),
      deliverer: fc.constantFrom("SolCo", "Coop Due"),
      thirdParties: fc.constantFrom(null, "Caritas"),
      status: fc.constantFrom("OPEN" as const, "SUSPENDED" as const, "CLOSED" as const),
    }),
    { selector: ({ key }) => key, maxLength: 4 },
  )
  .map((all) => all.map((line) => contentLine({ ...line, code: line.key })));
const goals: PlanContent["goals"][] = [[{ key: "g", text: "Un lavoro" }], [{ key: "g", text: "La patente" }], []];
const contents = fc
  .record({
    lines,
    operator: fc.constantFrom("Luca Mori", "Marta Bini"),
    endsOn: fc.constantFrom("2027-05-22", "2027-04-30"),
    aidBand: fc.constantFrom("BAND_3", "BAND_4"),
    goals: fc.constantFrom(...goals),
  })
  .map(({ lines: all, ...rest }) => content(all, rest));

describe.each(personLanguages)("in %s", (language) => {
  const t = wordsOf(language);

  test("every difference between two texts is told, and none where there is none", () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const changes = comparePlanContents(before, after);
        const said = changeWords(t, language, { before, after, changes });
        expect(said.length > 0).toBe(changes.length > 0);
        for (const sentence of said) expect(sentence).toMatch(/^[^{}]{5,}$/);
      }),
      { numRuns: 60 },
    );
  });

  test("a service of the basket has its name here, one of another basket keeps its own", () => {
    expect(serviceName(t, language, { code: "L02", name: "Colloquio specialistico" }).language).toBe(language);
    expect(serviceName(t, language, { code: "L02", name: "Un altro servizio" })).toEqual({
      text: "Un altro servizio",
      language: "it",
    });
    expect(serviceName(t, language, { code: "__proto__", name: "Coaching" }).text).toBe("Coaching");
  });
});

test.each([
  ["it", 60, "1 ora"],
  ["it", 750, "12 ore e 30 minuti"],
  ["it", 45, "45 minuti"],
  ["en", 120, "2 hours"],
  ["fr", 60, "1 heure"],
  ["ar", 60, "ساعة واحدة"],
  ["ar", 120, "ساعتان"],
  ["ar", 300, "5 ساعات"],
  ["ar", 900, "15 ساعة"],
] as const)("in %s, %s minutes are %s", (language, quantity, said) => {
  expect(plain(quantityWords(wordsOf(language), { unit: "HOUR", quantity }))).toBe(said);
});

test("more hours are told in hours, a changed price as nothing the person does", () => {
  const before = content([contentLine(), contentLine({ key: "F", code: "F99", name: "Cucina", unitCostCents: 100 })]);
  const after = content([
    contentLine({ quantity: 1080 }),
    contentLine({ key: "F", code: "F99", name: "Cucina", unitCostCents: 200 }),
  ]);
  const changes = comparePlanContents(before, after);
  expect(changeWords(wordsOf("it"), "it", { before, after, changes }).map(plain)).toEqual([
    "Coaching: da 12 ore a 18 ore.",
    "Cucina: cambia solo il costo, non quello che farai.",
  ]);
  expect(changeWords(wordsOf("fr"), "fr", { before, after, changes }).map(plain)).toEqual([
    "Coaching (accompagnement personnel) : de 12 heures à 18 heures.",
    "Cucina : seul le coût change, pas ce que vous ferez.",
  ]);
});
