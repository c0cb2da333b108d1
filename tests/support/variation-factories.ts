import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { type aSignedPlan, must, planLine } from "./plan-factories";
import { anAppointment } from "./session-factories";

/** A signed plan with all it stands on. */
export type Basis = Awaited<ReturnType<typeof aSignedPlan>>;

/** The versions of a plan by number, with their state. */
export const versions = (planId: string) =>
  asSystem("test", (tx) =>
    tx.planVersion.findMany({ where: { planId }, orderBy: { number: "asc" }, select: { number: true, status: true } }),
  );

/** Two hours of coaching booked for tomorrow; held too, once the clock says so. */
export async function coached(basis: Basis, held: boolean) {
  const line = await planLine(basis.plan.id, "L09");
  const { data } = must(
    await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { endTime: "11:00" })),
  );
  if (!held) return;
  setClock(new Date("2026-11-24T12:00:00Z"));
  const row = await asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId: data.sessionId } }));
  must(
    await recordAttendance(basis.operator, {
      attendanceId: row.id,
      version: row.version,
      status: "PRESENT",
      minutes: 120,
      absenceReason: null,
      note: null,
      content: "Colloquio",
      correctionReason: null,
    } as never),
  );
}
