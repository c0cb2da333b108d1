import { expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { cancelSession } from "@/server/sessions/cancel-session";
import { getSession } from "@/server/sessions/get-session";
import { planProgress } from "@/server/sessions/line-use";
import { moveSession } from "@/server/sessions/move-session";
import { planSession } from "@/server/sessions/plan-session";
import { aUser } from "../../support/organisation-factories";
import { aMove, anAppointment, aSessionOf, aSignedPlan, aSite } from "../../support/session-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const bookedOn = (planId: string) =>
  sql(async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === "L09")?.bookedMinutes);

test("a moved appointment is kept as superseded, and its people, line and minutes follow to the new one", async () => {
  const { plan, operator, sessionId } = await aSessionOf(await aSignedPlan());
  const outcome = await moveSession(operator, aMove(sessionId, { day: "2026-11-26", endTime: "11:00" }));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  const after = outcome.data.sessionId;
  expect(await getSession(operator, sessionId)).toMatchObject({
    status: "CANCELLED",
    cancelReason: "Lo chiede la persona",
    supersededBy: { id: after },
    attendances: [{ status: "CANCELLED", minutes: 0 }],
  });
  expect(await getSession(operator, after)).toMatchObject({
    status: "PLANNED",
    startsAt: new Date("2026-11-26T08:00:00Z"),
    supersedes: { id: sessionId },
    operator: { id: operator.id },
    attendances: [{ planId: plan.id, personId: plan.personId, status: "BOOKED", minutes: 120 }],
  });
  expect(await bookedOn(plan.id)).toBe(120);
  expect(await sql((tx) => tx.auditEvent.findFirstOrThrow({ where: { type: "session.moved" } }))).toMatchObject({
    actorId: operator.id,
    planId: plan.id,
    sessionId: after,
    facts: { wasAt: "2026-11-24T08:00:00.000Z", startsAt: "2026-11-26T08:00:00.000Z", minutes: 120 },
  });
});

test("an appointment may be moved onto part of its own hour, with all the hours its line holds", async () => {
  const made = await aSignedPlan();
  const first = await planSession(
    made.operator,
    anAppointment([made.interview.id], made.operator.id, { endTime: "11:00" }),
  );
  if (!first.ok) throw new Error(first.reason.key);
  expect(
    reasonOf(await moveSession(made.operator, aMove(first.data.sessionId, { startTime: "10:00", endTime: "12:00" }))),
  ).toBe("done");
});

test("of two people moving the same appointment, one wins and the other is told", async () => {
  const { operator, sessionId, plan } = await aSessionOf(await aSignedPlan());
  const outcomes = await Promise.all(
    ["2026-11-26", "2026-11-27"].map((day) => moveSession(operator, aMove(sessionId, { day }))),
  );
  expect(outcomes.map(reasonOf).toSorted()).toEqual(["done", "session.refusals.changedMeanwhile"]);
  expect(await bookedOn(plan.id)).toBe(60);
});

test("a move that is refused leaves everything as it was, and says what it collides with", async () => {
  const made = await aSessionOf(await aSignedPlan());
  await aSessionOf(made, { day: "2026-11-26" });
  expect(
    await moveSession(
      made.operator,
      aMove(made.sessionId, { day: "2026-11-26", startTime: "09:30", endTime: "10:30" }),
    ),
  ).toMatchObject({
    ok: false,
    reason: { key: "session.refusals.operatorBusy", values: { from: "09:00", to: "10:00" } },
  });
  expect(reasonOf(await moveSession(made.operator, aMove(made.sessionId, { day: "2027-06-01" })))).toBe(
    "session.refusals.outsidePeriod",
  );
  expect(await getSession(made.operator, made.sessionId)).toMatchObject({
    status: "PLANNED",
    version: 1,
    supersededBy: null,
  });
  expect(await bookedOn(made.plan.id)).toBe(120);
});

test("an appointment already called off, and one of somebody else's, cannot be moved", async () => {
  const { operator, sessionId } = await aSessionOf(await aSignedPlan());
  await cancelSession(operator, { sessionId, version: 1, cancelReason: "Sede chiusa" });
  expect(reasonOf(await moveSession(operator, aMove(sessionId, { version: 2 })))).toBe(
    "session.refusals.changedMeanwhile",
  );
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  await expect(moveSession(stranger, aMove(sessionId))).rejects.toThrow(NotVisible);
});

test("a service that a variation took out of the plan is not moved", async () => {
  const { operator, sessionId } = await aSessionOf(await aSignedPlan());
  await sql((tx) => tx.attendance.updateMany({ where: { sessionId }, data: { lineKey: crypto.randomUUID() } }));
  expect(reasonOf(await moveSession(operator, aMove(sessionId)))).toBe("session.refusals.lineGone");
});

test("a room holds one appointment at a time, however its name is typed; the same name elsewhere is another room", async () => {
  const made = await aSignedPlan();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", made.operator.organisationId);
  const site = await aSite(made.providerId);
  const other = await aSite(made.providerId);
  const first = await aSessionOf(made, { siteId: site.id, room: "Aula 1" });
  const at = (siteId: string) =>
    planSession(colleague, {
      ...anAppointment([made.interview.id], colleague.id, { siteId, startTime: "10:00", endTime: "11:00" }),
      room: "AULA 1",
    });
  expect(
    reasonOf(
      await moveSession(
        made.operator,
        aMove(first.sessionId, {
          siteId: site.id,
          day: "2026-11-24",
          room: "aula 1",
          startTime: "09:30",
          endTime: "10:30",
        }),
      ),
    ),
  ).toBe("done");
  await sql((tx) =>
    tx.attendance.updateMany({ data: { personId: made.plan.personId, status: "ABSENT" }, where: { status: "BOOKED" } }),
  );
  expect(await at(site.id)).toMatchObject({
    reason: { key: "session.refusals.roomBusy", values: { room: "AULA 1", from: "09:30", to: "10:30" } },
  });
  expect(reasonOf(await at(other.id))).toBe("done");
});

test("of two who take the same room at the same moment, one gets it", async () => {
  const [first, second] = [await aSignedPlan(), await aSignedPlan()];
  await sql((tx) =>
    tx.plan.update({ where: { id: second.plan.id }, data: { providerOrganisationId: first.providerId } }),
  );
  const colleague = await aUser("EMPLOYMENT_OPERATOR", first.operator.organisationId);
  const site = await aSite(first.providerId);
  const outcomes = await Promise.all([
    planSession(first.operator, {
      ...anAppointment([first.coaching.id], first.operator.id, { siteId: site.id }),
      room: "Aula 1",
    }),
    planSession(colleague, {
      ...anAppointment([second.coaching.id], colleague.id, { siteId: site.id }),
      room: "Aula 1",
    }),
  ]);
  const reasons = outcomes.map(reasonOf);
  expect(reasons).toContain("done");
  expect(reasons.some((reason) => /room(Busy|Taken)$/.test(reason ?? ""))).toBe(true);
});
