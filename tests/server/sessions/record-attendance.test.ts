import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { cancelSession } from "@/server/sessions/cancel-session";
import { getSession } from "@/server/sessions/get-session";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { aSession, came, progressOf, sql } from "../../support/appointment-answers";
import { aUser } from "../../support/organisation-factories";
import { reasonOf } from "../../support/reason-of";
import { anAppointment, aSignedPlan } from "../../support/session-factories";

const onTheDay = () => setClock(new Date("2026-11-24T12:00:00Z"));

test("the first hour delivered makes the PIP active and is worth its standard cost", async () => {
  const { plan, attendance, operator } = await aSession();
  onTheDay();
  expect(await recordAttendance(operator, came(attendance))).toMatchObject({ ok: true });
  expect(await sql((tx) => tx.plan.findUniqueOrThrow({ where: { id: plan.id } }))).toMatchObject({
    status: "ACTIVE",
    activatedAt: new Date("2026-11-24T12:00:00Z"),
  });
  expect(await progressOf(plan.id, "L09")).toMatchObject({
    bookedMinutes: 0,
    deliveredMinutes: 60,
    deliveredCents: 3400,
  });
  expect(await sql((tx) => tx.session.findFirstOrThrow())).toMatchObject({
    status: "HELD",
    content: "Curriculum aggiornato",
  });
});

test("an absence counts no minutes, gives the hour back and leaves the PIP as it was", async () => {
  const { plan, attendance, operator } = await aSession();
  onTheDay();
  expect(
    reasonOf(
      await recordAttendance(
        operator,
        came(attendance, { status: "ABSENT_JUSTIFIED", absenceReason: "ILLNESS", minutes: 60 }),
      ),
    ),
  ).toBe("done");
  expect(await progressOf(plan.id, "L09")).toMatchObject({ bookedMinutes: 0, deliveredMinutes: 0 });
  expect((await sql((tx) => tx.plan.findUniqueOrThrow({ where: { id: plan.id } }))).status).toBe("SIGNED");
});

test.each([
  ["before the line begins", { day: "2026-11-20" }, "session.refusals.outsidePeriod"],
  ["after the line ends", { day: "2027-06-01" }, "session.refusals.outsidePeriod"],
])("an appointment %s is refused", async (_name, over, reason) => {
  const { operator, coaching } = await aSignedPlan();
  expect(reasonOf(await planSession(operator, anAppointment([coaching.id], operator.id, over)))).toBe(reason);
});

test("attendance is not written before the appointment begins, nor for one called off", async () => {
  const { attendance, operator, sessionId } = await aSession();
  expect(reasonOf(await recordAttendance(operator, came(attendance)))).toBe("session.refusals.inTheFuture");
  expect(reasonOf(await cancelSession(operator, { sessionId, version: 1, cancelReason: "La persona è malata" }))).toBe(
    "done",
  );
  onTheDay();
  expect(reasonOf(await recordAttendance(operator, came(attendance)))).toBe("session.refusals.cancelled");
});

test("a person is not credited with more minutes than the appointment lasted", async () => {
  const { attendance, operator } = await aSession();
  onTheDay();
  expect(await recordAttendance(operator, came(attendance, { minutes: 75 }))).toMatchObject({
    reason: { key: "session.refusals.longerThanSession", values: { minutes: 60 } },
  });
});

test("of two people writing the same attendance, the second is told; a correction says why and keeps what was there", async () => {
  const { attendance, operator } = await aSession();
  onTheDay();
  const outcomes = await Promise.all(
    [1, 2].map(() => recordAttendance(operator, came(attendance, { correctionReason: "x" }))),
  );
  expect(outcomes.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
  const again = came({ ...attendance, version: 2 }, { status: "LATE", minutes: 45 });
  expect(reasonOf(await recordAttendance(operator, again))).toBe("session.refusals.correctionReason");
  expect(reasonOf(await recordAttendance(operator, { ...again, correctionReason: "Arrivata alle 9:15" }))).toBe("done");
  expect(await sql((tx) => tx.attendance.findFirstOrThrow())).toMatchObject({ correctionReason: "Arrivata alle 9:15" });
  expect(await sql((tx) => tx.auditEvent.findFirstOrThrow({ where: { type: "attendance.corrected" } }))).toMatchObject({
    facts: { minutes: 45, previousMinutes: 60, previousStatus: "PRESENT" },
  });
});

test("the Officina that referred the person sees the register and does not write it; nobody else knows of it", async () => {
  const { sessionId, attendance, socialWorker } = await aSession();
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  const otherOfficina = await aUser("SOCIAL_WORKER");
  const officer = await aUser("MUNICIPAL_OFFICER");
  onTheDay();
  expect((await getSession(socialWorker, sessionId))?.attendances).toHaveLength(1);
  for (const other of [stranger, otherOfficina, officer]) expect(await getSession(other, sessionId)).toBeNull();
  await expect(recordAttendance(socialWorker, came(attendance))).rejects.toThrow(Forbidden);
  await expect(recordAttendance(stranger, came(attendance))).rejects.toThrow(NotVisible);
  await expect(cancelSession(stranger, { sessionId, version: 1, cancelReason: "x" })).rejects.toThrow(NotVisible);
});
