import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  agreementCovers,
  dossierMonths,
  type InternshipTerms,
  internshipLimits,
  internshipMovesFrom,
  internshipProblems,
  lastDayOfMonths,
  leastAllowance,
  monthsBetween,
  mostDossierMinutes,
} from "@/domain/internship";
import { InternshipStatus } from "@/generated/prisma/enums";
import { addDays, daysBetween } from "@/lib/dates";

test.each([
  ["2026-12-01", 12, "2027-11-30"],
  ["2027-02-28", 12, "2028-02-27"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 24, "2030-02-28"],
  ["2028-02-29", 48, "2032-02-28"],
  ["2027-01-31", 1, "2027-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-11-15", 6, "2027-05-14"],
])("from %s, %i months end on %s", (startsOn, months, last) => {
  expect(lastDayOfMonths(startsOn, months)).toBe(last);
  expect(monthsBetween(startsOn, last)).toBe(months);
  expect(monthsBetween(startsOn, addDays(last, 1))).toBe(months + 1);
});

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2024-01-01", days));
const months = fc.integer({ min: 1, max: 30 });

property.prop([day, months])(
  "more months never end earlier, and none is shorter than 28 days or longer than 31",
  (from, count) => {
    const [one, more] = [lastDayOfMonths(from, count), lastDayOfMonths(from, count + 1)];
    expect(daysBetween(one, more)).toBeGreaterThanOrEqual(28);
    expect(daysBetween(one, more)).toBeLessThanOrEqual(31);
    expect(monthsBetween(from, one)).toBe(count);
  },
);

property.prop([day, fc.integer({ min: 0, max: 900 })])(
  "a period fits in its months and not in one fewer",
  (from, days) => {
    const to = addDays(from, days);
    const count = monthsBetween(from, to);
    expect(lastDayOfMonths(from, count) >= to).toBe(true);
    if (count > 1) expect(lastDayOfMonths(from, count - 1) < to).toBe(true);
  },
);

test.each([
  ["the whole day without a meal", false, 480, 50_000],
  ["the whole day with a meal", true, 480, 40_000],
  ["four hours", false, 240, 35_000],
  ["four hours with a meal", true, 240, 35_000],
  ["four hours and a quarter", false, 255, 50_000],
  ["four hours and a quarter with a meal", true, 255, 40_000],
])("for %s the least allowance follows", (_name, mealProvided, dailyMinutes, cents) => {
  expect(leastAllowance({ mealProvided, dailyMinutes })).toBe(cents);
});

const terms = (over: Partial<InternshipTerms> = {}): InternshipTerms => ({
  startsOn: "2026-12-01",
  endsOn: "2027-11-30",
  weeklyMinutes: 2400,
  dailyMinutes: 480,
  allowanceCents: 50_000,
  mealProvided: false,
  disabledPerson: false,
  ...over,
});
const keysOf = (over: Partial<InternshipTerms>) =>
  internshipProblems(terms(over)).map(({ message }) => message.key.split(".").at(-1));

test.each([
  ["at every limit", {}, []],
  ["a day over twelve months", { endsOn: "2027-12-01" }, ["tooLong"]],
  ["twenty-four months of a disabled person", { endsOn: "2028-11-30", disabledPerson: true }, []],
  ["a day over twenty-four months", { endsOn: "2028-12-01", disabledPerson: true }, ["tooLong"]],
  ["over forty hours a week", { weeklyMinutes: 2415 }, ["weekTooLong"]],
  ["over eight hours a day", { dailyMinutes: 495 }, ["dayTooLong"]],
  ["a day longer than its week", { weeklyMinutes: 240, dailyMinutes: 300 }, ["dayLongerThanWeek"]],
  ["a week of more than seven such days", { weeklyMinutes: 900, dailyMinutes: 120 }, ["weekLongerThanDays"]],
  ["a cent too little", { allowanceCents: 49_999 }, ["allowanceTooLow"]],
  ["its end before its beginning", { endsOn: "2026-11-30" }, ["datesUpsideDown"]],
  [
    "everything at once",
    { weeklyMinutes: 3000, dailyMinutes: 500, allowanceCents: 0 },
    ["weekTooLong", "dayTooLong", "allowanceTooLow"],
  ],
])("a project with %s", (_name, over, keys) => {
  expect(keysOf(over)).toEqual(keys);
});

property.prop([
  fc.record({
    startsOn: day,
    length: fc.integer({ min: 0, max: 800 }),
    weeklyMinutes: fc.integer({ min: 15, max: 4000 }),
    dailyMinutes: fc.integer({ min: 15, max: 800 }),
    allowanceCents: fc.integer({ min: 0, max: 80_000 }),
    mealProvided: fc.boolean(),
    disabledPerson: fc.boolean(),
  }),
])(
  "a project without problems respects every limit, and a shorter one with more allowance has none either",
  ({ length, ...one }) => {
    const project = { ...one, endsOn: addDays(one.startsOn, length) };
    if (internshipProblems(project).length > 0) return;
    expect(project.weeklyMinutes).toBeLessThanOrEqual(internshipLimits.weeklyMinutes);
    expect(project.dailyMinutes).toBeLessThanOrEqual(internshipLimits.dailyMinutes);
    expect(monthsBetween(project.startsOn, project.endsOn)).toBeLessThanOrEqual(project.disabledPerson ? 24 : 12);
    expect(
      internshipProblems({ ...project, endsOn: project.startsOn, allowanceCents: project.allowanceCents + 1 }),
    ).toEqual([]);
  },
);

test("an agreement covers exactly the days between its signature and its end", () => {
  const agreement = { signedOn: "2026-01-10", validTo: "2026-12-31" };
  expect(agreementCovers(agreement, { startsOn: "2026-01-10", endsOn: "2026-12-31" })).toBe(true);
  expect(agreementCovers(agreement, { startsOn: "2026-01-09", endsOn: "2026-12-31" })).toBe(false);
  expect(agreementCovers(agreement, { startsOn: "2026-01-10", endsOn: "2027-01-01" })).toBe(false);
});

test("the dossier has every month the internship touches, and each holds the hours of its own days", () => {
  const of = { startsOn: "2027-12-30", endsOn: "2028-03-01", dailyMinutes: 60 };
  expect(dossierMonths(of)).toEqual(["2027-12-01", "2028-01-01", "2028-02-01", "2028-03-01"]);
  expect(dossierMonths(of).map((month) => mostDossierMinutes(of, month) / 60)).toEqual([2, 31, 29, 1]);
});

property.prop([day, fc.integer({ min: 0, max: 900 })])(
  "the months of the dossier hold together exactly the days of the internship",
  (startsOn, days) => {
    const of = { startsOn, endsOn: addDays(startsOn, days), dailyMinutes: 1 };
    expect(dossierMonths(of).reduce((sum, month) => sum + mostDossierMinutes(of, month), 0)).toBe(days + 1);
  },
);

test("only a draft is edited, signed or dropped, only a running internship goes on or ends, and what is over stays", () => {
  expect(Object.values(InternshipStatus).map((status) => [status, internshipMovesFrom(status)])).toEqual([
    ["DRAFT", ["edit", "sign", "cancel"]],
    ["ACTIVE", ["extend", "complete", "endEarly"]],
    ["COMPLETED", []],
    ["ENDED_EARLY", []],
    ["CANCELLED", []],
  ]);
});
