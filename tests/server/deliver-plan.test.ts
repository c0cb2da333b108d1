import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { cancelSession } from "@/server/sessions/cancel-session";
import { getSession } from "@/server/sessions/get-session";
import { planProgress } from "@/server/sessions/line-use";
import { listSessions } from "@/server/sessions/list-sessions";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { aUser } from "../support/organisation-factories";
import { aPlan } from "../support/plan-factories";
import { anAppointment, aSignedPlan } from "../support/session-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const progressOf = (planId: string, code: string) =>
  sql(async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === code));

/** An appointment already fixed, and its only place. */
async function aSession(over: Parameters<typeof anAppointment>[2] = {}) {
  const made = await aSignedPlan();
  const outcome = await planSession(made.operator, anAppointment([made.coaching.id], made.operator.id, over));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  const { sessionId } = outcome.data;
  const attendance = await sql((tx) => tx.attendance.findFirstOrThrow({ where: { sessionId } }));
  return { ...made, sessionId, attendance };
}
const came = (
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
const onTheDay = () => setClock(new Date("2026-11-24T12:00:00Z"));

test("an appointment takes its hour from what the signed line holds and tells the history", async () => {
  const { plan, sessionId, operator } = await aSession();
  expect(await progressOf(plan.id, "L09")).toMatchObject({
    plannedMinutes: 720,
    bookedMinutes: 60,
    deliveredMinutes: 0,
    bookedCents: 3400,
    plannedCents: 40_800,
  });
  expect(await sql((tx) => tx.auditEvent.findMany({ where: { sessionId } }))).toMatchObject([
    { type: "session.planned", actorId: operator.id, planId: plan.id },
  ]);
});

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

test("more hours than the signed line still holds are refused, and the refusal says how many are left", async () => {
  const { operator, interview } = await aSignedPlan();
  expect(reasonOf(await planSession(operator, anAppointment([interview.id], operator.id, { endTime: "10:30" })))).toBe(
    "done",
  );
  const outcome = await planSession(
    operator,
    anAppointment([interview.id], operator.id, { startTime: "11:00", endTime: "12:00" }),
  );
  expect(outcome).toMatchObject({
    ok: false,
    reason: { key: "session.refusals.nothingLeft", values: { minutes: 30 } },
  });
});

test("of ten bookings at once only as many pass as the line holds hours", async () => {
  const { operator, interview, plan } = await aSignedPlan();
  const colleagues = await Promise.all(
    Array.from({ length: 10 }, () => aUser("EMPLOYMENT_OPERATOR", operator.organisationId)),
  );
  const outcomes = await Promise.all(
    colleagues.map((colleague, i) =>
      planSession(
        operator,
        anAppointment([interview.id], colleague.id, { day: `2026-12-${String(i + 1).padStart(2, "0")}` }),
      ),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await progressOf(plan.id, "L02")).toMatchObject({ bookedMinutes: 120 });
});

test("an operator cannot be in two rooms, also when both are booked at the same moment", async () => {
  const first = await aSignedPlan();
  const second = await aSignedPlan();
  await sql((tx) =>
    tx.plan.update({ where: { id: second.plan.id }, data: { providerOrganisationId: first.providerId } }),
  );
  await sql((tx) =>
    tx.accreditation.updateMany({
      where: { organisationId: second.providerId },
      data: { organisationId: first.providerId },
    }),
  );
  const both = [first.coaching.id, second.coaching.id].map((line) =>
    planSession(first.operator, anAppointment([line], first.operator.id)),
  );
  const outcomes = (await Promise.all(both)).map(reasonOf);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(
    await planSession(
      first.operator,
      anAppointment([first.interview.id], first.operator.id, { startTime: "09:30", endTime: "10:30" }),
    ),
  ).toMatchObject({
    ok: false,
    reason: { key: "session.refusals.operatorBusy", values: { from: "09:00", to: "10:00" } },
  });
});

test("a person cannot be in two appointments at once, whoever holds them", async () => {
  const { operator, coaching, interview } = await aSession();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", operator.organisationId);
  expect(
    reasonOf(
      await planSession(
        operator,
        anAppointment([interview.id], colleague.id, { startTime: "09:45", endTime: "10:45" }),
      ),
    ),
  ).toBe("session.refusals.personBusy");
  expect(
    reasonOf(
      await planSession(operator, anAppointment([coaching.id], colleague.id, { startTime: "10:00", endTime: "11:00" })),
    ),
  ).toBe("done");
});

test("nobody's day goes over the cap", async () => {
  const { operator, coaching } = await aSession({ startTime: "08:00", endTime: "15:00" });
  expect(
    reasonOf(
      await planSession(operator, anAppointment([coaching.id], operator.id, { startTime: "15:00", endTime: "16:15" })),
    ),
  ).toBe("session.refusals.dailyCap");
});

test("a deliverer whose accreditation ended the day before is refused", async () => {
  const { operator, coaching, providerId } = await aSignedPlan();
  await sql((tx) =>
    tx.accreditation.updateMany({ where: { organisationId: providerId }, data: { validTo: new Date("2026-11-23") } }),
  );
  expect(reasonOf(await planSession(operator, anAppointment([coaching.id], operator.id)))).toBe(
    "session.refusals.notAccredited",
  );
});

test("a plan that is only a draft, suspended or ended takes no appointments", async () => {
  const draft = await aPlan();
  const line = draft.planVersion.lines[0];
  await expect(planSession(draft.operator, anAppointment([line?.id ?? ""], draft.operator.id))).rejects.toThrow(
    NotVisible,
  );
  const suspended = await aSignedPlan();
  await sql((tx) => tx.plan.update({ where: { id: suspended.plan.id }, data: { status: "SUSPENDED" } }));
  expect(
    reasonOf(await planSession(suspended.operator, anAppointment([suspended.coaching.id], suspended.operator.id))),
  ).toBe("session.refusals.planNotRunning");
});

test("an individual service takes one person at a time", async () => {
  const first = await aSignedPlan();
  const second = await aSignedPlan();
  await sql((tx) =>
    tx.plan.update({ where: { id: second.plan.id }, data: { providerOrganisationId: first.providerId } }),
  );
  expect(
    reasonOf(
      await planSession(first.operator, anAppointment([first.interview.id, second.interview.id], first.operator.id)),
    ),
  ).toBe("session.refusals.individualOnly");
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

test("a cancelled appointment gives its hours back, once", async () => {
  const { sessionId, operator, plan } = await aSession();
  const outcomes = await Promise.all(
    [1, 2].map(() => cancelSession(operator, { sessionId, version: 1, cancelReason: "Sede chiusa" })),
  );
  expect(outcomes.map(reasonOf).toSorted()).toEqual(["done", "session.refusals.changedMeanwhile"]);
  expect(await progressOf(plan.id, "L09")).toMatchObject({ bookedMinutes: 0 });
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

test("opening an appointment leaves a trace of reading", async () => {
  const { sessionId, operator, plan } = await aSession();
  await getSession(operator, sessionId);
  expect(await sql((tx) => tx.fileRead.findMany())).toMatchObject([
    { actorId: operator.id, personId: plan.personId, page: "session" },
  ]);
});

test("the agenda shows what is coming, then what is owed to the register, then what is behind", async () => {
  const { operator, attendance } = await aSession();
  const rows = async (tab: "upcoming" | "toRecord" | "past") =>
    (await listSessions(operator, { tab, whose: "mine", after: null })).rows.length;
  expect([await rows("upcoming"), await rows("toRecord"), await rows("past")]).toEqual([1, 0, 0]);
  setClock(new Date("2026-11-25T12:00:00Z"));
  expect([await rows("upcoming"), await rows("toRecord"), await rows("past")]).toEqual([0, 1, 1]);
  await recordAttendance(operator, came(attendance));
  expect(await rows("toRecord")).toBe(0);
});

const contract = (planId: string, over = {}) => ({
  planId,
  lineKey: null,
  kind: "CONTRACT" as const,
  contractType: "FIXED_TERM" as const,
  employer: "Cooperativa Orti",
  weeklyHours: 1440,
  startsOn: "2026-12-01",
  endsOn: "2027-11-30",
  evidence: "Comunicazione obbligatoria",
  provedOn: "2026-11-23",
  ...over,
});

test("an outcome is written on a signed plan, dated, by who accompanies the person", async () => {
  const { plan, operator, socialWorker } = await aSignedPlan("ACTIVE");
  expect(reasonOf(await recordOutcome(operator, contract(plan.id)))).toBe("done");
  expect(reasonOf(await recordOutcome(operator, contract(plan.id, { provedOn: "2026-11-24" })))).toBe(
    "outcome.refusals.provedInFuture",
  );
  await expect(recordOutcome(socialWorker, contract(plan.id))).rejects.toThrow(NotVisible);
  const draft = await aPlan();
  expect(reasonOf(await recordOutcome(draft.operator, contract(draft.plan.id)))).toBe("outcome.refusals.notSigned");
});

test("a service paid by the hour is not paid by an outcome", async () => {
  const { plan, operator, coaching } = await aSignedPlan();
  expect(reasonOf(await recordOutcome(operator, contract(plan.id, { lineKey: coaching.key })))).toBe(
    "outcome.refusals.notByResult",
  );
});
