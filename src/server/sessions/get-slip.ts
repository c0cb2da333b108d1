import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { recordRead } from "../history";
import { participantsVisibleTo } from "./visible-to";

/** What the slip of an appointment tells the person it is handed to; null when the appointment is none of this reader's, or is not to come any more. Leaves a trace of reading. */
export const getSlip = (actor: Actor, attendanceId: string) =>
  asActor(actor, async (tx) => {
    const slip = await slipOf(tx, actor, attendanceId);
    if (slip) await recordRead(tx, actor, "session", { personId: slip.personId, householdId: slip.householdId });
    return slip;
  });
export type Slip = NonNullable<Awaited<ReturnType<typeof getSlip>>>;

/** The same inside a transaction, without the trace. */
export async function slipOf(tx: Tx, actor: Actor, attendanceId: string) {
  const slip = await tx.attendance.findFirst({
    where: {
      AND: [{ id: attendanceId, status: "BOOKED", session: { status: "PLANNED" } }, participantsVisibleTo(actor)],
    },
    select: {
      id: true,
      sessionId: true,
      planId: true,
      personId: true,
      householdId: true,
      person: { select: { firstName: true, lastName: true, language: true, email: true } },
      session: {
        select: {
          organisationId: true,
          serviceCode: true,
          serviceName: true,
          startsAt: true,
          endsAt: true,
          mode: true,
          place: true,
          room: true,
          site: { select: { name: true, address: true, city: true } },
          operator: { select: { name: true } },
          organisation: { select: { name: true, phone: true } },
        },
      },
    },
  });
  return slip && may(actor, "session.write", slip.session) ? slip : null;
}
