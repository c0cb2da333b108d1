import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readAmount,
  readCity,
  readHints,
  readKind,
  readMonths,
  readPastDay,
  readPhones,
} from "@/domain/landlord-import-cells";
import { choicesFor } from "@/domain/landlord-import-choice";
import { dayInTitle, findHeader, guessMapping, mapColumnsForm } from "@/domain/landlord-import-columns";
import { properCase, splitName } from "@/domain/landlord-import-names";
import { kindOf } from "@/domain/landlord-import-row";
import { readIdentifier } from "@/lib/codice-fiscale";
import { parseValues } from "@/lib/form";
import type italian from "@/messages/it/landlordImport.json";

const value = (cell: { value: unknown } | { problem: { key: string } }) =>
  "value" in cell ? cell.value : cell.problem.key;
const problem = (key: keyof typeof italian.problems) => `landlordImport.problems.${key}`;
const told = (code: string) => {
  const read = readIdentifier("CODICE_FISCALE", code);
  return read.ok ? read.identifier.told : null;
};

describe("an amount", () => {
  it.each([
    ["1.234,56", 123_456],
    ["€ 89,50", 8950],
    ["235", 23_500],
    ["10410,56", 1_041_056],
    ["257,00 €", 25_700],
    ["EUR 12,5", 1250],
    ["0", 0],
    ["-", 0],
    ["1.234", 123_400],
    ["1,234.56", problem("englishAmount")],
    ["1234.56", problem("englishAmount")],
    ["-12,00", problem("negative")],
    ["(12,00)", problem("negative")],
    ["12,345", problem("englishAmount")],
    ["12,3456", problem("amount")],
    ["boh", problem("amount")],
    ["2.000.000,00", problem("amountTooLarge")],
  ])("written %s is read as %s", (typed, expected) => {
    expect(value(readAmount(typed))).toBe(expected);
  });

  it("is the same in every way a landlord writes it", () => {
    const ways = fc.constantFrom(
      (text: string) => text,
      (text: string) => `€ ${text}`,
      (text: string) => `${text} €`,
      (text: string) => `${text} EUR`,
      (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))(?=.*,)/g, "."),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), ways, (cents, way) => {
        const text = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
        expect(value(readAmount(way(text)))).toBe(cents);
      }),
    );
  });
});

describe("the other cells", () => {
  it.each([
    ["31/10/2026", "2026-10-31"],
    ["31-10-2026", "2026-10-31"],
    ["1/2/2026", "2026-02-01"],
    ["31/02/2026", problem("date")],
    ["31/10/26", problem("shortYear")],
    ["24/11/2026", problem("future")],
    ["ieri", problem("date")],
  ])("a day written %s is read as %s", (typed, expected) => {
    expect(value(readPastDay(typed))).toBe(expected);
  });

  it.each([
    ["12", 12],
    ["12 mesi", 12],
    ["5,00", 5],
    ["-3", problem("months")],
    ["601", problem("months")],
  ])("months written %s are read as %s", (typed, expected) => {
    expect(value(readMonths(typed))).toBe(expected);
  });

  it.each([
    ["ERP ALER", "SAP_ALER"],
    ["SAP - ALER", "SAP_ALER"],
    ["ERP COMUNE", "SAP_COMUNE"],
    ["Alloggio comunale", "SAP_COMUNE"],
    ["SAS", "SAS"],
    ["Privato", "PRIVATE"],
    ["Altro", "OTHER"],
    ["Castello", problem("kind")],
  ])("a home called %s is %s", (typed, expected) => {
    expect(value(readKind(typed))).toBe(expected);
  });

  it.each([
    ["0376 218312", ["+390376218312"], []],
    ["0376/391669 - 359 8476611", ["+393598476611", "+390376391669"], []],
    ["3331234567/0376391669", ["+393331234567", "+390376391669"], []],
    ["ore pasti", [], ["ore pasti"]],
    ["", [], []],
  ])("telephones written %s are told apart, mobiles first", (typed, phones, rest) => {
    expect(readPhones(typed)).toEqual({ phones, rest });
  });

  it("a comune may carry its province", () => {
    expect(readCity("MANTOVA (MN)")).toEqual({ city: "MANTOVA", province: "MN" });
    expect(readCity("Castel d'Ario MN")).toEqual({ city: "Castel d'Ario", province: "MN" });
    expect(readCity("Mantova")).toEqual({ city: "Mantova", province: null });
  });

  it("a note may hint at more than it says", () => {
    expect(readHints("sfratto convalidato il 3/10")).toEqual(["evictionValidated"]);
    expect(readHints("Piano di rientro in corso")).toEqual(["repaymentPlan"]);
    expect(readHints("chiede rateizzazione; vedi pratica 2024/118")).toEqual(["askedInstalments"]);
    expect(readHints("telefonare la sera")).toEqual([]);
  });
});

