import "server-only";
import { scaleLinear, scaleUtc } from "d3-scale";
import { formatDay } from "@/lib/dates";
import { lanesOf } from "@/lib/lanes";
import { formatCents } from "@/lib/money";
import type { Story } from "../overview/read-story";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** A household's debt over time as a template draws it: places from 0 to 1 along and down the drawing, words ready; null with fewer than two readings. */
export function debtDrawing(
  { readings, marks }: Story,
  until: string,
  isHard: (mark: Story["marks"][number]) => boolean,
) {
  if (readings.length < 2) return null;
  const days = [...readings, ...marks].map(({ day }) => day).toSorted();
  const x = scaleUtc([dateOf(days[0] ?? until), dateOf(until)], [0, 1]);
  const y = scaleLinear([0, Math.max(100, ...readings.map(({ cents }) => cents))], [1, 0]).nice(3);
  const at = (day: string) => x(dateOf(day));
  const lanes = lanesOf(
    marks.map(({ day }) => at(day)),
    0.035,
    3,
  );
  return {
    points: readings.map(({ day, cents }) => [at(day), y(cents)]),
    ticks: y.ticks(3).map((cents) => ({ y: y(cents), label: formatCents(cents).replace(",00", "") })),
    months: x.ticks(5).map((date) => ({ x: x(date), label: formatDay(date).slice(3) })),
    marks: marks.map((mark, index) => ({ x: at(mark.day), lane: lanes[index] ?? 0, hard: isHard(mark) })),
  };
}
