import "server-only";
import type { Actor } from "@/domain/permissions";
import { keyOf, type Waiting } from "@/domain/today";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** Writes what somebody says of a thing of their day; what they said before of the same thing is replaced. */
export async function mark(
  tx: Tx,
  actor: Actor,
  thing: Waiting,
  said: { snoozedUntil: Date | null; doneAt: Date | null; reason: string | null },
) {
  const key = keyOf(thing);
  await tx.waitingMark.upsert({
    where: { ownerId_key: { ownerId: actor.id, key } },
    create: { ownerId: actor.id, key, createdAt: now(), ...said },
    update: { createdAt: now(), ...said },
    select: { id: true },
  });
}
