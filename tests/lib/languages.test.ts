import { expect, test } from "vitest";
import { askedLanguage, directionOf, isPersonPath, spokenLanguage } from "@/lib/languages";

test.each([
  ["ar-MA,fr;q=0.8", "ar"],
  ["fr-FR", "fr"],
  ["de,en;q=0.5,it;q=0.9", "it"],
  ["ur-PK, pa;q=0.9", "it"],
  ["en;q=0", "it"],
  ["EN-gb", "en"],
  ["*", "it"],
  [",;q=,;;", "it"],
  ["", "it"],
  [null, "it"],
])("a browser that asks for %j reads %s", (accepted, language) => {
  expect(askedLanguage(accepted)).toBe(language);
});

test("Arabic alone is written from right to left", () => {
  expect(["it", "en", "fr", "ar"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "rtl"]);
});

test.each([
  ["/p", true],
  ["/p?lang=ar", true],
  ["/p/abc", true],
  ["/plans", false],
  ["/people", false],
  ["/privacy-notice", false],
  ["", false],
])("%s is one of the person's own pages: %s", (path, own) => {
  expect(isPersonPath(path)).toBe(own);
});

test.each([
  ["arabo", "ar"],
  ["Francese e wolof", "fr"],
  ["INGLESE", "en"],
  ["English", "en"],
  ["français", "fr"],
  ["punjabi", "it"],
  ["italiano, inglese", "en"],
  ["", "it"],
  [null, "it"],
])("who speaks %j is written to in %s", (written, language) => {
  expect(spokenLanguage(written)).toBe(language);
});
