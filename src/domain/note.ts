import { z } from "zod";
import type { NoteAudience } from "@/generated/prisma/enums";
import { choice, id, optionalId, text } from "@/lib/fields";

/** Who a note is for, chosen while writing: its author alone, the Officina's social workers, those and SolCo (product rules §2). */
export const noteAudiences = ["AUTHOR", "OFFICINA", "SHARED"] as const satisfies NoteAudience[];

/** A note of the social diary, about the household or one of its people. */
export const writeNoteForm = z.object({
  householdId: id,
  personId: optionalId,
  audience: choice(noteAudiences),
  body: text(4000),
});
export type WriteNote = z.output<typeof writeNoteForm>;

/** A concern that its reader says they have read. */
export const readConcernForm = z.object({ noteId: id });
