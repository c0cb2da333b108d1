import { z } from "zod";
import type { NoteAudience } from "@/generated/prisma/enums";
import { sideOf } from "./comment";
import type { Actor } from "./permissions";

/** What tells every process that something happened to a plan: ids and the type of the event, never names or texts. `event` is the line of history; none when only who is looking changed. */
export type Bell = { planId: string; event?: { id: string; type: string; actorId: string | null } };

const bellShape = z.object({
  planId: z.uuid(),
  event: z.object({ id: z.uuid(), type: z.string(), actorId: z.uuid().nullable() }).optional(),
});

/** Reads a bell as it came over the wire; null when it is none of ours. */
export function readBell(payload: string | undefined): Bell | null {
  try {
    const bell = bellShape.safeParse(JSON.parse(payload ?? ""));
    return bell.success ? bell.data : null;
  } catch {
    return null;
  }
}

/** Seconds after which a page tells again that it is open. */
export const beatSeconds = 15;

/** Seconds after which somebody whose page told nothing counts as gone: two beats may get lost. */
export const presenceSeconds = 40;

/** Milliseconds before the next try to hear the database again: longer each time, half a minute at most, never two processes in step (`spread` from 0 to 1). */
export const pauseBeforeTry = (attempt: number, spread: number) =>
  Math.min(30_000, 250 * 2 ** Math.min(attempt, 7)) * (0.75 + spread / 2);

/** The audiences whose words may be told to this person: what both sides read, and what is for their own. Their own words are told to nobody as news. */
export function audiencesTold(actor: Pick<Actor, "role">): NoteAudience[] {
  const side = sideOf(actor);
  return side ? ["SHARED", side] : ["SHARED"];
}
