import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalogue } from "@/domain/catalogue-file";
import { aPriceList } from "../support/catalogue-factories";

const linesOf = (text: string) =>
  text.split("\r\n").map((line, index) => ({ line: index + 1, cells: line.split(";") }));
const read = (...services: Parameters<typeof aPriceList>) => readCatalogue(linesOf(aPriceList(...services)));
const problemsOf = (...services: Parameters<typeof aPriceList>) => {
  const list = read(...services);
  return list.ok ? [] : list.problems;
};
const only = (over: Record<string, string>) => {
  const list = read(over);
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  const [service] = list.services;
  if (!service) throw new Error("no service");
  return service;
};

test("a price list becomes services with minutes and cents", () => {
  const list = read({ costo_unitario: "1.600,00", quantita_min: "1,5", quantita_standard: "2", quantita_max: "3:15" });
  expect(list).toMatchObject({ ok: true, validFrom: "2027-01-01", validTo: "2027-12-31" });
  expect(list.ok && list.services[0]).toMatchObject({
    code: "L09",
    mode: "BOTH",
    minQuantity: 90,
    standardQuantity: 120,
    maxQuantity: 195,
    unitCostCents: 160_000,
    mandatory: false,
    verification: "DEMONSTRATION",
  });
});

test("an empty cost is not defined, and 0,00 is a cost", () => {
  expect(only({ costo_unitario: "" }).unitCostCents).toBeNull();
  expect(only({ costo_unitario: "0,00" }).unitCostCents).toBe(0);
});

test("a service counted in outcomes keeps its pieces", () => {
  expect(
    only({ unita: "ESITO", quantita_min: "1", quantita_standard: "1", quantita_max: "2", costo_unitario: "500,00" }),
  ).toMatchObject({ unit: "OUTCOME", minQuantity: 1, maxQuantity: 2, unitCostCents: 50_000 });
});

test.each<[string, Record<string, string>, string]>([
  ["costo_unitario", { costo_unitario: "1,600.00" }, "notAmount"],
  ["costo_unitario", { costo_unitario: "-3,00" }, "notAmount"],
  ["quantita_min", { quantita_min: "due" }, "notHours"],
  ["quantita_min", { quantita_min: "-2" }, "notHours"],
  ["quantita_min", { quantita_min: "1:10" }, "notQuarterHours"],
  ["quantita_min", { quantita_min: "30" }, "aboveMaximum"],
  ["quantita_standard", { quantita_standard: "40" }, "outsideLimits"],
  ["quantita_max", { unita: "ESITO", quantita_min: "1", quantita_standard: "1", quantita_max: "1,5" }, "notPieces"],
  ["sezione", { sezione: "CASA" }, "unknownWord"],
  ["modalita", { modalita: "" }, "missing"],
  ["accreditamento", { accreditamento: "FORMAZIONE_C" }, "unknownWord"],
  ["verifica", { verifica: "FORSE" }, "unknownWord"],
  ["codice", { codice: "L 09" }, "badCode"],
  ["codice", { codice: "=L09" }, "badCode"],
  ["denominazione", { denominazione: "x".repeat(201) }, "tooLong"],
  ["partecipanti_min", { partecipanti_min: "12", partecipanti_max: "4" }, "aboveMaximum"],
  ["partecipanti_max", { partecipanti_max: "otto" }, "notPeople"],
  ["valido_dal", { valido_dal: "31/02/2027" }, "notDay"],
  ["valido_al", { valido_al: "31/12/2026" }, "datesUpsideDown"],
])("a wrong %s is told with its line and column", (column, over, key) => {
  expect(problemsOf({}, { codice: "L10", ...over })).toContainEqual({
    key: `catalogue.file.${key}`,
    values: expect.objectContaining({ line: 3, column }),
  });
});

test("a code that comes twice is told with the line it came on first", () => {
  expect(problemsOf({}, { codice: "l09" })).toEqual([
    { key: "catalogue.file.repeatedCode", values: { line: 3, column: "codice", value: "l09", other: 2 } },
  ]);
});

test("services of different years are not one edition", () => {
  const problems = problemsOf({}, { codice: "L10", valido_dal: "01/01/2026" }, { codice: "L11" });
  expect(problems.map(({ key }) => key)).toEqual(["catalogue.file.mixedValidity"]);
});

test("missing, unknown and repeated columns are told before any line is read", () => {
  const list = readCatalogue([{ line: 4, cells: ["sezione", "Sezione", "colore"] }]);
  expect(list.ok ? [] : list.problems.slice(0, 3)).toEqual([
    { key: "catalogue.file.repeatedColumn", values: { line: 4, column: "sezione" } },
    { key: "catalogue.file.unknownColumn", values: { line: 4, column: "colore" } },
    { key: "catalogue.file.missingColumn", values: { line: 4, column: "area" } },
  ]);
});

test("an empty file, and one with a header alone, hold no services", () => {
  expect(readCatalogue([])).toEqual({ ok: false, problems: [{ key: "catalogue.file.empty" }] });
  expect(problemsOf()).toEqual([{ key: "catalogue.file.noServices", values: { line: 1 } }]);
});

test("whatever a file holds, reading it ends in services or in problems", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 25 }), { maxLength: 6 }), (rows) => {
      const header = { line: 1, cells: aPriceList().split(";") };
      const list = readCatalogue([header, ...rows.map((cells, index) => ({ line: index + 2, cells }))]);
      expect(list.ok ? list.services.length : list.problems.length).toBeGreaterThan(0);
    }),
  );
});
