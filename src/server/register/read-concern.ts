import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { notesVisibleTo } from "../households/visibility";

/** The Officina says it has read a concern that came out of an appointment; said once, it stays said. */
export const readConcern = (actor: Actor, { noteId }: { noteId: string }): Promise<Outcome<{ householdId: string }>> =>
  asActor(actor, async (tx) => {
    const note = await tx.note.findFirst({
      where: { AND: [{ id: noteId, attendanceId: { not: null } }, notesVisibleTo(actor)] },
      select: {
        householdId: true,
        personId: true,
        audience: true,
        household: { select: { organisationId: true } },
        attendance: { select: { planId: true, sessionId: true } },
      },
    });
    if (!note) throw new NotVisible();
    authorise(actor, "concern.read", note.household);
    const { householdId, personId, audience, attendance } = note;
    const { count } = await tx.note.updateMany({
      where: { id: noteId, readAt: null },
      data: { readAt: now(), readById: actor.id },
    });
    const concerns = { householdId, personId, ...attendance, subjectId: noteId };
    if (count) await record(tx, actor, "concern.read", concerns, { audience });
    return done({ householdId });
  });
