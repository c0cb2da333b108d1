import "server-only";
import type { Actor } from "@/domain/permissions";
import { sessionMoves } from "@/domain/session";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { recordEach } from "../history";
import type { LockedPlan } from "../plans/lock-plan";

/** The longest reason an appointment is called off with, characters. */
const longestReason = 300;

/** Gives back the places a plan's person still has in appointments to come and in courses; an appointment left with nobody is called off, with the reason. A seat in a course stays free until whoever runs it calls who waits. */
export async function freePlaces(
  tx: Tx,
  actor: Actor,
  { id: planId, personId, householdId }: LockedPlan,
  reason: string,
) {
  const ahead = { planId, status: "BOOKED", startsAt: { gt: now() } } as const;
  const booked = await tx.attendance.findMany({
    where: ahead,
    orderBy: { sessionId: "asc" },
    select: { sessionId: true },
  });
  const sessionIds = booked.map(({ sessionId }) => sessionId);
  await tx.enrolment.updateMany({
    where: { planId, status: { in: ["WAITING", "ENROLLED"] } },
    data: { status: "WITHDRAWN", endedAt: now(), endReason: reason.slice(0, longestReason), version: { increment: 1 } },
  });
  if (sessionIds.length === 0) return;
  // Appointments first, as whoever calls one off does: two at once never wait for each other.
  await tx.$queryRaw`select id from "Session" where id = any(${sessionIds}::uuid[]) order by id for update`;
  await tx.attendance.updateMany({
    where: ahead,
    data: { status: "CANCELLED", minutes: 0, version: { increment: 1 } },
  });
  const { from, to } = sessionMoves.cancel;
  await tx.session.updateMany({
    where: {
      id: { in: sessionIds },
      // A lesson is its course's, whoever comes.
      courseEditionId: null,
      status: { in: [...from] },
      attendances: { every: { status: "CANCELLED" } },
    },
    data: { status: to, cancelReason: reason.slice(0, longestReason), version: { increment: 1 } },
  });
  const cases = sessionIds.map((sessionId) => ({ sessionId, planId, personId, householdId }));
  await recordEach(tx, actor, "session.cancelled", cases);
}
