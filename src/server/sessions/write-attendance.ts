import "server-only";
import type { Actor } from "@/domain/permissions";
import { planMoves } from "@/domain/plan";
import type { RegisterRow } from "@/domain/register-forms";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { record } from "../history";
import { settleHours } from "../plans/settle-answers";
import type { HeldSession, RegisterPlace } from "./record-register";

/** Writes one line of the register that nothing refuses any more: what it said before is kept, a concern becomes a note, the first hour delivered makes the PIP active. */
export async function writeAttendance(
  tx: Tx,
  actor: Actor,
  session: HeldSession,
  place: RegisterPlace,
  row: RegisterRow,
  minutes: number,
) {
  const concerns = {
    sessionId: session.id,
    planId: place.planId,
    personId: place.personId,
    householdId: place.householdId,
  };
  const corrects = await keepWhatItSaid(tx, actor, place, row);
  await tx.attendance.update({
    where: { id: place.id },
    data: {
      status: row.status,
      minutes,
      absenceReason: row.status === "ABSENT_JUSTIFIED" ? row.absenceReason : null,
      note: row.note,
      correctionReason: corrects ? row.correctionReason : null,
      recordedAt: now(),
      recordedById: actor.id,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const facts = { service: session.serviceCode, status: row.status, minutes };
  if (corrects) await settleHours(tx, place.planId);
  if (corrects)
    await record(tx, actor, "attendance.corrected", concerns, {
      ...facts,
      previousStatus: place.status,
      previousMinutes: place.minutes,
    });
  else await record(tx, actor, "attendance.recorded", concerns, facts);
  await raiseConcern(tx, actor, place, row);
  if (minutes > 0) await activatePlan(tx, actor, concerns);
}

/** Before a correction, what stood there, who had written it and why it changes; false when nothing stood there yet. */
async function keepWhatItSaid(tx: Tx, actor: Actor, place: RegisterPlace, { correctionReason }: RegisterRow) {
  const { recordedAt, recordedById, status, absenceReason, minutes, note } = place;
  if (!recordedAt || !recordedById) return false;
  await tx.attendanceCorrection.create({
    data: {
      attendanceId: place.id,
      status,
      absenceReason,
      minutes,
      note,
      recordedAt,
      recordedById,
      reason: correctionReason ?? "",
      correctedAt: now(),
      correctedById: actor.id,
    },
    select: { id: true },
  });
  return true;
}

/** A concern to pass on to the Officina: a note about the person, for the readers chosen, until the Officina says it has read it. */
async function raiseConcern(tx: Tx, actor: Actor, place: RegisterPlace, { concern, concernAudience }: RegisterRow) {
  if (!concern) return;
  const { householdId, personId, planId, sessionId } = place;
  const audience = concernAudience ?? "OFFICINA";
  const { id: subjectId } = await tx.note.create({
    data: {
      householdId,
      personId,
      audience,
      body: concern,
      organisationId: actor.organisationId,
      authorId: actor.id,
      createdAt: now(),
      attendanceId: place.id,
    },
    select: { id: true },
  });
  await record(tx, actor, "concern.raised", { householdId, personId, planId, sessionId, subjectId }, { audience });
}

/** The first hour delivered makes a signed PIP active. */
async function activatePlan(tx: Tx, actor: Actor, concerns: { planId: string; personId: string; householdId: string }) {
  const { from, to, event } = planMoves.activate;
  const { count } = await tx.plan.updateMany({
    where: { id: concerns.planId, status: { in: [...from] } },
    data: { status: to, activatedAt: now(), updatedAt: now(), version: { increment: 1 } },
  });
  if (count) await record(tx, actor, event, concerns);
}
