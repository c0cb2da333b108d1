import { z } from "zod";
import type { NoteAudience } from "@/generated/prisma/enums";
import { choice, flag, id, optionalId, text } from "@/lib/fields";
import type { Message } from "@/lib/outcome";

/** Who a note is for, chosen while writing: its author alone, the Officina's social workers, those and SolCo (product rules §2). */
export const noteAudiences = ["AUTHOR", "OFFICINA", "SHARED"] as const satisfies NoteAudience[];

/** A note of the social diary, about the household or one of its people. */
export const writeNoteForm = z.object({
  householdId: id,
  personId: optionalId,
  audience: choice(noteAudiences),
  body: text(4000),
  confirmDoubts: flag,
});
export type WriteNote = z.output<typeof writeNoteForm>;

/** A concern that its reader says they have read. */
export const readConcernForm = z.object({ noteId: id });

const delicate: Record<string, RegExp> = {
  codiceFiscale: /\b[a-z]{6}[\dlmnp-v]{2}[abcdehlmprst][\dlmnp-v]{2}[a-z][\dlmnp-v]{3}[a-z]\b/i,
  iban: /\bIT\d{2}[ ]?[A-Z][ ]?\d{5}/i,
  health:
    /\b(diagnosi|malatti\w+|psichiatr\w+|dipendenz\w+|tossicodipenden\w+|SERD|invalidit\w+|disabilit\w+|tumor\w+|HIV|gravidanz\w+|depressi\w+)\b/i,
  justice: /\b(carcer\w+|arrest\w+|condann\w+|penale|reat[oi]|denunci\w+|detenut\w+|tribunale dei minori)\b/i,
};

/** What a text for other eyes had better not hold: codici fiscali, IBAN, words of health or justice (product rules §4). Hints, never refusals. */
export const delicateIn = (audience: NoteAudience, body: string): Message[] =>
  audience === "AUTHOR"
    ? []
    : Object.keys(delicate)
        .filter((kind) => delicate[kind]?.test(body))
        .map((kind) => ({ key: `note.doubts.${kind}` }));
