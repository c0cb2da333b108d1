import "server-only";
import { sessionMoves } from "@/domain/session";
import type { Tx } from "../db";

/** Ends appointments at the version each was read at and frees the minutes of who had not come yet; false when one of them changed meanwhile. */
export async function callOff(tx: Tx, sessions: { id: string; version: number }[], cancelReason: string) {
  const { from, to } = sessionMoves.cancel;
  for (const { id, version } of sessions) {
    const { count } = await tx.session.updateMany({
      where: { id, version, status: { in: [...from] } },
      data: { status: to, cancelReason, version: { increment: 1 } },
    });
    if (!count) return false;
  }
  await tx.attendance.updateMany({
    where: { sessionId: { in: sessions.map(({ id }) => id) } },
    data: { status: "CANCELLED", minutes: 0 },
  });
  return true;
}
