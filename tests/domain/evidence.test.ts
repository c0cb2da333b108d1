import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type DeliverableLine, lineProgress } from "@/domain/delivery";
import {
  figuresOf,
  lastOfMonth,
  monthOf,
  noFigures,
  packState,
  requestPackForm,
  rowsInWords,
  rowValues,
  sumOf,
} from "@/domain/evidence";

const line = fc.record<DeliverableLine>({
  unit: fc.constant("HOUR"),
  payBasis: fc.constantFrom("PROCESS", "RESULT"),
  quantity: fc.integer({ min: 1, max: 400 }).map((quarters) => quarters * 15),
  unitCostCents: fc.option(fc.integer({ min: 0, max: 20_000 })),
});
const row = fc.record({
  status: fc.constantFrom("BOOKED", "PRESENT", "LATE", "LEFT_EARLY", "ABSENT", "ABSENT_JUSTIFIED"),
  minutes: fc.integer({ min: 0, max: 480 }),
  confirmed: fc.boolean(),
});

describe("the rows of a line", () => {
  property.prop([line, fc.array(row, { maxLength: 40 })])(
    "add up to what the line's progress says, to the cent",
    (of, rows) => {
      const there = (status: string) => ["PRESENT", "LATE", "LEFT_EARLY"].includes(status);
      const minutes = (counts: (one: (typeof rows)[number]) => boolean) =>
        rows.reduce((sum, one) => sum + (counts(one) ? one.minutes : 0), 0);
      const progress = lineProgress(of, {
        bookedMinutes: minutes(({ status }) => status === "BOOKED"),
        deliveredMinutes: minutes(({ status }) => there(status)),
        confirmedMinutes: minutes(({ status, confirmed }) => there(status) && confirmed),
        provedOutcomes: 0,
      });
      const figures = figuresOf(of, rowValues(of, rows), []);
      for (const key of ["plannedCents", "bookedCents", "deliveredCents", "recognisedCents"] as const)
        expect(figures[key]).toBe(progress[key] ?? 0);
      for (const key of ["plannedMinutes", "bookedMinutes", "deliveredMinutes", "recognisedMinutes"] as const)
        expect(figures[key]).toBe(progress[key]);
      expect(figures.unknownCosts).toBe(of.unitCostCents === null ? 1 : 0);
    },
  );

  property.prop([fc.array(fc.integer({ min: 0, max: 1_000_000 })), fc.nat(20)])(
    "make the same total however they are put together",
    (cents, cut) => {
      const of = (some: number[]) => sumOf(some.map((one) => ({ ...noFigures, deliveredCents: one })));
      expect(sumOf([of(cents.slice(0, cut)), of(cents.slice(cut))])).toEqual(of(cents));
    },
  );
});

property.prop([fc.uniqueArray(fc.integer({ min: 2, max: 400 }), { minLength: 1 })])(
  "rows named in words are those rows again",
  (rows) => {
    const named = rowsInWords(rows)
      .split(", ")
      .flatMap((span) => {
        const [from = 0, to = from] = span.split("–").map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      });
    expect(named).toEqual([...rows].sort((a, b) => a - b));
  },
);

test("no rows are no words", () => {
  expect(rowsInWords([])).toBe("");
});

test.each([
  ["2026-11-26", "2026-11-01", "2026-11-30"],
  ["2028-02-29", "2028-02-01", "2028-02-29"],
  ["2026-12-31", "2026-12-01", "2026-12-31"],
])("%s is a day of the month from %s to %s", (day, first, last) => {
  expect([monthOf(day), lastOfMonth(monthOf(day))]).toEqual([first, last]);
});

test("a pack is over from the very moment until which it may be fetched", () => {
  const expiresAt = new Date("2026-12-01T10:00:00Z");
  const pack = { status: "DONE", expiresAt } as const;
  expect(packState(pack, new Date("2026-12-01T09:59:59.999Z"))).toBe("done");
  expect(packState(pack, expiresAt)).toBe("expired");
  expect(packState({ status: "RUNNING", expiresAt: null }, expiresAt)).toBe("running");
});

test.each(["PLAN", "MONTH", "PROGRAMME"])("a pack of a %s says which", (scope) => {
  const parsed = requestPackForm.safeParse({ scope, planId: "", month: "", programmeId: "" });
  expect(parsed.error?.issues).toHaveLength(1);
});
