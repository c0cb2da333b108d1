import { z } from "zod";
import { type Day, today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { tamperedKey } from "@/lib/form";
import type { Protection } from "./indicator-suppression";
import { firstDayOf, isOver, type Month, monthAfter, readMonth } from "./register-month";
import { addWorkingDays } from "./working-days";

/** What is told of an indicator: how many, over how many, half within, nine in ten within, minutes, cents, cents on average, and those when first and last known. */
export const measures = ["count", "people", "median", "p90", "minutes", "cents", "average", "first", "last"] as const;
export type Measure = (typeof measures)[number];

/** The units a figure of a picture is kept in: cents and minutes as whole numbers, working days, or how many of what. */
export const snapshotUnits = [
  "household",
  "person",
  "plan",
  "referral",
  "service",
  "derogation",
  "appointment",
  "meeting",
  "days",
  "minutes",
  "cents",
] as const;
export type SnapshotUnit = (typeof snapshotUnits)[number];

/** What stands in place of a district for the cases of those that are told together. */
export const otherDistricts = "(altri)";
/** What stands in place of a district for the cases without one. */
export const noDistrict = "(nessuno)";

const figure = z.object({
  /** Null for the whole town, or the whole organisation. */
  district: z.string().nullable(),
  chapter: z.string(),
  indicator: z.string(),
  /** A service's code, a group of households, a reason, a type of outcome; null for the whole. */
  part: z.string().nullable(),
  /** What the part was called then, where it has a name of its own. */
  name: z.string().nullable(),
  measure: z.enum(measures),
  unit: z.enum(snapshotUnits),
  /** Null when hidden, or when there was nothing to measure. */
  value: z.number().nullable(),
  protection: z.enum(["shown", "few", "reserved"]) satisfies z.ZodType<Protection>,
  /** The month whose value it still tells, since fewer than five more or fewer are behind it; absent when it is told anew. */
  heldFrom: z.string().optional(),
});

/** One figure of a picture: what it is about, its value, and whether it is hidden. */
export type SnapshotFigure = z.output<typeof figure>;

/** The figures of a picture out of their column. */
export const readSnapshotFigures = (stored: unknown): SnapshotFigure[] => z.array(figure).parse(stored);

/** What tells a figure from the others of its picture. */
export const figureKey = ({ district, indicator, part, measure }: SnapshotFigure) =>
  [district ?? "", indicator, part ?? "", measure].join("|");

/** The last day of a month: the picture counts up to it. */
export const lastDayOf = (month: Month): Day => addDays(firstDayOf(monthAfter(month)), -1);

/** The day from which the worker takes the picture of a month: the first working day of the next one. */
export const takenFrom = (month: Month): Day => addWorkingDays(firstDayOf(monthAfter(month)), 0);

/** The ended months from the first one on, in order; at most the last ten years. */
export function endedMonths(first: Month | null): Month[] {
  const months: Month[] = [];
  for (let month = first; month && isOver(month); month = monthAfter(month)) months.push(month);
  return months.slice(-120);
}

/** Whether the worker takes a month's picture today. */
export const isDue = (month: Month) => isOver(month) && takenFrom(month) <= today();

/** How a figure moved from one picture to another: by how much, by fewer than five, or why nothing can be said (hidden in one of them, not there in one of them). */
export type Change = { by: number } | "steady" | "hidden" | "absent";

/** The change from one figure to the same one later; cents, minutes, days or a count. */
export function changeOf(before: SnapshotFigure | undefined, after: SnapshotFigure | undefined): Change {
  if (before?.protection === "few" || before?.protection === "reserved") return "hidden";
  if (after?.protection === "few" || after?.protection === "reserved") return "hidden";
  if (typeof before?.value !== "number" || typeof after?.value !== "number") return "absent";
  return after.heldFrom && after.value === before.value ? "steady" : { by: after.value - before.value };
}

/** Figures by their key, to be found from those of another picture. */
export const byKey = (figures: readonly SnapshotFigure[]) => new Map(figures.map((one) => [figureKey(one), one]));

/** The figures that are not the same in two pictures of one month, those only one of them has included; in the order of the first. */
export function differencesOf(then: readonly SnapshotFigure[], now: readonly SnapshotFigure[]) {
  const [before, after] = [byKey(then), byKey(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return was?.value === is?.value && was?.protection === is?.protection ? [] : [{ key, was, is }];
  });
}

/** What the page of a picture may be asked: to compare it with today's data. */
export const snapshotQuery = z.object({ today: z.literal("1").nullish().catch(null) });

/** The month whose picture is asked for by hand. */
export const takeSnapshotForm = z.object({
  month: z
    .string(tamperedKey)
    .refine((typed) => readMonth(typed) !== null, tamperedKey)
    .transform((typed): Month => typed),
});
export type TakeSnapshot = z.output<typeof takeSnapshotForm>;
