import "server-only";
import { type Pause, standsStill } from "@/domain/clock";
import type { OpenPause } from "@/domain/open-clock";
import type { Prisma } from "@/generated/prisma/client";
import type { ClockStage } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { toDay } from "@/lib/dates";

/** What a clock needs to know of the pauses of its case. */
export const pauseSelect = {
  id: true,
  stage: true,
  reason: true,
  note: true,
  pausedOn: true,
  expectedOn: true,
  resumedOn: true,
  pausedBy: { select: { name: true } },
} satisfies Prisma.ClockPauseSelect;
type PauseRow = Prisma.ClockPauseGetPayload<{ select: typeof pauseSelect }>;

/** The pauses of one stage as days. */
export const daysPaused = (rows: readonly PauseRow[], stage: ClockStage): Pause[] =>
  rows
    .filter((row) => row.stage === stage)
    .map(({ pausedOn, resumedOn }) => ({ from: toDay(pausedOn), to: resumedOn && toDay(resumedOn) }));

/** The pause that still holds a clock that began on a day; null while it runs. */
export function openPause(rows: readonly PauseRow[], stage: ClockStage, since: Day): OpenPause | null {
  const row = rows.find(
    (one) =>
      one.stage === stage &&
      standsStill([{ from: toDay(one.pausedOn), to: one.resumedOn && toDay(one.resumedOn) }], since),
  );
  return row
    ? {
        id: row.id,
        reason: row.reason,
        note: row.note,
        since: toDay(row.pausedOn),
        expectedOn: row.expectedOn && toDay(row.expectedOn),
        by: row.pausedBy.name,
      }
    : null;
}
