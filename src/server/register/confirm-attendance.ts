import "server-only";
import type { ConfirmAttendance } from "@/domain/confirmation-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { participantsVisibleTo } from "../sessions/visible-to";
import { confirmRows } from "./confirm-rows";

/** The person confirms one attendance on the operator's screen. Refuses what `confirmRows` refuses. */
export const confirmAttendance = (
  actor: Actor,
  { attendanceId, version, signerName }: Omit<ConfirmAttendance, "confirmed">,
): Promise<Outcome<{ sessionId: string }>> =>
  asActor(actor, async (tx) => {
    const found = await tx.attendance.findFirst({
      where: { AND: [{ id: attendanceId }, participantsVisibleTo(actor)] },
      select: { sessionId: true, session: { select: { organisationId: true } } },
    });
    if (!found) throw new NotVisible();
    authorise(actor, "session.write", found.session);
    const outcome = await confirmRows(tx, actor, [{ id: attendanceId, version }], { method: "ON_SCREEN", signerName });
    return outcome.ok ? done({ sessionId: found.sessionId }) : outcome;
  });
