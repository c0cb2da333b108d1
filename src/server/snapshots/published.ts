import "server-only";
import { firstDayOf, type Month } from "@/domain/register-month";
import { readSnapshotFigures } from "@/domain/snapshot";
import { toDate, toDay } from "@/lib/dates";
import { asSystem } from "../db";

const select = { month: true, definitionsVersion: true, takenAt: true, figures: true } as const;

/**
 * The town's pictures as anybody may read them, oldest first: all of them, or one month's. They hold what the Comune's officer
 * reads: concealed before they were kept, no case, no organisation, no person.
 */
export async function readPublished(month: Month | null = null) {
  const rows = await asSystem("open data", (tx) =>
    tx.indicatorSnapshot.findMany({
      where: { organisationId: null, ...(month ? { month: toDate(firstDayOf(month)) } : {}) },
      orderBy: { month: "asc" },
      select,
    }),
  );
  return rows.map(({ month: day, figures, ...row }) => ({
    ...row,
    month: toDay(day).slice(0, 7),
    figures: readSnapshotFigures(figures),
  }));
}

/** A picture as anybody may read it. */
export type PublishedPicture = Awaited<ReturnType<typeof readPublished>>[number];
