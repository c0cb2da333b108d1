import type { ClockPauseReason, ClockStage } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { AwaitedDecision, AwaitedKind, AwaitedSide } from "./awaited";
import { stageOfKind } from "./awaited";
import type { Clock } from "./clock";

/** Why and since when a clock stands still, and until when it was thought that it would. A reason of null is the case's own: information asked for, a plan suspended. */
export type OpenPause = {
  id: string | null;
  reason: ClockPauseReason | "INFO_REQUESTED" | "SUSPENDED";
  note: string | null;
  since: Day;
  expectedOn: Day | null;
  by: string | null;
};

/** A clock that runs or stands still: what for, since when, who is awaited. One side may be awaited for several signatures. */
export type OpenClock = {
  stage: ClockStage;
  since: Day;
  awaited: readonly { side: AwaitedSide; kind: AwaitedKind | null }[];
  clock: Clock;
  pause: OpenPause | null;
};

/** Whether a clock stands still past the day it was thought to run again. */
export const pausedTooLong = ({ pause }: Pick<OpenClock, "pause">, on: Day) =>
  pause !== null && pause.expectedOn !== null && pause.expectedOn < on;

/** Whether this side is awaited on a clock. */
export const awaits = ({ awaited }: Pick<OpenClock, "awaited">, side: AwaitedSide) =>
  awaited.some((one) => one.side === side);

/** What keeps apart two clocks of one case at one stage: requests and derogations run once for each side awaited. */
export const clockKey = (caseId: string, { stage, awaited }: Pick<OpenClock, "stage" | "awaited">) =>
  stage === "CHANGE_REQUEST" || stage === "DEROGATION" ? `${caseId} ${awaited[0]?.side}` : caseId;

/** Puts what is awaited on a plan together clock by clock: signatures of one text share theirs, since the same day. */
export function clocksAwaited(decisions: readonly AwaitedDecision[]) {
  const clocks: { stage: ClockStage; since: Day; awaited: { side: AwaitedSide; kind: AwaitedKind }[] }[] = [];
  for (const { kind, side, since } of decisions) {
    const stage = stageOfKind[kind];
    const shared = clocks.find((clock) => clock.stage === stage && stage === "PLAN_SIGNED");
    if (shared) shared.awaited.push({ side, kind });
    else clocks.push({ stage, since, awaited: [{ side, kind }] });
  }
  return clocks;
}
