import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePlanContents } from "@/domain/plan-compare";
import { type ContentLine, canonicalText, type PlanContent, readContent } from "@/domain/plan-content";
import { lineAmountCents, totalsOf } from "@/domain/volume";
import { content, contentLine } from "../support/plan-content";

const texts = fc.string({ minLength: 1, maxLength: 30 });
const lineOf = (key: string): fc.Arbitrary<ContentLine> =>
  fc
    .record({
      quantity: fc.integer({ min: 1, max: 200 }).map((quarters) => quarters * 15),
      unitCostCents: fc.option(fc.nat(10_000), { nil: null }),
      thirdParties: fc.option(texts, { nil: null }),
      deviationReason: fc.option(texts, { nil: null }),
      endsOn: fc.constantFrom("2027-01-31", "2027-05-22"),
      name: texts,
    })
    .map((over) => contentLine({ key, code: key, ...over }));
const contents: fc.Arbitrary<PlanContent> = fc
  .record({
    lines: fc
      .uniqueArray(fc.constantFrom("L01", "L02", "L09", "F01"), { maxLength: 4 })
      .chain((keys) => fc.tuple(...keys.map(lineOf))),
    goals: fc.uniqueArray(fc.record({ key: fc.constantFrom("a", "b", "c"), text: texts }), {
      maxLength: 3,
      selector: (goal) => goal.key,
    }),
    operator: texts,
    endsOn: fc.constantFrom("2027-05-22", "2027-04-30"),
  })
  .map(({ lines, ...rest }) => content(lines, rest));

/** The same value with the keys of every object turned round. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value;

describe("the text people sign", () => {
  test("does not depend on the order in which its keys were written", () => {
    fc.assert(
      fc.property(contents, (one) => {
        expect(canonicalText(reversed(one) as PlanContent)).toBe(canonicalText(one));
      }),
    );
  });

  test("is read back as it was", () => {
    fc.assert(
      fc.property(contents, (one) => {
        expect(readContent(canonicalText(one))).toEqual(one);
      }),
    );
  });

  test("is different whenever the contents are, and the difference can be told in words", () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const same = canonicalText(one) === canonicalText(other);
        expect(comparePlanContents(one, other).length === 0).toBe(same);
      }),
    );
  });

  test.each(["", "{}", "[]", "null", "not json", '{"format":"ponte.pip/1"}'])("%j is none", (text) => {
    expect(readContent(text)).toBeNull();
  });
});

describe("the differences between two texts", () => {
  const coaching = (quantity: number, unitCostCents: number | null = 3400) =>
    contentLine({ key: "L09", code: "L09", name: "Coaching", quantity, unitCostCents });

  test("an increase is told in hours and euro", () => {
    expect(comparePlanContents(content([coaching(720)]), content([coaching(1080)]))).toEqual([
      {
        kind: "volume",
        direction: "up",
        lineKey: "L09",
        deltaMinutes: 360,
        deltaCents: 20_400,
        message: {
          key: "plan.changes.volume",
          values: { service: "Coaching", before: "12 h", after: "18 h", delta: "+ 204,00 €" },
        },
      },
    ]);
  });

  test("a service put in and one taken out are told whole", () => {
    const changes = comparePlanContents(
      content([coaching(720)]),
      content([contentLine({ key: "F01", name: "Italiano L2", quantity: 2400, unitCostCents: 84 })]),
    );
    expect(changes.map(({ kind, deltaCents }) => [kind, deltaCents])).toEqual([
      ["serviceAdded", 3360],
      ["serviceRemoved", -40_800],
    ]);
  });

  test("a reduction of a service whose cost nobody knows changes no total", () => {
    const [change] = comparePlanContents(content([coaching(720, null)]), content([coaching(360, null)]));
    expect(change).toMatchObject({
      deltaCents: 0,
      deltaMinutes: -360,
      message: { key: "plan.changes.volumeUnknownCost" },
    });
  });

  test("goals put in another order are a change of wording", () => {
    const goals = [
      { key: "a", text: "Lavoro" },
      { key: "b", text: "Patente" },
    ];
    const changes = comparePlanContents(content([], { goals }), content([], { goals: [...goals].reverse() }));
    expect(changes).toMatchObject([{ kind: "wording", message: { key: "plan.changes.goalsReordered" } }]);
  });

  test("they add up to the difference of the totals", () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const changes = comparePlanContents(one, other);
        const sum = (of: "deltaCents" | "deltaMinutes") => changes.reduce((total, change) => total + change[of], 0);
        expect(sum("deltaCents")).toBe(totalsOf(other.lines).cents - totalsOf(one.lines).cents);
        expect(sum("deltaMinutes")).toBe(totalsOf(other.lines).minutes - totalsOf(one.lines).minutes);
        expect(
          other.lines.every(
            (line) => line.amountCents === lineAmountCents(line.quantity, line.unit, line.unitCostCents),
          ),
        ).toBe(true);
      }),
    );
  });
});
