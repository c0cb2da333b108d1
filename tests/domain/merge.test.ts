import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { lineFields, readLineTexts, readSavedLine, sameLineValue } from "@/domain/line-texts";
import { type Clash, differencesOf, merged, proposed, type Side } from "@/domain/merge";

const fields = ["hours", "from", "who"] as const;
type Field = (typeof fields)[number];
const value = fc.constantFrom("", "a", "b", "c");
const texts = fc.record({ hours: value, from: value, who: value });
const clash: fc.Arbitrary<Clash<Field>> = fc.record({
  base: fc.option(texts, { nil: null }),
  mine: texts,
  theirs: texts,
});
const all = (side: Side) => Object.fromEntries(fields.map((field) => [field, side])) as Record<Field, Side>;
const choice = fc.record(
  { hours: fc.constantFrom<Side>("mine", "theirs"), from: fc.constantFrom<Side>("mine", "theirs") },
  { requiredKeys: [] },
);

describe("choosing between two texts field by field", () => {
  property.prop([clash])("all mine gives mine, all theirs gives theirs", (two) => {
    expect(merged(fields, two, all("mine"))).toEqual(two.mine);
    expect(merged(fields, two, all("theirs"))).toEqual(two.theirs);
  });

  property.prop([clash, choice])("any choice is made of nothing but mine and theirs", (two, chosen) => {
    const result = merged(fields, two, chosen);
    for (const field of fields) expect([two.mine[field], two.theirs[field]]).toContain(result[field]);
  });

  property.prop([clash])("what both say alike is no difference, everything else is one", (two) => {
    const differing = differencesOf(fields, two).map(({ field }) => field);
    expect(differing).toEqual(fields.filter((field) => two.mine[field] !== two.theirs[field]));
  });

  property.prop([clash])("what is proposed drops nothing that one side alone changed", (two) => {
    const result = merged(fields, two, proposed(differencesOf(fields, two)));
    for (const field of fields) {
      if (!two.base) expect(result[field]).toBe(two.mine[field]);
      else if (two.theirs[field] === two.base[field]) expect(result[field]).toBe(two.mine[field]);
      else if (two.mine[field] === two.base[field]) expect(result[field]).toBe(two.theirs[field]);
      else expect(result[field]).toBe(two.mine[field]);
    }
  });
});

test("a field is told to be changed by the one who moved it from where both started", () => {
  const two = {
    base: { hours: "1", from: "1", who: "1" },
    mine: { hours: "2", from: "1", who: "2" },
    theirs: { hours: "1", from: "2", who: "3" },
  };
  expect(differencesOf(fields, two)).toEqual([
    { field: "hours", movedBy: "mine" },
    { field: "from", movedBy: "theirs" },
    { field: "who", movedBy: "both" },
  ]);
});

describe("the values of a line", () => {
  const same = sameLineValue("HOUR");
  test.each([
    ["quantity", "12", "12,0", true],
    ["quantity", "12", "12,25", false],
    ["quantity", "dodici", "dodici", true],
    ["startsOn", "2026-12-01", "01/12/2026", true],
    ["startsOn", "2026-12-01", "02/12/2026", false],
    ["thirdParties", "Ditta Rossi", "Ditta Rossi ", true],
    ["thirdParties", "12", "12,0", false],
  ] as const)("%s: «%s» and «%s» say the same: %s", (field, a, b, expected) => {
    expect(same(field, a, b)).toBe(expected);
  });

  test("travel with a page and come back; anything else is nothing", () => {
    const line = Object.fromEntries(lineFields.map((name) => [name, "x"]));
    expect(readLineTexts(JSON.stringify(line))).toEqual(line);
    expect(readSavedLine(JSON.stringify({ ...line, version: 3 }))).toMatchObject({ version: 3 });
    for (const bad of [null, "", "{", "[]", "null", JSON.stringify({ ...line, quantity: 3 }), "x".repeat(50_000)])
      expect(readLineTexts(bad)).toBeNull();
    expect(readSavedLine(JSON.stringify(line))).toBeNull();
  });
});
