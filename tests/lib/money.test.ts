import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatCents, parseCents, splitCents, typedCents } from "@/lib/money";

test.each([
  ["1.234,56", 123_456],
  ["1234,5", 123_450],
  ["€ 12", 1200],
  ["280,00 €", 28_000],
  ["0", 0],
  [" 89,50 ", 8950],
])("%s is read as %i cents", (typed, cents) => expect(parseCents(typed)).toBe(cents));

test.each(["1,234.56", "1.23", "12,345", "-5", "", "dodici", "1.2345", "1e3", "€", "12,", "99.999.999.999"])(
  "%s is no amount",
  (typed) => expect(parseCents(typed)).toBeNull(),
);

test("amounts are shown the Italian way, thousands grouped", () => {
  expect(formatCents(123_450)).toBe("1.234,50 €");
  expect(formatCents(0)).toBe("0,00 €");
  expect(formatCents(-500)).toBe("-5,00 €");
});

property.prop([fc.integer({ min: 0, max: 2_000_000_000 })])(
  "what is shown or filled in is read back to the cent",
  (cents) => {
    expect(parseCents(formatCents(cents))).toBe(cents);
    expect(parseCents(typedCents(cents))).toBe(cents);
  },
);

property.prop([fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 240 })])(
  "parts add up to the whole and only the last differs, by less than the number of parts",
  (cents, parts) => {
    const split = splitCents(cents, parts);
    expect(split.reduce((sum, part) => sum + part, 0)).toBe(cents);
    expect(new Set(split.slice(0, -1)).size).toBeLessThanOrEqual(1);
    expect((split.at(-1) ?? 0) - (split[0] ?? 0)).toBeLessThan(parts);
  },
);
