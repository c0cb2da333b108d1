import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  canBeSplit,
  instalmentState,
  instalmentsOf,
  isLate,
  monthlyShare,
  ongoing,
  repaymentMoves,
  repaymentStanding,
  repaymentTotals,
} from "@/domain/repayment";
import { proposeRepaymentForm } from "@/domain/repayment-forms";
import type { RepaymentPlanStatus } from "@/generated/prisma/enums";
import { addDays } from "@/lib/dates";
import { parseValues } from "@/lib/form";

const terms = fc
  .record({
    recognisedDebtCents: fc.integer({ min: 1, max: 100_000_000 }),
    downPaymentCents: fc.integer({ min: 0, max: 100_000_000 }),
    instalments: fc.integer({ min: 1, max: 240 }),
    firstDueOn: fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2026-01-31", days)),
    everyMonths: fc.integer({ min: 1, max: 12 }),
  })
  .filter(canBeSplit);

describe("the instalments of a repayment plan", () => {
  property.prop([terms])("and its down payment are together exactly the recognised debt", (agreed) => {
    const sum = instalmentsOf(agreed).reduce((total, { amountCents }) => total + amountCents, 0);
    expect(sum + agreed.downPaymentCents).toBe(agreed.recognisedDebtCents);
  });

  property.prop([terms])("are as many as agreed, equal but for the last, and worth something each", (agreed) => {
    const amounts = instalmentsOf(agreed).map(({ amountCents }) => amountCents);
    expect(amounts).toHaveLength(agreed.instalments);
    expect(new Set(amounts.slice(0, -1)).size).toBeLessThanOrEqual(1);
    expect(Math.min(...amounts)).toBeGreaterThan(0);
    const last = amounts.at(-1) ?? 0;
    expect(last - (amounts[0] ?? 0)).toBeLessThan(agreed.instalments);
  });

  property.prop([terms])("fall due one after the other, numbered in order", (agreed) => {
    const rows = instalmentsOf(agreed);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.every((row, index) => index === 0 || row.dueOn > (rows[index - 1]?.dueOn ?? ""))).toBe(true);
  });

  test("due at the end of the month keep to the end of shorter months, and come back", () => {
    const rows = instalmentsOf({
      recognisedDebtCents: 100_000,
      downPaymentCents: 0,
      instalments: 3,
      firstDueOn: "2027-01-31",
      everyMonths: 1,
    });
    expect(rows).toEqual([
      { number: 1, dueOn: "2027-01-31", amountCents: 33_333 },
      { number: 2, dueOn: "2027-02-28", amountCents: 33_333 },
      { number: 3, dueOn: "2027-03-31", amountCents: 33_334 },
    ]);
  });
});

const instalment = (dueOn: string, paidCents: number) => ({ dueOn, amountCents: 100, paidCents });

test.each([
  [instalment("2026-11-22", 100), "PAID"],
  [instalment("2026-11-22", 99), "OVERDUE"],
  [instalment("2026-11-22", 0), "OVERDUE"],
  [instalment("2026-11-23", 0), "TO_PAY"],
  [instalment("2026-11-23", 1), "PARTLY_PAID"],
] as const)("an instalment %o stands as %s on 23/11/2026", (one, state) => {
  expect(instalmentState(one, "2026-11-23")).toBe(state);
});

test("one missed payment makes a running plan late, and only a running one", () => {
  const instalments = [instalment("2026-10-05", 100), instalment("2026-11-05", 99), instalment("2026-12-05", 0)];
  expect(isLate(instalments, "2026-11-23")).toBe(true);
  expect(isLate(instalments, "2026-11-05")).toBe(false);
  const standing = (status: RepaymentPlanStatus, today = "2026-11-23") =>
    repaymentStanding({ status, instalments }, today);
  expect(standing("SIGNED")).toBe("LATE");
  expect(standing("LATE", "2026-11-05")).toBe("SIGNED");
  for (const status of ["PROPOSED", "RESCHEDULED", "LAPSED", "SETTLED"] as const) expect(standing(status)).toBe(status);
});

property.prop([fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 100 })))])(
  "what is paid and what is left are together what was agreed; the overdue is a part of what is left",
  (rows) => {
    const instalments = rows.map(([days, paid]) => instalment(addDays("2026-11-23", days), paid));
    const totals = repaymentTotals(instalments, "2026-11-23");
    expect(totals.paidCents + totals.leftCents).toBe(100 * rows.length);
    expect(totals.overdueCents).toBeLessThanOrEqual(totals.leftCents);
    expect(totals.overdueCents > 0).toBe(isLate(instalments, "2026-11-23"));
  },
);

test("worth looking at now is everything overdue and the next three", () => {
  const all = Array.from({ length: 10 }, (_, i) => instalment(addDays("2026-10-01", i * 30), i === 0 ? 100 : 0));
  expect(ongoing(all, "2026-11-23").map(({ dueOn }) => dueOn)).toEqual([
    "2026-10-31",
    "2026-11-30",
    "2026-12-30",
    "2027-01-29",
  ]);
});

test("no move of a plan leads out of a status that ended it", () => {
  const starts = Object.values(repaymentMoves).flatMap(({ from }) => from as readonly string[]);
  expect(starts).not.toEqual(expect.arrayContaining(["SETTLED"]));
  expect(starts).not.toEqual(expect.arrayContaining(["LAPSED"]));
  expect(starts).not.toEqual(expect.arrayContaining(["RESCHEDULED"]));
});

test("the weight on the monthly income is spread over the months between instalments", () => {
  expect(monthlyShare(30_000, 3, 100_000)).toBeCloseTo(0.1);
  expect(monthlyShare(30_000, 1, null)).toBeNull();
});

const typed = {
  householdId: "01994f60-0000-7000-8000-000000000001",
  creditor: "ALER",
  recognisedDebtCents: "1.000,00",
  downPaymentCents: "0",
  instalments: "10",
  firstDueOn: "05/12/2026",
  everyMonths: "1",
  save: "",
};
test.each([
  [{}, null],
  [{ instalments: "0" }, "instalments"],
  [{ instalments: "241" }, "instalments"],
  [{ instalments: "-3" }, "instalments"],
  [{ recognisedDebtCents: "0" }, "recognisedDebtCents"],
  [{ recognisedDebtCents: "1,234.56" }, "recognisedDebtCents"],
  [{ recognisedDebtCents: "1.000.000,01" }, "recognisedDebtCents"],
  [{ downPaymentCents: "1.000,01" }, "downPaymentCents"],
  [{ downPaymentCents: "1.000,00" }, "instalments"],
  [{ firstDueOn: "31/02/2027" }, "firstDueOn"],
  [{ everyMonths: "13" }, "everyMonths"],
])("terms changed by %o are refused at %s", (change, field) => {
  const parsed = parseValues(proposeRepaymentForm, { ...typed, ...change });
  expect(parsed.ok ? [] : Object.keys(parsed.problems)).toEqual(field ? [field] : []);
});