describe("a holder's name", () => {
  it.each([
    ["DE LUCA ROSA", null, "De Luca", "Rosa", true],
    ["D'ANGELO MARIA", null, "D'Angelo", "Maria", true],
    ["DALL'OCA PAOLA", null, "Dall'Oca", "Paola", true],
    ["EL AMRANI YOUSSEF", null, "El Amrani", "Youssef", true],
    ["Anna D'Angelo", null, "D'Angelo", "Anna", true],
    ["Anna De Luca", null, "De Luca", "Anna", true],
    ["BONFÀ ANTONIO", null, "Bonfà", "Antonio", true],
    ["ROSSI MARIA GRAZIA", null, "Rossi", "Maria Grazia", false],
    ["Baljit Singh", "SNGBJT83D10Z222T", "Singh", "Baljit", true],
    ["Singh Baljit", "SNGBJT83D10Z222T", "Singh", "Baljit", true],
    ["Maria Rossi", "RSSMRA85C55E897Y", "Rossi", "Maria", true],
    ["ROSSI MARIA", "RSSMRA85C55E897Y", "Rossi", "Maria", true],
    ["MARIA ROSSI", "RSSMRA85C55E897Y", "Rossi", "Maria", true],
    ["Suharto", null, "Suharto", "", true],
  ])("%s (%s) is %s, %s", (full, code, lastName, firstName, sure) => {
    expect(splitName(full, code ? told(code) : null)).toEqual({ lastName, firstName, sure });
  });

  it("loses and invents no letter, however it is split", () => {
    const word = fc.stringMatching(/^[A-Z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const { lastName, firstName } = splitName(words.join(" "), null);
        expect(`${lastName} ${firstName}`.trim().toUpperCase()).toBe(words.join(" "));
      }),
    );
  });

  it("written with small letters keeps them", () => {
    expect(properCase("de Rossi McDonald")).toBe("de Rossi McDonald");
    expect(properCase("VIA DELL'ARGINE")).toBe("Via Dell'Argine");
  });
});

describe("the columns", () => {
  const header = ["COD. CONTRATTO", "Nominativo", "C.F.", "Indirizzo", "Morosità", "Mesi", "Boh"];

  it("are known by many names, and a name that comes twice counts once", () => {
    expect(guessMapping([...header, "Intestatario"])).toEqual({
      contractCode: 0,
      holder: 1,
      identifier: 2,
      address: 3,
      rentDebt: 4,
      months: 5,
    });
  });

  it("stand under a header found within the first ten lines, or not at all", () => {
    const title = [["Elenco al 31/10/2026"], [""], header];
    expect(findHeader(title)).toBe(2);
    expect(dayInTitle(title)).toBe("2026-10-31");
    expect(findHeader([...Array.from({ length: 10 }, () => ["x"]), header])).toBeNull();
    expect(
      findHeader([
        ["a", "b"],
        ["1", "2"],
      ]),
    ).toBeNull();
  });

  const form = (columns: string[], over: Record<string, string> = {}) => {
    const all = Object.keys(mapColumnsForm.shape).map((name) => [name, ""]);
    const places = columns.map((field, place) => [`column${place}`, field]);
    const rest = {
      importId: "01a206a9-d11d-709d-8c3b-19dd6bbe2799",
      version: "1",
      source: "ALER",
      recordedOn: "",
      city: "",
      ...over,
    };
    return parseValues(mapColumnsForm, { ...Object.fromEntries([...all, ...places]), ...rest });
  };
  const wrong = (columns: string[], over?: Record<string, string>) => {
    const parsed = form(columns, over);
    return parsed.ok
      ? []
      : Object.entries(parsed.problems).flatMap(([field, all]) =>
          all.map(({ key }) => `${field} ${key.split(".").slice(-2).join(".")}`),
        );
  };

  it("must say who, where, how much and since how long; a day and a comune may be given for all", () => {
    expect(wrong(["holder", "address", "rentDebt", "months", "recordedOn", "city"])).toEqual([]);
    expect(
      wrong(["lastName", "address", "rentDebt", "months", "none"], { recordedOn: "31/10/2026", city: "Mantova" }),
    ).toEqual([]);
    expect(wrong(["none"])).toEqual([
      "columns missing.address",
      "columns missing.rentDebt",
      "columns missing.months",
      "columns missing.holder",
      "recordedOn missing.recordedOn",
      "city missing.city",
    ]);
  });

  it("never say the same twice", () => {
    expect(wrong(["holder", "address", "rentDebt", "months", "recordedOn", "city", "holder"])).toEqual([
      "column6 errors.fieldTwice",
    ]);
  });
});

describe("a line", () => {
  const header = ["COD", "NOME", "DEBITO"];
  it.each([
    [["TE1", "ROSSI", "12"], "tenancy"],
    [["TOTALE", "", "12"], "total"],
    [["Totali:", "", "12"], "total"],
    [["COD", "NOME", "DEBITO"], "header"],
    [["Aggiornato al 31/10/2026"], "text"],
    [["TE1"], "tenancy"],
    [["", " "], "blank"],
    [["", "TOTARO MARIA", "12"], "tenancy"],
  ])("%j is a %s", (cells, kind) => {
    expect(kindOf(cells, header)).toBe(kind);
  });

  it("of who already has a household never opens another", () => {
    const key = (how: string) => ({ key: `landlordImport.matches.${how}` });
    expect(choicesFor(null)).toEqual(["NEW", "SKIP"]);
    expect(choicesFor(key("repeated"))).toEqual(["SKIP"]);
    for (const how of ["code", "identifier", "codeInRow", "personInRow"])
      expect(choicesFor(key(how))).not.toContain("NEW");
    for (const how of ["name", "place", "nameInRow"]) expect(choicesFor(key(how))).toEqual(["NEW", "UPDATE", "SKIP"]);
  });
});
