import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { centsFor, mostPoints, pointsFor, withBalance } from "@/domain/points";

const rule = { pointsPerHour: 5, centsPerPoint: 100 };
const quarters = fc.integer({ min: 1, max: 96 }).map((count) => count * 15);
const times = fc.constantFrom(1, 2, 4);
const perHour = fc.integer({ min: 1, max: 1000 });

describe("the points of hours of volunteering", () => {
  test.each([
    [60, 1, 5],
    [60, 2, 10],
    [60, 4, 20],
    [90, 1, 7],
    [45, 1, 3],
    [15, 1, 1],
    [15, 4, 5],
    [30, 2, 5],
    [1440, 4, 480],
  ])("%i minutes × %i are %i", (minutes, multiplier, points) => {
    expect(pointsFor(minutes, multiplier, rule)).toBe(points);
  });

  property.prop([quarters, times, perHour])(
    "are whole, never more than exact, and less than a point short of it",
    (minutes, multiplier, pointsPerHour) => {
      const points = pointsFor(minutes, multiplier, { pointsPerHour });
      const sixtieths = minutes * multiplier * pointsPerHour;
      expect(Number.isInteger(points)).toBe(true);
      expect(points * 60).toBeLessThanOrEqual(sixtieths);
      expect((points + 1) * 60).toBeGreaterThan(sixtieths);
    },
  );

  property.prop([quarters, quarters, times, perHour])(
    "written in two pieces are never worth more than written together",
    (first, second, multiplier, pointsPerHour) => {
      const points = (minutes: number) => pointsFor(minutes, multiplier, { pointsPerHour });
      expect(points(first) + points(second)).toBeLessThanOrEqual(points(first + second));
    },
  );

  property.prop([fc.integer({ min: 1, max: 24 }), times, perHour])(
    "of whole hours are exact",
    (hours, multiplier, pointsPerHour) => {
      expect(pointsFor(hours * 60, multiplier, { pointsPerHour })).toBe(hours * multiplier * pointsPerHour);
    },
  );
});

describe("points taken off a debt", () => {
  property.prop([
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 1, max: 100_000 }),
  ])("are at most those held and never worth more than the debt", (held, left, centsPerPoint) => {
    const most = mostPoints(held, left, { centsPerPoint });
    expect(most).toBeLessThanOrEqual(held);
    expect(centsFor(most, { centsPerPoint })).toBeLessThanOrEqual(left);
    if (most < held) expect(centsFor(most + 1, { centsPerPoint })).toBeGreaterThan(left);
  });
});

property.prop([fc.array(fc.integer({ min: -50, max: 50 }))])(
  "the balance after each movement is the sum of all until then",
  (moves) => {
    const ledger = withBalance(moves.map((points) => ({ points })));
    ledger.forEach(({ balance }, index) => {
      expect(balance).toBe(moves.slice(0, index + 1).reduce((sum, points) => sum + points, 0));
    });
  },
);
