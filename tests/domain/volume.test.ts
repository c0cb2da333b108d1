import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviation, formatQuantity, lineAmountCents, readQuantity, totalsOf, typedQuantity } from "@/domain/volume";

const quantity = fc.oneof(
  fc.record({ unit: fc.constant("HOUR" as const), quantity: fc.integer({ min: 1, max: 4000 }).map((q) => q * 15) }),
  fc.record({ unit: fc.constant("OUTCOME" as const), quantity: fc.integer({ min: 1, max: 99 }) }),
);
const cost = fc.integer({ min: 0, max: 500_000 });
const line = fc
  .tuple(quantity, fc.option(cost, { nil: null }))
  .map(([volume, unitCostCents]) => ({ ...volume, unitCostCents }));

describe("what a line costs", () => {
  test.each([
    [720, "HOUR", 3400, 40_800],
    [15, "HOUR", 3550, 888], // 8,875 € is rounded up
    [4800, "HOUR", 84, 6720],
    [15, "HOUR", 2, 1], // half a cent is rounded up
    [15, "HOUR", 1, 0],
    [60, "HOUR", 0, 0],
    [2, "OUTCOME", 50_000, 100_000],
    [720, "HOUR", null, null],
  ] as const)("%i of unit %s at %s cents make %s", (amount, unit, unitCost, expected) => {
    expect(lineAmountCents(amount, unit, unitCost)).toBe(expected);
  });

  test("whole hours are exact: no rounding ever touches them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), cost, (hours, unitCost) => {
        expect(lineAmountCents(hours * 60, "HOUR", unitCost)).toBe(hours * unitCost);
      }),
    );
  });

  test("it is never more than half a cent away from the exact amount", () => {
    fc.assert(
      fc.property(quantity, cost, ({ unit, quantity: amount }, unitCost) => {
        const exactSixtieths = unit === "HOUR" ? amount * unitCost : amount * unitCost * 60;
        const got = lineAmountCents(amount, unit, unitCost) ?? Number.NaN;
        expect(Math.abs(got * 60 - exactSixtieths)).toBeLessThanOrEqual(30);
      }),
    );
  });

  test("more of a service never costs less", () => {
    fc.assert(
      fc.property(quantity, cost, fc.integer({ min: 1, max: 100 }), ({ unit, quantity: amount }, unitCost, more) => {
        const less = lineAmountCents(amount, unit, unitCost) ?? 0;
        expect(lineAmountCents(amount + more * 15, unit, unitCost)).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe("what a plan comes to", () => {
  test("the total is the sum of the lines as printed, whatever their order", () => {
    fc.assert(
      fc.property(
        fc
          .array(line, { maxLength: 20 })
          .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        ([lines, shuffled]) => {
          const totals = totalsOf(lines);
          const amounts = lines.map((one) => lineAmountCents(one.quantity, one.unit, one.unitCostCents));
          expect(totals.cents).toBe(amounts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0));
          expect(totals.undefinedCosts).toBe(amounts.filter((cents) => cents === null).length);
          expect(totalsOf(shuffled)).toEqual(totals);
        },
      ),
    );
  });

  test("pieces are not hours", () => {
    expect(totalsOf([{ unit: "OUTCOME", quantity: 2, unitCostCents: 50_000 }])).toEqual({
      cents: 100_000,
      minutes: 0,
      undefinedCosts: 0,
    });
  });
});

test.each([
  [720, 240, 1440, null],
  [240, 240, 1440, null],
  [1440, 240, 1440, null],
  [225, 240, 1440, "below"],
  [1455, 240, 1440, "above"],
  [15, null, null, null],
] as const)("%i between %s and %s is %s", (amount, minQuantity, maxQuantity, expected) => {
  expect(deviation(amount, { minQuantity, maxQuantity })).toBe(expected);
});

describe("a typed quantity", () => {
  test.each([
    ["HOUR", "1,5", 90],
    ["HOUR", "1:30", 90],
    ["HOUR", " 12 ", 720],
    ["OUTCOME", "2", 2],
  ] as const)("of unit %s written %s is %i", (unit, typed, expected) => {
    expect(readQuantity(unit, typed)).toBe(expected);
  });

  test.each([
    ["HOUR", "", "errors.required"],
    ["HOUR", "1,1", "errors.notQuarterHours"],
    ["HOUR", "-3", "errors.invalidHours"],
    ["HOUR", "=1+1", "errors.invalidHours"],
    ["HOUR", "1001", "errors.invalidHours"],
    ["OUTCOME", "0", "errors.tooSmall"],
    ["OUTCOME", "1,5", "errors.invalidNumber"],
    ["OUTCOME", "100", "errors.tooLarge"],
  ] as const)("of unit %s written %s is told what is wrong: %s", (unit, typed, key) => {
    expect(readQuantity(unit, typed)).toMatchObject({ key });
  });

  test("written back into its field is read as the same quantity", () => {
    fc.assert(
      fc.property(quantity, (volume) => {
        expect(readQuantity(volume.unit, typedQuantity(volume))).toBe(volume.quantity);
        expect(formatQuantity(volume)).not.toBe("");
      }),
    );
  });
});
