import { belfioreConnector } from "@marketto/belfiore-connector-embedded";
import { CheckDigitizer, Parser } from "@marketto/codice-fiscale-utils";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  disagreements,
  elevenDigitsHold,
  guessIdentifierType,
  type IdentifierType,
  nameLetters,
  readIdentifier,
  surnameLetters,
  unknownPlace,
} from "@/lib/codice-fiscale";
import italian from "@/messages/it/identifier.json";

const read = (typed: string, type: IdentifierType = "CODICE_FISCALE") => readIdentifier(type, typed);
const identifier = (typed: string, type: IdentifierType = "CODICE_FISCALE") => {
  const outcome = read(typed, type);
  if (!outcome.ok) throw new Error(`${typed}: ${outcome.error}`);
  return outcome.identifier;
};
const error = (typed: string, type: IdentifierType = "CODICE_FISCALE") => {
  const outcome = read(typed, type);
  return outcome.ok ? null : outcome.error;
};

describe("a codice fiscale", () => {
  it.each([
    ["RSSMRA85C55E897Y", "F", "1985-03-15", "E897"],
    ["BNCGFR72T01E897G", "M", "1972-12-01", "E897"],
    ["LMRFTM88M49Z330F", "F", "1988-08-09", "Z330"],
    ["FOXLIX90A31Z210G", "M", "1990-01-31", "Z210"],
  ])("%s tells sex, birth date and place", (code, sex, birthDate, placeCode) => {
    expect(identifier(code)).toMatchObject({ value: code, base: code, told: { sex, birthDate, placeCode } });
  });

  it.each(["RSSMRA85C55E89TV", "RSSMRA85C55E8VTH"])("%s is kept as it is and its base undoes the omocodia", (code) => {
    expect(identifier(code)).toMatchObject({
      value: code,
      base: "RSSMRA85C55E897Y",
      told: { birthDate: "1985-03-15" },
    });
  });

  it("may be typed in lower case and with spaces", () => {
    expect(identifier(" rss mra 85c55 e897y ").value).toBe("RSSMRA85C55E897Y");
  });

  it.each([
    ["RSSMRA85C55E897Z", "identifier.errors.checkCharacter"],
    ["RSSMRA85C55E89Y", "identifier.errors.length"],
    ["RSSMRA85C55E8977Y", "identifier.errors.length"],
    ["R5SMRA85C55E897Y", "identifier.errors.shape"],
    ["RSSMRA85F55E897Y", "identifier.errors.shape"],
    ["", "errors.required"],
  ])("%s is refused: %s", (code, why) => {
    expect(error(code)).toBe(why);
  });

  it.each(["RSSMRA85B31E897", "RSSMRA85C72E897", "RSSMRA85C00E897", "RSSMRA85D71E897", "RSSMRA85C40E897"])(
    "%s with its right check character is refused: that day never was",
    (code) => {
      expect(error(`${code}${CheckDigitizer.checkDigit(code)}`)).toBe("identifier.errors.birthDate");
    },
  );

  it("does not put a birth in the future: a code of 30 is of 1930", () => {
    const code = "RSSMRA30C55E897";
    expect(identifier(`${code}${CheckDigitizer.checkDigit(code)}`).told?.birthDate).toBe("1930-03-15");
  });

  const letters = "LMNPQRSTUV";
  const places = [6, 7, 9, 10, 12, 13, 14];
  it("has the same base in every one of its 128 omocodia variants", () => {
    const person = fc.record({
      surname: fc.stringMatching(/^[BCDFGHLMNPRSTVZ]{3}$/),
      name: fc.stringMatching(/^[BCDFGHLMNPRSTVZ]{3}$/),
      year: fc.integer({ min: 0, max: 99 }),
      month: fc.constantFrom(..."ABCDEHLMPRST"),
      day: fc.integer({ min: 1, max: 28 }),
      woman: fc.boolean(),
      place: fc.constantFrom("E897", "Z330", "F205", "A575"),
    });
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 127 }), (who, variant) => {
        const two = (number: number) => String(number).padStart(2, "0");
        const first15 = `${who.surname}${who.name}${two(who.year)}${who.month}${two(who.day + (who.woman ? 40 : 0))}${who.place}`;
        const base = `${first15}${CheckDigitizer.checkDigit(first15)}`;
        const changed = [...first15].map((character, index) => {
          const bit = places.indexOf(index);
          return bit >= 0 && variant & (1 << bit) ? letters[Number(character)] : character;
        });
        const code = `${changed.join("")}${CheckDigitizer.checkDigit(changed.join(""))}`;
        expect(identifier(code)).toMatchObject({ value: code, base, told: { sex: who.woman ? "F" : "M" } });
      }),
    );
  });

  it("takes the same letters from a name as the library does, foreign ones included", () => {
    const library = new Parser(belfioreConnector);
    const letter = fc.constantFrom(..."AEIOUBCDFGHJKLMNPQRSTVWXYZàèéìòùđßøš");
    const word = fc.string({ unit: letter, minLength: 2, maxLength: 7 });
    const separator = fc.constantFrom(" ", "'", "");
    const names = fc.tuple(word, separator, word).map((parts) => parts.join(""));
    fc.assert(
      fc.property(names, (name) => {
        expect(surnameLetters(name)).toBe(library.lastNameToCf(name.trim()) || null);
        expect(nameLetters(name)).toBe(library.firstNameToCf(name.trim()) || null);
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const types = fc.constantFrom<IdentifierType>("CODICE_FISCALE", "PROVISIONAL", "STP", "ENI", "NONE");
    fc.assert(
      fc.property(types, anything, (type, typed) => {
        const outcome = readIdentifier(type, typed);
        if (!outcome.ok) expect(outcome.error).toMatch(/^(identifier\.)?errors\.\w+$/);
        for (const letters of [surnameLetters(typed), nameLetters(typed)]) {
          // Nothing only where there is no letter, or one of another alphabet: plain Latin ones give three, whatever stands between them.
          if (letters === null) expect(typed.replace(/[^\p{L}\p{M}]/gu, "")).not.toMatch(/^[A-Za-z]+$/);
          else expect(letters).toMatch(/^[A-Z]{3}$/);
        }
      }),
    );
  });

  it("names a place that no list has, without refusing it", async () => {
    const code = "RSSMRA85C55Z999";
    const unheard = identifier(`${code}${CheckDigitizer.checkDigit(code)}`);
    expect(await unknownPlace(unheard)).toEqual({
      key: "identifier.warnings.unknownPlace",
      values: { code: "Z999" },
    });
    expect(await unknownPlace(identifier("RSSMRA85C55E897Y"))).toBeNull();
  });
});

describe("the other identifiers", () => {
  it("are told apart by their shape when a list does not say", () => {
    expect(guessIdentifierType(" 28171800239 ")).toBe("PROVISIONAL");
    expect(guessIdentifierType("STP 030 123 1234567")).toBe("STP");
    expect(guessIdentifierType("eni0301231234567")).toBe("ENI");
    expect(guessIdentifierType("rssmra85c55e897y")).toBe("CODICE_FISCALE");
    expect(guessIdentifierType("boh")).toBeNull();
  });

  it("are an 11-digit provisional code that ends in its check digit", () => {
    expect(identifier("28171800239", "PROVISIONAL")).toMatchObject({ base: "28171800239", told: null });
    expect(error("28171800238", "PROVISIONAL")).toBe("identifier.errors.provisionalCheck");
    expect(error("2817180023", "PROVISIONAL")).toBe("identifier.errors.provisionalShape");
    expect(elevenDigitsHold("00000000000")).toBe(false);
  });

  it("are STP and ENI codes of three letters and thirteen digits", () => {
    expect(identifier("stp0301231234567", "STP").value).toBe("STP0301231234567");
    expect(error("ENI0301231234567", "STP")).toBe("identifier.errors.stpShape");
    expect(error("ENI03012312345", "ENI")).toBe("identifier.errors.eniShape");
  });

  it("are nothing at all when the person has none", () => {
    expect(identifier("", "NONE").value).toBe("");
    expect(error("RSSMRA85C55E897Y", "NONE")).toBe("identifier.errors.noneButGiven");
  });
});

describe("disagreements", () => {
  const maria = identifier("RSSMRA85C55E897Y");
  const agreed = {
    lastName: "Rossi",
    firstName: "Maria",
    sex: "F",
    birthDate: "1985-03-15",
    birthPlaceCode: "E897",
  } as const;

  it("are none when everything agrees, or when nothing else is known", () => {
    expect(disagreements(maria, agreed)).toEqual([]);
    expect(disagreements(maria, {})).toEqual([]);
    expect(disagreements(identifier("", "NONE"), agreed)).toEqual([]);
  });

  it.each([
    [{ lastName: "Bianchi" }, "lastName"],
    [{ firstName: "Lucia" }, "firstName"],
    [{ lastName: "Maria", firstName: "Rossi" }, "swapped"],
    [{ sex: "M" as const }, "sexF"],
    [{ birthDate: "1985-03-16" }, "birthDate"],
    [{ birthPlaceCode: "Z330" }, "birthPlace"],
  ])("with %j are told as %s", (about, warning) => {
    const told = disagreements(maria, { ...agreed, ...about });
    expect(told.map(({ key }) => key)).toEqual([`identifier.warnings.${warning}`]);
    expect(italian.warnings).toHaveProperty(warning);
  });

  it("do not arise from the century, from accents or from names without Latin letters", () => {
    expect(disagreements(maria, { ...agreed, birthDate: "1885-03-15" })).toEqual([]);
    expect(disagreements(maria, { ...agreed, lastName: "王" })).toEqual([]);
    expect(surnameLetters("Bonfà")).toBe("BNF");
    expect(surnameLetters("D'Angelo")).toBe("DNG");
    expect(nameLetters("Gianfranco")).toBe("GFR");
  });
});
