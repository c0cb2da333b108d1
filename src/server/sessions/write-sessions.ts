import "server-only";
import type { Actor } from "@/domain/permissions";
import { type Collision, isCollision, seriesRefusal } from "@/domain/session-series";
import { dayOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { refusalToBook } from "./booking-refusal";
import type { LinesToBook } from "./lines-to-book";
import type { Slot } from "./slot";
import { type Fixed, writeSession } from "./write-session";

/** One appointment to be fixed: for whom, with whom and where, when. */
export type Wanted = { lines: LinesToBook; fixed: Fixed; slot: Slot };

/**
 * Fixes all these appointments, each counting on what the ones before it left; their plans are already held still. Of several
 * it refuses with every day that collides: whoever calls it undoes what was written.
 */
export async function writeSessions(tx: Tx, actor: Actor, wanted: Wanted[]) {
  const collisions: Collision[] = [];
  const written: Awaited<ReturnType<typeof writeSession>>[] = [];
  for (const { lines, fixed, slot } of wanted) {
    const refusal = await refusalToBook(tx, actor, lines, fixed, slot);
    if (!refusal) written.push(await writeSession(tx, actor, lines, fixed, slot));
    else if (wanted.length === 1 || !isCollision(refusal.reason)) return refusal;
    else collisions.push({ day: dayOf(slot.startsAt), reason: refusal.reason });
  }
  if (collisions.length === 0) return done(written);
  const { key, values } = seriesRefusal(collisions);
  return refused(key, values) satisfies Outcome<typeof written>;
}
