import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { allocate, type Due, dueState, duesOf, duesTotals, ongoing, rentMonthsOf } from "@/domain/repayment-dues";
import { missedStanding, repaymentStanding, standingOf } from "@/domain/repayment-standing";
import type { RepaymentPlanStatus } from "@/generated/prisma/enums";
import { addDays, daysBetween } from "@/lib/dates";

const today = "2026-11-23";
const due = (dueOn: string, paidCents: number, over: Partial<Due> = {}): Due => ({
  id: dueOn,
  kind: "INSTALMENT",
  number: 1,
  dueOn,
  amountCents: 100,
  paidCents,
  ...over,
});

test.each([
  [due("2026-11-22", 100), "PAID"],
  [due("2026-11-22", 99), "OVERDUE"],
  [due("2026-11-22", 0), "OVERDUE"],
  [due("2026-11-23", 0), "TO_PAY"],
  [due("2026-11-23", 1), "PARTLY_PAID"],
] as const)("a due %o stands as %s on 23/11/2026", (one, state) => {
  expect(dueState(one, today)).toBe(state);
});

describe("the day rule", () => {
  const next = due("2026-12-05", 0);
  test.each([
    ["nothing missed", [due("2026-11-05", 100), next], 30, { status: "SIGNED", lateSince: null, lapsedOn: null }],
    ["due today", [due("2026-11-23", 0)], 0, { status: "SIGNED" }],
    ["missed yesterday", [due("2026-11-22", 0), next], 30, { status: "LATE", lateSince: "2026-11-23", lapsedOn: null }],
    ["all but a cent paid", [due("2026-11-05", 99), next], 30, { status: "LATE", lateSince: "2026-11-06" }],
    ["on the last day of grace", [due("2026-10-24", 0), next], 30, { status: "LATE" }],
    ["a day later", [due("2026-10-23", 0), next], 30, { status: "LAPSED", lapsedOn: "2026-11-23" }],
    ["no days of grace", [due("2026-11-22", 0)], 0, { status: "LAPSED", lapsedOn: "2026-11-23" }],
    ["no rule at the signature", [due("2020-01-01", 0)], null, { status: "LATE", lapsedOn: null }],
    [
      "the current rent missed",
      [due("2026-11-05", 0, { kind: "RENT" }), next],
      30,
      { status: "LATE", lateSince: "2026-11-06" },
    ],
    ["the down payment missed", [due("2026-11-05", 0, { kind: "DOWN_PAYMENT" }), next], 30, { status: "LATE" }],
    ["all arrears paid", [due("2026-12-05", 100), due("2026-12-05", 0, { kind: "RENT" })], 30, { status: "SETTLED" }],
    [
      "arrears paid, a rent missed",
      [due("2026-11-05", 100), due("2026-11-05", 0, { kind: "RENT" })],
      30,
      { status: "LATE" },
    ],
  ] as const)("%s", (_, dues, lapseDays, standing) => {
    expect(standingOf([...dues], lapseDays, today)).toMatchObject(standing);
  });

  const dues = fc
    .array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 100 })), { minLength: 1 })
    .map((rows) =>
      rows.map(([days, paid]) => due(addDays(today, days), paid)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    );

  property.prop([dues, fc.integer({ min: 0, max: 365 })])(
    "is late exactly when something is overdue, and lapsed exactly when the oldest of it is too old",
    (all, lapseDays) => {
      const { status, lateSince, missed } = standingOf(all, lapseDays, today);
      const overdue = all.filter((one) => dueState(one, today) === "OVERDUE").map(({ dueOn }) => dueOn);
      expect(missed !== null).toBe(overdue.length > 0);
      expect(["LATE", "LAPSED"].includes(status)).toBe(overdue.length > 0);
      if (overdue[0]) {
        expect(lateSince).toBe(addDays(overdue[0], 1));
        expect(status === "LAPSED").toBe(daysBetween(overdue[0], today) > lapseDays);
      }
    },
  );

  property.prop([dues, fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 400 })])(
    "as days pass and nothing is paid only ever worsens",
    (all, lapseDays, later) => {
      const rank = ["SETTLED", "SIGNED", "LATE", "LAPSED"];
      const [now, then] = [today, addDays(today, later)].map((day) =>
        rank.indexOf(standingOf(all, lapseDays, day).status),
      );
      expect(then).toBeGreaterThanOrEqual(now ?? 0);
    },
  );

  test("is of plans being paid only; a lapsed one tells for what", () => {
    const plan = (status: RepaymentPlanStatus) => ({ status, lapseDays: 5, dues: [due("2026-11-05", 0), next] });
    expect(repaymentStanding(plan("SIGNED"), today).status).toBe("LAPSED");
    expect(repaymentStanding(plan("LATE"), "2026-11-05").status).toBe("SIGNED");
    expect(repaymentStanding(plan("LAPSED"), today)).toMatchObject({
      status: "LAPSED",
      lapsedOn: "2026-11-11",
      missed: { dueOn: "2026-11-05" },
    });
    for (const status of ["PROPOSED", "RESCHEDULED", "SETTLED"] as const)
      expect(repaymentStanding(plan(status), today)).toMatchObject({ status, missed: null });
    expect(missedStanding({ ...plan("LATE"), dues: [] }, today)).toBe("SIGNED");
    expect(missedStanding({ ...plan("PROPOSED"), dues: [] }, today)).toBe("PROPOSED");
    expect(missedStanding({ ...plan("SIGNED"), lapseDays: null }, today)).toBe("LATE");
  });
});

