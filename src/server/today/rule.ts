import "server-only";
import type { OpenClock } from "@/domain/open-clock";
import type { Actor } from "@/domain/permissions";
import { levelOfClock, type Waiting, type When } from "@/domain/today";
import type { Tx } from "../db";

/** One reason why something may be waiting: a single query, its rows told as things to do. */
export type TodayRule = (tx: Tx, actor: Actor) => Promise<Waiting[]>;

/** What every thing about a person is called by. */
export const named = { select: { firstName: true, lastName: true } } as const;

/** "Rossi Maria". */
export const nameOf = (person: { firstName: string; lastName: string }) =>
  `${person.lastName} ${person.firstName}`.trim();

/** How pressing a thing is, and by when, as its clock stands: the due day while it runs, since when it stands still. */
export function byClock({ clock: { state, dueOn }, pause }: Pick<OpenClock, "clock" | "pause">) {
  const when: When = pause ? { kind: "since", day: pause.since } : { kind: "dueOn", day: dueOn };
  return { level: levelOfClock(state), when, state };
}

/** Cases looked at for a day's list when it takes their clocks to tell, those that wait longest first. */
export const mostLookedAt = 100;

/** The ids of some rows. */
export const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
