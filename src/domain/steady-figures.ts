import { isFew } from "./indicator-suppression";
import type { Month } from "./register-month";
import type { SnapshotFigure } from "./snapshot";

/** A picture that was told already. */
type Told = { month: Month; figures: readonly SnapshotFigure[] };

/** The units whose numbers are households or people: from two of them a difference of one to four would tell of few. */
const ofPeople: readonly SnapshotFigure["unit"][] = ["household", "person", "plan", "referral"];

const subjectOf = ({ district, indicator, part }: SnapshotFigure) => [district ?? "", indicator, part ?? ""].join("|");
const isCount = ({ measure, unit }: SnapshotFigure) =>
  (measure === "count" || measure === "people") && ofPeople.includes(unit);

function bySubject(figures: readonly SnapshotFigure[]) {
  const subjects = new Map<string, SnapshotFigure[]>();
  for (const one of figures) subjects.set(subjectOf(one), [...(subjects.get(subjectOf(one)) ?? []), one]);
  return subjects;
}

const shownCount = (figures: readonly SnapshotFigure[] | undefined) => {
  const count = figures?.find(isCount);
  return count?.protection === "shown" ? count.value : null;
};

/**
 * The figures of a picture for who reads without the cases, told anew only where at least five households or people more or
 * fewer are behind them than in every picture told before: else all of them stay as they were told then, with the month they
 * stand still from. So no two pictures differ by one to four, whatever month is taken first.
 */
export function steadied(figures: readonly SnapshotFigure[], told: readonly Told[]): SnapshotFigure[] {
  const pictures = told.map(({ month, figures: before }) => ({ month, subjects: bySubject(before) }));
  const held = new Map([...bySubject(figures)].map(([subject, now]) => [subject, nearest(subject, now, pictures)]));
  return figures.map((one) => {
    const before = held.get(subjectOf(one));
    return before ? stood(one, before.then, before.month) : one;
  });
}

type Subjects = { month: Month; subjects: Map<string, SnapshotFigure[]> };

/** What was told of a subject so near to how it is now that now says nothing anew; null when it is told as it is. */
function nearest(subject: string, now: readonly SnapshotFigure[], pictures: readonly Subjects[]) {
  const count = shownCount(now);
  if (count === null) return null;
  const before = pictures.flatMap(({ month, subjects }) => {
    const then = subjects.get(subject);
    const value = shownCount(then);
    return !then || value === null ? [] : [{ month, then, away: Math.abs(value - count) }];
  });
  if (before.some(({ away }) => away === 0)) return null;
  const near = before.filter(({ away }) => isFew(away));
  return near.toSorted((a, b) => a.away - b.away || b.month.localeCompare(a.month))[0] ?? null;
}

/** A figure as it was told in that month; one that was not told then is kept back. */
function stood(now: SnapshotFigure, then: readonly SnapshotFigure[], month: Month): SnapshotFigure {
  const before = then.find(({ measure }) => measure === now.measure);
  if (!before) return { ...now, value: null, protection: "reserved" };
  return { ...now, value: before.value, protection: before.protection, heldFrom: before.heldFrom ?? month };
}
