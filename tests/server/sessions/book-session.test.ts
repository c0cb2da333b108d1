import { expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { cancelSession } from "@/server/sessions/cancel-session";
import { getSession } from "@/server/sessions/get-session";
import { listSessions } from "@/server/sessions/list-sessions";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { aSession, came, progressOf, sql } from "../../support/appointment-answers";
import { aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";
import { anAppointment, aSignedPlan } from "../../support/session-factories";

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

test("a cancelled appointment gives its hours back, once", async () => {
  const { sessionId, operator, plan } = await aSession();
  const outcomes = await Promise.all(
    [1, 2].map(() => cancelSession(operator, { sessionId, version: 1, cancelReason: "Sede chiusa" })),
  );
  expect(outcomes.map(reasonOf).toSorted()).toEqual(["done", "session.refusals.changedMeanwhile"]);
  expect(await progressOf(plan.id, "L09")).toMatchObject({ bookedMinutes: 0 });
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
