import "server-only";
import type { AwaitedKind, AwaitedSide } from "@/domain/awaited";
import type { Clock } from "@/domain/clock";
import type { PlanClocks } from "../clocks/plan-clocks";

/** Something somebody is to decide on a plan, how its clock stands today, and when whoever is awaited was last reminded. */
export type Decision = {
  kind: AwaitedKind;
  side: AwaitedSide;
  since: string;
  clock: Clock;
  remindedAt: Date | null;
};

/** What is to be decided on a plan, of all its clocks; the earliest due first. */
export const decisionsOf = ({ clocks, remindedAt }: PlanClocks): Decision[] =>
  clocks.flatMap(({ awaited, since, clock }) =>
    awaited.flatMap(({ side, kind }) =>
      kind ? [{ kind, side, since, clock, remindedAt: remindedAt(side, since) }] : [],
    ),
  );
