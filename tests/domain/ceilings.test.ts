import fc from "fast-check";
import { expect, test } from "vitest";
import { ceilingBroken, ceilingOf, ceilingsOf, leftUnder } from "@/domain/ceilings";

test.each([
  [100_000, 0, 0, "ok"],
  [100_000, 0, 79_999, "ok"],
  [100_000, 0, 80_000, "warn"],
  [100_000, 50_000, 30_000, "warn"],
  [100_000, 50_000, 50_000, "warn"],
  [100_000, 50_000, 50_001, "over"],
  [0, 0, 0, "ok"],
  [0, 0, 1, "over"],
  [null, 9_999_999, 9_999_999, "ok"],
] as const)("of %s cents, %i committed and this plan's %i, it is %s", (limitCents, committedCents, cents, state) => {
  expect(ceilingOf("person", { limitCents, committedCents, derogatedCents: 0 }, cents).state).toBe(state);
});

const basis = fc.record({
  limitCents: fc.option(fc.nat(10_000_000), { nil: null }),
  committedCents: fc.nat(10_000_000),
  derogatedCents: fc.nat(1_000_000),
});

test("a ceiling is over exactly when nothing is left, and adding cost never makes it calmer", () => {
  const order = { ok: 0, warn: 1, over: 2 };
  fc.assert(
    fc.property(basis, fc.nat(10_000_000), fc.nat(10_000_000), (bases, cents, more) => {
      const one = ceilingOf("programme", bases, cents);
      expect(one.state === "over").toBe((leftUnder(one) ?? 0) < 0);
      expect(order[ceilingOf("programme", bases, cents + more).state]).toBeGreaterThanOrEqual(order[one.state]);
    }),
  );
});

test("the first ceiling broken is named, in the order person, provider, programme", () => {
  const bases = {
    person: { limitCents: 1000, committedCents: 0, derogatedCents: 0 },
    provider: { limitCents: 100, committedCents: 0, derogatedCents: 0 },
    programme: { limitCents: 100, committedCents: 0, derogatedCents: 0 },
  };
  expect(ceilingBroken(ceilingsOf(bases, 500))?.kind).toBe("provider");
  expect(ceilingBroken(ceilingsOf(bases, 100))).toBeNull();
});

test("a derogation moves the limit of this plan alone, by exactly what was granted", () => {
  const basis = { limitCents: 1000, committedCents: 0, derogatedCents: 250 };
  expect(ceilingOf("person", basis, 1250).state).toBe("warn");
  expect(ceilingOf("person", basis, 1251).state).toBe("over");
  expect(leftUnder(ceilingOf("person", basis, 1300))).toBe(-50);
});
