import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { codesIn, identifiersIn, markedParts, phonesIn, readSearch } from "@/domain/search";
import { setClock } from "@/lib/clock";
import { undoneOmocodia } from "@/lib/codice-fiscale";

setClock(new Date("2026-11-26T09:00:00Z"));

describe("a case code", () => {
  test.each([
    ["N26-00042", ["N26-00042"]],
    ["n26 42", ["N26-00042"]],
    ["n26/42", ["N26-00042"]],
    ["N-42", ["N26-00042"]],
    ["n42", ["N26-00042"]],
    ["P2600042", ["P26-00042"]],
    ["42", ["N26-00042", "S26-00042", "P26-00042"]],
    ["26-42", ["N26-00042", "S26-00042", "P26-00042"]],
    ["s 2642", ["S26-02642", "S26-00042"]],
    ["N", []],
    ["0", []],
    ["rossi", []],
    ["N26-", []],
    ["rossi 42", []],
  ])("%s may mean %j", (typed, codes) => expect(codesIn(typed)).toEqual(codes));

  const letter = fc.constantFrom("N", "S", "P");
  property.prop([letter, fc.integer({ min: 1, max: 99_999 }), fc.constantFrom("-", " ", "", "/")])(
    "is found whole, without its dash, without its zeros, in small letters",
    (kind, number, dash) => {
      const code = `${kind}26-${String(number).padStart(5, "0")}`;
      expect(codesIn(code)).toContain(code);
      expect(codesIn(`${kind.toLowerCase()}26${dash}${dash ? number : String(number).padStart(5, "0")}`)).toContain(
        code,
      );
      expect(codesIn(`${kind}${dash}${number}`)).toContain(code);
      expect(codesIn(String(number))).toContain(code);
    },
  );
});

describe("a telephone number", () => {
  const digits = fc.stringMatching(/^3\d{8,9}$/);
  const spaced = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
  property.prop([digits, spaced, fc.constantFrom("", "+39 ", "0039 ", "+39"), fc.constantFrom(" ", ".", "-", "/")])(
    "is found however it is spaced, with +39 or without",
    (number, cuts, country, gap) => {
      const kept = `39${number}`;
      let typed = number;
      for (const cut of cuts) typed = `${typed.slice(0, cut)}${gap}${typed.slice(cut)}`;
      expect(phonesIn(country + typed).some((piece) => kept.includes(piece))).toBe(true);
      // And kept without its country it is found just as well.
      expect(phonesIn(country + typed).some((piece) => number.includes(piece))).toBe(true);
    },
  );
  property.prop([digits, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 4, max: 6 })])(
    "is found by any four digits that follow each other",
    (number, from, length) => {
      const piece = number.slice(from, from + length);
      if (piece.length >= 4) expect(phonesIn(piece)).toContain(piece);
    },
  );
  test.each(["33", "rossi 333", "N26-00042", "", "+", "333 12a"])("%s is none", (typed) =>
    expect(phonesIn(typed)).toEqual([]),
  );
});

describe("a codice fiscale", () => {
  const whole = "RSSMRA85C55E897Y";
  const changed = (base: string, places: number[]) =>
    [...base].map((sign, at) => (places.includes(at) ? "LMNPQRSTUV"[Number(sign)] : sign)).join("");

  property.prop([
    fc.subarray([6, 7, 9, 10, 12, 13, 14]),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 6, max: 16 }),
  ])("is found by any piece of it, omocodia undone wherever the piece begins", (places, from, length) => {
    const typed = changed(whole, places).slice(from, from + length);
    const plain = whole.slice(from, from + length);
    const found = [typed, ...undoneOmocodia(typed)];
    expect(found.some((piece) => whole.includes(piece) && piece.length >= plain.length - 1)).toBe(true);
  });
  test.each([
    ["rssmra85", "RSSMRA85"],
    ["RSS MRA 85C55", "RSSMRA85C55"],
    ["rssmra", "RSSMRA"],
    ["e897y", "E897Y"],
    ["00012345", "00012345"],
  ])("%s is searched as %s", (typed, piece) => expect(identifiersIn(typed)).toContain(piece));
  test.each(["rossi", "maria rossi", "N26-00042", "n42", "%%%%", "12345", "via canneti 22"])(
    "%s is not taken for one",
    (typed) => expect(identifiersIn(typed)).toEqual([]),
  );
});

describe("what was typed", () => {
  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["a", "short"],
    ["a b", "short"],
    ["%", "signs"],
    ["__", "signs"],
    ["😀😀", "signs"],
    ["'", "signs"],
    ["x".repeat(500), "long"],
  ])("%j is not searched for: %s", (typed, problem) => expect(readSearch(typed)).toEqual({ ok: false, problem }));

  property.prop([fc.string({ unit: "binary", maxLength: 150 })])("never breaks the reading of it", (typed) => {
    const read = readSearch(typed);
    if (!read.ok) return;
    const { words, codes, identifiers, phones } = read.asked;
    for (const word of words) expect(word).toMatch(/^[a-z0-9@.]+$/);
    for (const piece of [...codes, ...identifiers, ...phones]) expect(piece).toMatch(/^[A-Z0-9-]+$/);
  });

  test("gives the words of a name without accents, apostrophes or case", () => {
    const read = readSearch("  D’Angelo   NICOLÒ ");
    expect(read.ok && read.asked.names).toEqual(["dangelo", "nicolo"]);
    expect(readSearch("via canneti 22")).toMatchObject({ asked: { names: [], words: ["via", "canneti", "22"] } });
  });
});

describe("what matched is marked", () => {
  test.each([
    ["D'Angelo Nicolò", ["nicolo"], ["D'Angelo ", "*Nicolò"]],
    ["D'Angelo Nicolò", ["dangelo"], ["*D'Angelo", " Nicolò"]],
    ["+39 0376 123456", ["0376123"], ["+39 ", "*0376 123", "456"]],
    ["RSSMRA85C55E897Y", ["RSSMRA85"], ["*RSSMRA85", "C55E897Y"]],
    ["Rossi Maria", ["bianchi"], ["Rossi Maria"]],
    ["", ["x"], []],
  ])("%s by %j", (text, pieces, parts) =>
    expect(markedParts(text, pieces).map(({ text: part, hit }) => (hit ? `*${part}` : part))).toEqual(parts),
  );
  property.prop([fc.string(), fc.array(fc.string({ maxLength: 5 }))])("and never changes the text", (text, pieces) => {
    const parts = markedParts(text, pieces).map((part) => part.text);
    expect(parts.join("")).toBe(text);
  });
});
