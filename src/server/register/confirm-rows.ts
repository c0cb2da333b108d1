import "server-only";
import type { SeenAttendance } from "@/domain/confirmation-forms";
import { isAttended } from "@/domain/delivery";
import type { Actor } from "@/domain/permissions";
import type { ConfirmationMethod } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { settleHours } from "../plans/settle-answers";

/** How the person said so; `signerName` null where each row is signed with the name of its own person. */
export type Way = {
  method: ConfirmationMethod;
  signerName: string | null;
  linkId?: string;
  attachmentId?: string;
};

/**
 * The person's word that these attendances are true as they stood when they were read; a correction afterwards is not
 * confirmed by it. Refuses one that changed since, that nobody recorded or that was missed, and one confirmed already. It
 * proves no right to do so: whoever calls it did.
 */
export async function confirmRows(tx: Tx, actor: Actor | null, rows: SeenAttendance[], way: Way): Promise<Outcome> {
  const ids = rows.map(({ id }) => id);
  await tx.$queryRaw`select id from "Attendance" where id = any(${ids}::uuid[]) order by id for update`;
  const found = await tx.attendance.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      version: true,
      status: true,
      minutes: true,
      recordedAt: true,
      sessionId: true,
      planId: true,
      personId: true,
      householdId: true,
      person: { select: { firstName: true, lastName: true } },
      confirmations: { select: { attendanceVersion: true } },
    },
  });
  for (const row of rows) {
    const one = found.find(({ id }) => id === row.id);
    if (!one || one.version !== row.version) return refused("errors.changedMeanwhile");
    if (!one.recordedAt || !isAttended(one.status)) return refused("register.refusals.notToConfirm");
    if (one.confirmations.some(({ attendanceVersion }) => attendanceVersion === one.version))
      return refused("register.refusals.confirmedAlready");
  }
  await tx.attendanceConfirmation.createMany({
    data: found.map(({ id, version, status, minutes, person }) => ({
      attendanceId: id,
      attendanceVersion: version,
      status,
      minutes,
      method: way.method,
      signerName: way.signerName ?? `${person.firstName} ${person.lastName}`,
      recordedById: actor?.id ?? null,
      linkId: way.linkId ?? null,
      attachmentId: way.attachmentId ?? null,
      confirmedAt: now(),
    })),
  });
  for (const plan of new Map(found.map((one) => [one.planId, one])).values()) {
    const mine = found.filter(({ planId }) => planId === plan.planId);
    const { planId, personId, householdId } = plan;
    const sessionId = mine.length === 1 ? plan.sessionId : null;
    const minutes = mine.reduce((sum, one) => sum + one.minutes, 0);
    const facts = { times: mine.length, minutes, method: way.method };
    await record(tx, actor, "attendance.confirmed", { sessionId, planId, personId, householdId }, facts);
    await settleHours(tx, planId);
  }
  return done();
}
