import fc from "fast-check";
import { expect, test } from "vitest";
import { isFew, protectAlone, protectParts } from "@/domain/indicator-suppression";

const published = (parts: number[]) => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const protection = protectParts(parts, whole);
  return {
    parts: parts.map((part, index) => (protection.parts[index] === "shown" ? part : protection.parts[index])),
    whole: protection.whole === "shown" ? whole : protection.whole,
  };
};

test("a figure about one to four people is hidden, about none or five it is not", () => {
  expect([0, 1, 4, 5].map(protectAlone)).toEqual(["shown", "few", "few", "shown"]);
});

test("a single small part takes the next smallest with it, or the whole when there is none", () => {
  expect(published([20, 3, 9])).toEqual({ parts: [20, "reserved", "reserved"], whole: 32 });
  expect(published([3, 0, 0])).toEqual({ parts: ["few", 0, 0], whole: "few" });
  expect(published([20, 9])).toEqual({ parts: [20, 9], whole: 29 });
});

test("small parts that together are still too few take another with them", () => {
  expect(published([1, 1, 8, 30])).toEqual({ parts: ["reserved", "reserved", "reserved", 30], whole: 40 });
  expect(published([4, 3, 30])).toEqual({ parts: ["few", "few", 30], whole: 37 });
});

test("no small part is ever shown, nor a small whole", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const { parts: shown, whole } = published(parts);
      for (const figure of [...shown, whole]) expect(typeof figure === "number" && isFew(figure)).toBe(false);
    }),
  );
});

test("what is shown never tells a hidden part: another town with the same page has a different figure there", () => {
  const largest = 12;
  const pages = new Map<string, number[][]>();
  for (let a = 0; a <= largest; a += 1)
    for (let b = 0; b <= largest; b += 1)
      for (let c = 0; c <= largest; c += 1) {
        const page = JSON.stringify(published([a, b, c]));
        pages.set(page, [...(pages.get(page) ?? []), [a, b, c]]);
      }
  for (const [page, towns] of pages) {
    const { parts } = JSON.parse(page) as { parts: (number | string)[] };
    parts.forEach((shown, index) => {
      if (typeof shown === "string") expect(new Set(towns.map((town) => town[index])).size, page).toBeGreaterThan(1);
    });
  }
});
