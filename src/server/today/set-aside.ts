import "server-only";
import type { Actor } from "@/domain/permissions";
import { keyOf, maySnooze, type Waiting } from "@/domain/today";
import { type Day, today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** Why a thing does not stand in somebody's day: put off until a day, seen, or handed to somebody. */
export type Aside =
  | { how: "snoozed"; until: Day; reason: string }
  | { how: "settled" }
  | { how: "handed"; taskId: string; to: string };

/**
 * Tells what waits from what was put aside. Put off things come back on their day, and at once when they go up to the
 * coordinator or the Comune; a thing that changes has another key, and no mark.
 */
export async function withoutAside(tx: Tx, actor: Actor, things: Waiting[]) {
  const marks = await tx.waitingMark.findMany({
    where: { ownerId: actor.id },
    select: { key: true, snoozedUntil: true, doneAt: true, reason: true },
  });
  const tasks = await tx.task.findMany({
    where: { createdById: actor.id, status: "OPEN", waitingKey: { not: null } },
    select: { id: true, waitingKey: true, assignee: { select: { name: true } } },
  });
  const found = (thing: Waiting): Aside | null => {
    const key = keyOf(thing);
    const task = tasks.find(({ waitingKey }) => waitingKey === key);
    if (task) return { how: "handed", taskId: task.id, to: task.assignee.name };
    const mark = marks.find((one) => one.key === key);
    if (mark?.doneAt) return { how: "settled" };
    const until = mark?.snoozedUntil && toDay(mark.snoozedUntil);
    if (!until || until <= today() || !maySnooze(thing)) return null;
    return { how: "snoozed", until, reason: mark.reason ?? "" };
  };
  const told = things.map((thing) => ({ thing, aside: found(thing) }));
  return {
    left: told.flatMap(({ thing, aside }) => (aside ? [] : [thing])),
    aside: told.flatMap(({ thing, aside }) => (aside ? [{ ...thing, aside }] : [])),
  };
}
/** A thing that was put aside, and how. */
export type AsideThing = Awaited<ReturnType<typeof withoutAside>>["aside"][number];