describe("sharing a payment out", () => {
  const asked = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 })).map(([amountCents, paid]) => ({
      amountCents,
      paidCents: Math.min(paid, amountCents),
    })),
  );
  property.prop([fc.integer({ min: 1, max: 200_000 }), asked])(
    "loses and makes no cent, and pays none too much",
    (amount, all) => {
      const dues = all.map((one, index) => ({ ...one, id: String(index) }));
      const { shares, restCents } = allocate(amount, dues);
      expect(shares.reduce((sum, { cents }) => sum + cents, restCents)).toBe(amount);
      const left = dues.reduce((sum, one) => sum + one.amountCents - one.paidCents, 0);
      expect(restCents).toBe(Math.max(0, amount - left));
      for (const { id, cents } of shares) {
        const one = dues[Number(id)];
        expect(cents).toBeGreaterThan(0);
        expect(cents).toBeLessThanOrEqual((one?.amountCents ?? 0) - (one?.paidCents ?? 0));
      }
    },
  );

  property.prop([fc.integer({ min: 1, max: 200_000 }), asked])(
    "begins with the oldest: only the last one touched may stay unpaid",
    (amount, all) => {
      const dues = all.map((one, index) => ({ ...one, id: String(index) }));
      const { shares } = allocate(amount, dues);
      const paid = new Map(shares.map(({ id, cents }) => [id, cents]));
      const full = dues.map((one) => one.paidCents + (paid.get(one.id) ?? 0) === one.amountCents);
      const last = shares.at(-1)?.id;
      for (const [index, isFull] of full.entries()) if (last && index < Number(last)) expect(isFull).toBe(true);
    },
  );
});

property.prop([fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 100 })))])(
  "what is paid and what is left are together what was agreed; the overdue is a part of what is left",
  (rows) => {
    const totals = duesTotals(
      rows.map(([days, paid]) => due(addDays(today, days), paid)),
      today,
    );
    expect(totals.paidCents + totals.leftCents).toBe(100 * rows.length);
    expect(totals.overdueCents).toBeLessThanOrEqual(totals.leftCents);
  },
);

test("worth looking at now is everything overdue and the next three", () => {
  const all = Array.from({ length: 10 }, (_, i) => due(addDays("2026-10-01", i * 30), i === 0 ? 100 : 0));
  expect(ongoing(all, today).map(({ dueOn }) => dueOn)).toEqual([
    "2026-10-31",
    "2026-11-30",
    "2026-12-30",
    "2027-01-29",
  ]);
});

test("a plan asks for its down payment with the first instalment, and for the rents beside them", () => {
  const dues = duesOf({
    id: "p",
    downPaymentCents: 50,
    downPaidCents: 10,
    firstDueOn: new Date("2026-12-05"),
    instalments: [{ id: "i", number: 1, dueOn: new Date("2026-12-05"), amountCents: 100, paidCents: 0 }],
    rents: [{ id: "r", dueOn: new Date("2026-11-05"), dueCents: 30, paidCents: 0 }],
  });
  expect(dues.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ["RENT", "2026-11-05"],
    ["DOWN_PAYMENT", "2026-12-05"],
    ["INSTALMENT", "2026-12-05"],
  ]);
});

test.each([
  ["2026-12-05", "2026-11-20", "2026-11-23", ["2026-12-05"]],
  ["2026-12-05", "2026-11-03", "2026-11-23", ["2026-11-05", "2026-12-05"]],
  ["2027-01-31", "2027-01-10", "2027-03-31", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]],
  ["2026-12-05", "2027-02-05", "2027-02-10", ["2027-03-05"]],
])("the rents of a plan due first on %s and signed on %s, on %s, are due on %o", (first, signed, on, days) => {
  const months = rentMonthsOf(first, signed, on);
  expect(months.map(({ dueOn }) => dueOn)).toEqual(days);
  expect(months.every(({ month, dueOn }) => month === `${dueOn.slice(0, 8)}01`)).toBe(true);
});
