import "server-only";
import type { Actor } from "@/domain/permissions";
import type { NoteAudience } from "@/generated/prisma/enums";
import type { Tx } from "../db";
import { type Concerns, record } from "../history";

type Word = { id: string; audience: NoteAudience; lineKey?: string | null; service?: string; handover?: true };

/** Puts a word said on a plan into its history, with whom it is for: `listEvents` tells it to nobody else. What one writes for oneself leaves no trace at all. */
export async function recordWord(
  tx: Tx,
  actor: Actor,
  type: `comment.${string}`,
  concerns: Concerns,
  { id, audience, lineKey = null, service = "", handover }: Word,
) {
  if (audience === "AUTHOR") return;
  await record(
    tx,
    actor,
    type,
    { ...concerns, subjectId: id },
    {
      audience,
      service,
      lineKey,
      ...(handover ? { handover } : {}),
    },
  );
}
