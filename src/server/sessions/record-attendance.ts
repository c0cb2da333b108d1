import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { RecordAttendance } from "@/domain/session";
import type { Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { recordRegister } from "./record-register";
import { participantsVisibleTo } from "./visible-to";

/** Writes down, or corrects, one person's attendance: the register of one line, by the rules of `recordRegister`. */
export async function recordAttendance(
  actor: Actor,
  { content, ...row }: RecordAttendance,
): Promise<Outcome<{ sessionId: string }>> {
  const attendance = await asActor(actor, (tx) =>
    tx.attendance.findFirst({
      where: { AND: [{ id: row.attendanceId }, participantsVisibleTo(actor)] },
      select: { sessionId: true },
    }),
  );
  if (!attendance) throw new NotVisible();
  const { sessionId } = attendance;
  const rows = [{ ...row, concern: null, concernAudience: null }];
  const outcome = await recordRegister(actor, { sessionId, content, rows });
  const own = "rows" in outcome ? outcome.rows[0] : undefined;
  return own ? { ok: false, reason: own.reason } : outcome;
}
