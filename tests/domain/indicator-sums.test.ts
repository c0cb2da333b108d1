import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { protectTogether, type Sum } from "@/domain/indicator-sums";
import { isFew } from "@/domain/indicator-suppression";

const parts = ["a", "b", "c", "d"] as const;
const amount = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 9 }));
const town = fc.record({ a: amount, b: amount, c: amount, d: amount });
type Town = { a: number; b: number; c: number; d: number };

/** A page as the dashboard has it: a whole and its parts, two of which are a figure of their own beside it. */
const sums: Sum[] = [
  { whole: "all", parts: ["a", "b", "c", "d"] },
  { whole: "pair", parts: ["a", "b"] },
];
const countsOf = ({ a, b, c, d }: Town): Record<string, number> => ({ a, b, c, d, all: a + b + c + d, pair: a + b });

const pageOf = (some: Town) => {
  const counts = countsOf(some);
  const protection = protectTogether(counts, sums);
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, protection(name) === "shown" ? count : protection(name)]),
  );
};

/** Every town a reader can think of that agrees with what the page shows and with what its words mean. */
function* townsLike(page: Record<string, number | string>) {
  const possible = (name: string) => {
    const shown = page[name];
    if (typeof shown === "number") return [shown];
    return shown === "few" ? [1, 2, 3, 4] : Array.from({ length: 40 }, (_, one) => one + 1);
  };
  for (const a of possible("a"))
    for (const b of possible("b"))
      for (const c of possible("c"))
        for (const d of possible("d")) {
          const counts = countsOf({ a, b, c, d });
          const agrees = (name: string) =>
            typeof page[name] === "number"
              ? counts[name] === page[name]
              : page[name] === "few"
                ? isFew(counts[name] ?? 0)
                : (counts[name] ?? 0) > 0;
          if (agrees("all") && agrees("pair")) yield { a, b, c, d };
          // Beyond the largest whole nothing new comes.
          if (typeof page.all === "number" && a + b + c > page.all) break;
        }
}

test.prop([town])("no figure about one to four people is shown", (some) => {
  for (const shown of Object.values(pageOf(some))) expect(typeof shown === "number" && isFew(shown)).toBe(false);
});

test.prop([town], { numRuns: 60 })(
  "whoever does every sum of the page finds more than one number for each small figure",
  (some) => {
    const page = pageOf(some);
    const small = parts.filter((name) => typeof page[name] === "string" && isFew(some[name]));
    const found = new Map(small.map((name) => [name, new Set<number>()]));
    for (const other of townsLike(page)) {
      for (const [name, values] of found) values.add(other[name]);
      if ([...found.values()].every((values) => values.size > 1)) break;
    }
    for (const [name, values] of found) expect(values.size, `${name} in ${JSON.stringify(page)}`).toBeGreaterThan(1);
  },
);

test("nothing is hidden where nothing is small", () => {
  expect(pageOf({ a: 5, b: 0, c: 9, d: 12 })).toEqual({ a: 5, b: 0, c: 9, d: 12, all: 26, pair: 5 });
});

test("a small part that a second sum would tell takes a figure of that sum with it", () => {
  const page = pageOf({ a: 2, b: 9, c: 20, d: 30 });
  expect(page.a).toBe("reserved");
  expect([page.b, page.pair]).toContain("reserved");
});

test("a rest that has no figure of its own may be worked out: it is nobody's figure", () => {
  const protection = protectTogether({ all: 20, some: 17 }, [{ whole: "all", parts: ["some"], rest: "others" }]);
  expect([protection("all"), protection("some")]).toEqual(["shown", "shown"]);
});
