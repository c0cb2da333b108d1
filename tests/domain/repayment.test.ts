import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { canBeSplit, instalmentsOf, planThatCounts, repaymentMoves, shareOfIncome } from "@/domain/repayment";
import { proposeRepaymentForm } from "@/domain/repayment-forms";
import { repaymentRuleForm, typedPercent } from "@/domain/repayment-rule-form";
import { instalmentsFor, simulate } from "@/domain/repayment-simulation";
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

describe("a simulation", () => {
  property.prop([
    fc.integer({ min: 1, max: 10_000_000 }),
    fc.integer({ min: 1, max: 200_000 }),
    fc.integer({ min: 1, max: 12 }),
  ])(
    "by what can be paid a month asks for no more than that, and for no instalment too many",
    (debt, budget, every) => {
      const count = instalmentsFor(debt, budget, every);
      const agreed = { recognisedDebtCents: debt, downPaymentCents: 0, instalments: count, everyMonths: every };
      fc.pre(count <= 240 && canBeSplit({ ...agreed, firstDueOn: "2027-01-05" }));
      const amounts = instalmentsOf({ ...agreed, firstDueOn: "2027-01-05" }).map(({ amountCents }) => amountCents);
      for (const amount of amounts.slice(0, -1)) expect(amount).toBeLessThanOrEqual(budget * every);
      expect(budget * every * (count - 1)).toBeLessThan(debt);
    },
  );

  const asked = {
    recognisedDebtCents: 130_000,
    downPaymentCents: 10_000,
    instalments: 12,
    firstDueOn: "2027-01-05",
    everyMonths: 1,
    monthlyRentCents: 20_000,
    monthlyIncomeCents: 100_000,
  };
  const rule = { maxInstalments: 120, maxIncomePermille: 125, lapseDays: 30 };

  test("tells the end, the instalment, and its weight without and with the current rent", () => {
    expect(simulate(asked, rule)).toMatchObject({
      instalmentCents: 10_000,
      withRentCents: 30_000,
      share: 0.1,
      shareWithRent: 0.3,
      endsOn: "2027-12-05",
      months: 12,
      tooMany: false,
      tooHeavy: false,
    });
  });

  test.each([
    [{ instalments: 121 }, { tooMany: true, tooHeavy: false }],
    [{ instalments: 120 }, { tooMany: false }],
    [{ instalments: 9 }, { tooHeavy: true }],
    [{ monthlyIncomeCents: 80_000 }, { share: 0.125, tooHeavy: false }],
    [{ monthlyIncomeCents: null }, { share: null, shareWithRent: null, tooHeavy: false }],
    [{ monthlyRentCents: null }, { withRentCents: null, shareWithRent: null }],
    [{ everyMonths: 3 }, { instalmentCents: 10_000, monthlyCents: 3333, months: 36 }],
  ])("with %o answers %o", (change, told) => {
    expect(simulate({ ...asked, ...change }, rule)).toMatchObject(told);
  });

  test("without a rule finds nothing too much", () => {
    expect(simulate({ ...asked, instalments: 2 }, null)).toMatchObject({ tooMany: false, tooHeavy: false });
  });
});

test("no move of a plan leads out of a version that another followed", () => {
  const starts = Object.values(repaymentMoves).flatMap(({ from }) => from as readonly string[]);
  expect(starts).not.toContain("RESCHEDULED");
});

test("a household's standing is told by the plan being paid, else the one on the table, else the newest", () => {
  const plans = (["PROPOSED", "SIGNED", "RESCHEDULED"] as const).map((status) => ({ status }));
  expect(planThatCounts(plans)).toEqual({ status: "SIGNED" });
  expect(planThatCounts([{ status: "SETTLED" }, { status: "PROPOSED" }])).toEqual({ status: "PROPOSED" });
  expect(planThatCounts([{ status: "LAPSED" }, { status: "RESCHEDULED" }])).toEqual({ status: "LAPSED" });
  expect(planThatCounts([])).toBeUndefined();
});

test("a share of the income is not told of an income nobody knows", () => {
  expect(shareOfIncome(10_000, 100_000)).toBeCloseTo(0.1);
  expect(shareOfIncome(10_000, null)).toBeNull();
  expect(shareOfIncome(10_000, 0)).toBeNull();
});

const typed = {
  householdId: "01994f60-0000-7000-8000-000000000001",
  creditor: "ALER",
  reference: "",
  recognisedDebtCents: "1.000,00",
  downPaymentCents: "0",
  by: "INSTALMENTS",
  instalments: "10",
  budgetCents: "",
  firstDueOn: "05/12/2026",
  everyMonths: "1",
  monthlyRentCents: "",
  monthlyIncomeCents: "",
  save: "",
};
const budget = { by: "BUDGET", instalments: "", budgetCents: "50,00" };
test.each([
  [{}, null],
  [budget, null],
  [{ ...budget, instalments: "3" }, null],
  [{ ...budget, budgetCents: "" }, "budgetCents"],
  [{ ...budget, budgetCents: "0" }, "budgetCents"],
  [{ ...budget, budgetCents: "4,00" }, "budgetCents"],
  [{ ...budget, budgetCents: "20.000,01" }, "budgetCents"],
  [{ by: "" }, "by"],
  [{ instalments: "" }, "instalments"],
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
  [{ monthlyRentCents: "-1" }, "monthlyRentCents"],
])("terms changed by %o are refused at %s", (change, field) => {
  const parsed = parseValues(proposeRepaymentForm, { ...typed, ...change });
  expect(parsed.ok ? [] : Object.keys(parsed.problems)).toEqual(field ? [field] : []);
});

const typedRule = {
  validFrom: "01/01/2027",
  maxInstalments: "120",
  maxIncomePermille: "12,5",
  lapseDays: "30",
  source: "Esempio",
  verification: "DEMONSTRATION",
};
test.each([
  [{}, null],
  [{ maxInstalments: "241" }, "maxInstalments"],
  [{ maxIncomePermille: "0" }, "maxIncomePermille"],
  [{ maxIncomePermille: "100,1" }, "maxIncomePermille"],
  [{ maxIncomePermille: "12,55" }, "maxIncomePermille"],
  [{ lapseDays: "400" }, "lapseDays"],
  [{ source: "" }, "source"],
])("a rule changed by %o is refused at %s", (change, field) => {
  const parsed = parseValues(repaymentRuleForm, { ...typedRule, ...change });
  expect(parsed.ok ? [] : Object.keys(parsed.problems)).toEqual(field ? [field] : []);
  if (parsed.ok) expect(parsed.data.maxIncomePermille).toBe(125);
});

test("a share is typed again as it was", () => {
  expect([typedPercent(125), typedPercent(100), typedPercent(1)]).toEqual(["12,5", "10", "0,1"]);
});
