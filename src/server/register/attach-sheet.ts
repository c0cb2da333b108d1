import "server-only";
import { mostAttachments } from "@/domain/attachment";
import type { SeenAttendance } from "@/domain/confirmation-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { type ArrivedFile, keepFile } from "../attachments/keep-file";
import { asActor, type Tx } from "../db";
import { allOrNothing } from "../households/all-or-nothing";
import { visibleTo } from "../sessions/visible-to";
import { confirmRows } from "./confirm-rows";

/**
 * Keeps the scan of an appointment's sheet with the signatures of who came; the rows ticked are confirmed by it, each in its
 * own person's name. Refuses what keeping a file refuses, one too many, and what `confirmRows` refuses.
 */
export async function attachSheet(
  actor: Actor,
  sessionId: string,
  { file, rows }: { file: ArrivedFile; rows: SeenAttendance[] },
): Promise<Outcome<{ id: string }>> {
  await asActor(actor, (tx) => authoriseSheet(tx, actor, sessionId));
  const kept = await keepFile("REGISTER_SHEET", file);
  if (!kept.ok) return kept;
  return allOrNothing(actor, async (tx) => {
    await authoriseSheet(tx, actor, sessionId);
    if ((await tx.attachment.count({ where: { sessionId } })) >= mostAttachments)
      return refused("attachment.errors.tooMany", { maximum: mostAttachments });
    const ours = await tx.attendance.count({ where: { sessionId, id: { in: rows.map(({ id }) => id) } } });
    if (ours !== rows.length) throw new NotVisible();
    const attachment = await tx.attachment.create({
      data: {
        organisationId: actor.organisationId,
        sessionId,
        kind: "REGISTER_SHEET",
        ...kept.data,
        uploadedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    if (rows.length === 0) return done(attachment);
    const way = { method: "PAPER", signerName: null, attachmentId: attachment.id } as const;
    const outcome = await confirmRows(tx, actor, rows, way);
    return outcome.ok ? done(attachment) : outcome;
  });
}

async function authoriseSheet(tx: Tx, actor: Actor, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { AND: [{ id: sessionId }, visibleTo(actor)] },
    select: { organisationId: true },
  });
  if (!session) throw new NotVisible();
  authorise(actor, "session.write", session);
}
