import type { InternshipStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays, addMonths, daysBetween, formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { type Cents, formatCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";

/**
 * The limits of an internship in Lombardy (DGR 7763 of 17/01/2018, decreto 6286 of 07/05/2018, as remembered): demonstrative
 * values, to be verified before use, and shown so. Months; minutes; cents a month before tax.
 */
export const internshipLimits = {
  months: 12,
  monthsDisabled: 24,
  weeklyMinutes: 2400,
  dailyMinutes: 480,
  shortDayMinutes: 240,
  allowanceCents: 50_000,
  allowanceWithMealCents: 40_000,
  allowanceShortDayCents: 35_000,
} as const;

/** The moves of an internship: from where, to where. An extension moves only its last day. */
export const internshipMoves = {
  edit: { from: "DRAFT", to: "DRAFT" },
  sign: { from: "DRAFT", to: "ACTIVE" },
  cancel: { from: "DRAFT", to: "CANCELLED" },
  extend: { from: "ACTIVE", to: "ACTIVE" },
  complete: { from: "ACTIVE", to: "COMPLETED" },
  endEarly: { from: "ACTIVE", to: "ENDED_EARLY" },
} as const satisfies Record<string, { from: InternshipStatus; to: InternshipStatus }>;

/** One of those moves. */
export type InternshipMove = keyof typeof internshipMoves;

/** The moves an internship can make from where it is. */
export const internshipMovesFrom = (status: InternshipStatus) =>
  (Object.keys(internshipMoves) as InternshipMove[]).filter((move) => internshipMoves[move].from === status);

/** What of a project the limits depend on. Minutes; cents a month. */
export type InternshipTerms = {
  startsOn: Day;
  endsOn: Day;
  weeklyMinutes: number;
  dailyMinutes: number;
  allowanceCents: Cents;
  mealProvided: boolean;
  disabledPerson: boolean;
};

/** The last day of so many months from a first day: the eve of the same date; where a month lacks that date, its own last day (civil code art. 2963). */
export function lastDayOfMonths(startsOn: Day, months: number): Day {
  const day = addMonths(startsOn, months);
  return day.slice(8) === startsOn.slice(8) ? addDays(day, -1) : day;
}

/** In how many months a period fits, a begun one counted whole. */
export function monthsBetween(startsOn: Day, endsOn: Day): number {
  let months = Math.max(1, Math.floor(daysBetween(startsOn, endsOn) / 31));
  while (lastDayOfMonths(startsOn, months) < endsOn) months++;
  return months;
}

/** The longest such an internship may last; months. */
export const mostMonths = ({ disabledPerson }: Pick<InternshipTerms, "disabledPerson">) =>
  disabledPerson ? internshipLimits.monthsDisabled : internshipLimits.months;

/** The least allowance owed; cents a month: less where a meal is given, least for up to four hours a day. */
export function leastAllowance({ mealProvided, dailyMinutes }: Pick<InternshipTerms, "mealProvided" | "dailyMinutes">) {
  if (dailyMinutes <= internshipLimits.shortDayMinutes) return internshipLimits.allowanceShortDayCents;
  return mealProvided ? internshipLimits.allowanceWithMealCents : internshipLimits.allowanceCents;
}

/** One thing in a project that goes over a limit: the field it is about, and why. */
type InternshipProblem = { field: keyof InternshipTerms; message: Message };

const problem = (field: keyof InternshipTerms, key: string, values?: Message["values"]): InternshipProblem => ({
  field,
  message: { key: `internship.errors.${key}`, values },
});

/** Everything in a project that goes over the limits, in words; none when it may be. */
export function internshipProblems(terms: InternshipTerms): InternshipProblem[] {
  const { startsOn, endsOn, weeklyMinutes, dailyMinutes, allowanceCents } = terms;
  const { weeklyMinutes: week, dailyMinutes: day } = internshipLimits;
  if (endsOn < startsOn) return [{ field: "endsOn", message: { key: "errors.datesUpsideDown" } }];
  const months = mostMonths(terms);
  const last = lastDayOfMonths(startsOn, months);
  const least = leastAllowance(terms);
  return [
    endsOn > last && problem("endsOn", "tooLong", { months, last: formatDay(last) }),
    weeklyMinutes > week && problem("weeklyMinutes", "weekTooLong", { most: formatMinutes(week) }),
    dailyMinutes > day && problem("dailyMinutes", "dayTooLong", { most: formatMinutes(day) }),
    dailyMinutes > weeklyMinutes && problem("dailyMinutes", "dayLongerThanWeek"),
    weeklyMinutes > 7 * dailyMinutes && problem("weeklyMinutes", "weekLongerThanDays"),
    allowanceCents < least && problem("allowanceCents", "allowanceTooLow", { least: formatCents(least) }),
  ].filter((one) => one !== false);
}

/** Whether an agreement between promoter and host holds on all the days of an internship. */
export const agreementCovers = (
  agreement: { signedOn: Day; validTo: Day },
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
) => agreement.signedOn <= startsOn && endsOn <= agreement.validTo;

/** The first day of the month a day is in. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The months of the dossier, by their first days: every month the internship touches. */
export function dossierMonths({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Day[] {
  const months: Day[] = [];
  for (let month = monthOf(startsOn); month <= endsOn; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The most minutes a month of the dossier may hold: the daily hours on every day of the internship in it. */
export function mostDossierMinutes(of: { startsOn: Day; endsOn: Day; dailyMinutes: number }, month: Day): number {
  const first = of.startsOn > month ? of.startsOn : month;
  const eve = addDays(addMonths(month, 1), -1);
  const last = of.endsOn < eve ? of.endsOn : eve;
  return Math.max(0, daysBetween(first, last) + 1) * of.dailyMinutes;
}

/** Days before its end within which an internship counts as ending, and after which a draft has waited long for its signatures (defaults of this application). */
export const endingWithinDays = 30;
export const signaturesWithinDays = 7;

/** The papers of one internship (decreto 6286 of 07/05/2018), as their addresses and templates call them. */
export const internshipPapers = ["project", "dossier"] as const;
/** The paper an address names; null for any other word. */
export const internshipPaperNamed = (name: string) => internshipPapers.find((paper) => paper === name) ?? null;
