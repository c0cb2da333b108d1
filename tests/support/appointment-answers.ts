import { asSystem } from "@/server/db";
import { planProgress } from "@/server/sessions/line-use";
import { planSession } from "@/server/sessions/plan-session";
import type { recordAttendance } from "@/server/sessions/record-attendance";
import { anAppointment, aSignedPlan } from "./session-factories";

/** Looks into the database beside the commands. */
export const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

/** How far a service of a plan has come. */
export const progressOf = (planId: string, code: string) =>
  sql(async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === code));

/** An appointment already fixed, and its only place. */
export async function aSession(over: Parameters<typeof anAppointment>[2] = {}) {
  const made = await aSignedPlan();
  const outcome = await planSession(made.operator, anAppointment([made.coaching.id], made.operator.id, over));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  const { sessionId } = outcome.data;
  const attendance = await sql((tx) => tx.attendance.findFirstOrThrow({ where: { sessionId } }));
  return { ...made, sessionId, attendance };
}

/** The answer that somebody came, for an hour. */
export const came = (
  attendance: { id: string; version?: number },
  over: Partial<Parameters<typeof recordAttendance>[1]> = {},
) => ({
  attendanceId: attendance.id,
  version: attendance.version ?? 1,
  status: "PRESENT" as const,
  minutes: 60,
  absenceReason: null,
  content: "Curriculum aggiornato",
  note: null,
  correctionReason: null,
  ...over,
});
