import "server-only";
import type { Actor } from "@/domain/permissions";
import { durationOf, type sessionModes } from "@/domain/session";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import type { Booking } from "./booking-refusal";
import type { LinesToBook } from "./lines-to-book";
import type { Slot } from "./slot";

/** Everything about an appointment but whom it is for and when. */
export type Fixed = Booking & {
  mode: (typeof sessionModes)[number];
  place: string | null;
  seriesId?: string | null;
};

/** Writes an appointment that nothing refuses any more, with a place for the person of each line; its minutes are booked. Returns its id and the cases it belongs to. */
export async function writeSession(tx: Tx, actor: Actor, lines: LinesToBook, fixed: Fixed, slot: Slot) {
  const first = fixed.lesson ?? lines[0];
  if (!first) throw new RangeError("an appointment is for somebody");
  const { operatorId, siteId, mode, place } = fixed;
  const { id: sessionId } = await tx.session.create({
    data: {
      organisationId: actor.organisationId,
      operatorId,
      siteId,
      room: siteId ? (fixed.room ?? null) : null,
      seriesId: fixed.seriesId ?? null,
      courseEditionId: fixed.lesson?.courseEditionId ?? null,
      serviceCode: first.serviceCode,
      serviceName: first.serviceName,
      ...slot,
      mode,
      place,
      createdAt: now(),
    },
    select: { id: true },
  });
  const minutes = durationOf(slot.startsAt, slot.endsAt);
  await tx.attendance.createMany({
    data: lines.map(({ id, key, planVersion: { planId, plan } }) => ({
      sessionId,
      planId,
      planLineId: id,
      lineKey: key,
      personId: plan.personId,
      householdId: plan.householdId,
      ...slot,
      minutes,
    })),
  });
  const cases = lines.map(({ planVersion: { planId, plan } }) => ({
    sessionId,
    planId,
    householdId: plan.householdId,
    personId: plan.personId,
  }));
  return { sessionId, minutes, cases };
}
