import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  compareRegional,
  findRegionalColumns,
  type OwnLine,
  personKey,
  type RegionalComparison,
  type RegionalRow,
} from "@/domain/regional";
import { addDays, formatDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { typedCents } from "@/lib/money";

const line = (over: Partial<OwnLine> = {}): OwnLine => ({
  key: "1",
  planId: "plan",
  personId: "person",
  identifier: "RSSMRA85C55E897Y",
  protocol: "2026/10",
  code: "L09",
  name: "Coaching",
  minutes: 720,
  amountCents: 40_800,
  startsOn: "2026-11-23",
  endsOn: "2027-05-22",
  ...over,
});

/** The row there that a line here ought to be. */
const asTyped = (of: OwnLine, number: number, over: Partial<RegionalRow> = {}): RegionalRow => ({
  line: number,
  protocol: of.protocol ?? "2026/99",
  identifier: of.identifier ?? "",
  service: `${of.code} ${of.name}`,
  hours: typedHours(of.minutes),
  amount: typedCents(of.amountCents),
  from: formatDay(of.startsOn),
  to: formatDay(of.endsOn),
  ...over,
});
const fieldsOf = ({ pairs }: RegionalComparison) =>
  pairs.map(({ differences }) => differences.map(({ field }) => field));

test.each([
  ["the code alone", { service: "l09" }, []],
  ["the name alone, in capitals", { service: "COACHING" }, []],
  ["an identifier in small letters", { identifier: "rssmra85c55e897y" }, []],
  ["an omocodia of the same person", { identifier: "RSSMRA85C55E89TV" }, []],
  ["hours with minutes", { hours: "12:00" }, []],
  ["an amount with its euro and dots", { amount: "€ 408,00" }, []],
  ["other hours", { hours: "10" }, ["hours"]],
  ["hours that are none", { hours: "dodici" }, ["hours"]],
  ["another amount", { amount: "408,01" }, ["amount"]],
  ["no amount at all", { amount: "" }, ["amount"]],
  ["an amount that is none", { amount: "molto" }, ["amount"]],
  ["another first day", { from: "24/11/2026" }, ["period"]],
  ["a day that does not exist", { to: "31/02/2027" }, ["period"]],
  ["another protocol", { protocol: "2026/11" }, ["protocol"]],
  [
    "everything else",
    { hours: "1", amount: "1", from: "01/01/2026", protocol: "x" },
    ["hours", "amount", "period", "protocol"],
  ],
  ["another service under the same figures", { service: "L10" }, ["service"]],
])("a row with %s", (_name, over, fields) => {
  expect(fieldsOf(compareRegional([asTyped(line(), 2, over)], [line()]))).toEqual([fields]);
});

test("another service with other figures is another row: one is missing there, one here", () => {
  const found = compareRegional([asTyped(line(), 2, { service: "L10", hours: "3" })], [line()]);
  expect(found).toMatchObject({ pairs: [], missingThere: [{ key: "1" }], missingHere: [{ line: 2 }], unknown: [] });
});

test("an equal row is never taken by another line of the same service", () => {
  const [one, other] = [line(), line({ key: "2", minutes: 360, amountCents: 20_400 })];
  expect(fieldsOf(compareRegional([asTyped(other, 2), asTyped(one, 3)], [one, other]))).toEqual([[], []]);
});

test("who has no signed plan here is unknown, and an empty code is nobody's", () => {
  const found = compareRegional(
    [asTyped(line(), 2, { identifier: "BNCGFR72T01E897G" }), asTyped(line(), 3, { identifier: "" })],
    [line({ identifier: null })],
  );
  expect(found.unknown.map((row) => row.line)).toEqual([2, 3]);
  expect(found.missingThere).toHaveLength(1);
});

test("a line of unknown cost equals an empty amount, and a result an empty number of hours", () => {
  const one = line({ amountCents: null, minutes: 0 });
  expect(fieldsOf(compareRegional([asTyped(one, 2, { hours: "" })], [one]))).toEqual([[]]);
});

test("columns are found in any order and under their usual names; the missing ones are told by name", () => {
  const { places, missing } = findRegionalColumns([
    "AL",
    "Dal",
    "C.F.",
    "Codice Fiscale",
    "Importo",
    "Ore",
    "Servizio",
    "Prot.",
  ]);
  expect(missing).toEqual([]);
  expect(places).toMatchObject({ to: 0, from: 1, identifier: 3, protocol: 7 });
  expect(findRegionalColumns(["Servizio", "Ore"]).missing).toEqual([
    "protocollo",
    "codice fiscale",
    "importo",
    "dal",
    "al",
  ]);
});

test("one person is one key, however their code is written", () => {
  expect(personKey(" rssmra85c55 e89tv ")).toBe("RSSMRA85C55E897Y");
  expect(personKey(null)).toBe("");
  expect(personKey("non un codice")).toBe("NONUNCODICE");
});

const identifiers = ["RSSMRA85C55E897Y", "BNCGFR72T01E897G", "LMRFTM88M49Z330F", null];
const lines = fc
  .array(
    fc.record({
      identifier: fc.constantFrom(...identifiers),
      protocol: fc.constantFrom("2026/10", "2026/11", null),
      code: fc.constantFrom("L09", "L10", "F01"),
      minutes: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 15),
      amountCents: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
      days: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 12 },
  )
  .map((some) =>
    some.map(({ days, ...one }, index) => line({ ...one, key: String(index), endsOn: addDays("2026-11-23", days) })),
  );
const typed = fc.constantFrom("", "12", "408,00", "L09", "L10 Coaching", "23/11/2026", "2026/10", "=1+1", "boh");
const rows = fc
  .array(
    fc.record({
      identifier: fc.constantFrom("RSSMRA85C55E897Y", "BNCGFR72T01E897G", "MAI VISTO", ""),
      protocol: typed,
      service: typed,
      hours: typed,
      amount: typed,
      from: typed,
      to: typed,
    }),
    { maxLength: 12 },
  )
  .map((some): RegionalRow[] => some.map((one, index) => ({ ...one, line: index + 2 })));

property.prop([lines])("equal lists, in whatever order, have no difference", (ours) => {
  const known = ours.filter(({ identifier }) => identifier);
  const found = compareRegional(known.map((one, index) => asTyped(one, index)).toReversed(), known);
  expect(found).toMatchObject({ missingThere: [], missingHere: [], unknown: [] });
  expect(found.pairs).toHaveLength(known.length);
  // Two plans of one person may carry the same service under different protocols, or none: nothing else may differ.
  expect(fieldsOf(found).flat()).toEqual([]);
});

property.prop([rows, lines])("every row and every line is accounted for exactly once", (theirs, ours) => {
  const { pairs, missingThere, missingHere, unknown } = compareRegional(theirs, ours);
  const numbers = [...pairs.map(({ row }) => row), ...missingHere, ...unknown].map((row) => row.line);
  const keys = [...pairs.map((pair) => pair.line), ...missingThere].map(({ key }) => key);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(theirs.map((row) => row.line));
  expect(keys.toSorted((a, b) => Number(a) - Number(b))).toEqual(ours.map(({ key }) => key));
});

property.prop([rows, lines])(
  "a pair is always the same person, and equal only when nothing differs",
  (theirs, ours) => {
    for (const { row, line: own, differences } of compareRegional(theirs, ours).pairs) {
      expect(personKey(row.identifier)).toBe(personKey(own.identifier));
      expect(new Set(differences.map(({ field }) => field)).size).toBe(differences.length);
    }
  },
);
