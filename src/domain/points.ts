import type { Minutes } from "@/lib/hours";
import type { Cents } from "@/lib/money";

/** What an hour of volunteering is worth (domain notes §1: an hour is five points). */
type PointsValue = { pointsPerHour: number; centsPerPoint: Cents };

/** The points of an hour where nobody wrote otherwise (Lunattiva, domain notes §1). */
export const usualPointsPerHour = 5;

/** How much an activity counts: as it is, silver (twice), gold (four times). */
export const multipliers = ["1", "2", "4"] as const;

/** The longest day there is; minutes. */
export const dayMinutes = 1440;

/**
 * The points of some quarter hours: minutes × multiplier × points of an hour, over sixty, rounded down to a whole point
 * once, at the end. Rounded down, hours entered in pieces are never worth more than entered together.
 */
export function pointsFor(minutes: Minutes, multiplier: number, { pointsPerHour }: Pick<PointsValue, "pointsPerHour">) {
  const sixtieths = minutes * multiplier * pointsPerHour;
  return (sixtieths - (sixtieths % 60)) / 60;
}

/** What points are worth; cents. */
export const centsFor = (points: number, { centsPerPoint }: Pick<PointsValue, "centsPerPoint">): Cents =>
  points * centsPerPoint;

/** How many points can be taken off a debt: those held, and no more than the debt holds whole. */
export const mostPoints = (held: number, leftCents: Cents, { centsPerPoint }: Pick<PointsValue, "centsPerPoint">) =>
  Math.max(0, Math.min(held, Math.floor(leftCents / centsPerPoint)));

/** Movements, oldest first, each with what the household held after it. */
export function withBalance<T extends { points: number }>(movements: T[]): (T & { balance: number })[] {
  let balance = 0;
  return movements.map((movement) => {
    balance += movement.points;
    return { ...movement, balance };
  });
}
