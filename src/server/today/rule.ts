import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Waiting } from "@/domain/today";
import type { Tx } from "../db";

/** One reason why something may be waiting: a single query, its rows told as things to do. */
export type TodayRule = (tx: Tx, actor: Actor) => Promise<Waiting[]>;

/** What every thing about a person is called by. */
export const named = { select: { firstName: true, lastName: true } } as const;

/** "Rossi Maria". */
export const nameOf = (person: { firstName: string; lastName: string }) =>
  `${person.lastName} ${person.firstName}`.trim();
