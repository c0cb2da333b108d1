import { expect, test } from "vitest";
import { catalogue } from "../support/words";

/** Every sentence of a catalogue by its key. */
function sentences(node: unknown, prefix = ""): [string, string][] {
  if (typeof node === "string") return [[prefix, node]];
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, prefix ? `${prefix}.${key}` : key));
}
const argumentsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].filter((name) =>
    /^[a-z]+$/.test(name ?? ""),
  );
const document = (locale: string) => new Map(sentences(catalogue(locale).document));

test("the person's copy says the same things in every language, with the same figures in them", () => {
  const italian = document("it");
  const own = [...italian.keys()].filter((key) => key.startsWith("personCopy."));
  for (const locale of ["fr", "ar"]) {
    const translated = document(locale);
    expect([...translated.keys()].filter((key) => key.startsWith("personCopy.")).toSorted()).toEqual(own.toSorted());
    for (const [key, sentence] of translated) {
      expect(sentence.trim(), key).not.toBe("");
      expect(new Set(argumentsOf(sentence)), `${locale} ${key}`).toEqual(new Set(argumentsOf(italian.get(key) ?? "")));
    }
  }
});
