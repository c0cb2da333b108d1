import { expect, test } from "vitest";
import type { PlanSessions } from "@/domain/session";
import { asSystem } from "@/server/db";
import { cancelSession } from "@/server/sessions/cancel-session";
import { planProgress } from "@/server/sessions/line-use";
import { moveSession } from "@/server/sessions/move-session";
import { planSeries } from "@/server/sessions/plan-series";
import { planSession } from "@/server/sessions/plan-session";
import { aUser } from "../../support/organisation-factories";
import { aMove, anAppointment, aSignedPlan } from "../../support/session-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const inOrder = () => sql((tx) => tx.session.findMany({ where: { status: "PLANNED" }, orderBy: { startsAt: "asc" } }));
const bookedOn = (planId: string) =>
  sql(async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === "L09")?.bookedMinutes);

/** A weekly series of four hours' appointments from Monday 30 November, as it comes out of parsing. */
const aSeries = (
  { operator, coaching }: Awaited<ReturnType<typeof aSignedPlan>>,
  over: Partial<PlanSessions> = {},
): PlanSessions => ({
  ...anAppointment([coaching.id], operator.id, { day: "2026-11-30" }),
  room: null,
  repeat: "WEEKLY",
  until: null,
  times: 4,
  onHolidays: null,
  ...over,
});

test("a series is fixed in one go: one appointment a week, all with the same mark, told once in the history", async () => {
  const made = await aSignedPlan();
  expect(reasonOf(await planSeries(made.operator, aSeries(made)))).toBe("done");
  const sessions = await inOrder();
  expect(sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual(
    ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"].map((day) => `${day}T08:00:00.000Z`),
  );
  expect(new Set(sessions.map(({ seriesId }) => seriesId)).size).toBe(1);
  expect(await bookedOn(made.plan.id)).toBe(240);
  expect(await sql((tx) => tx.auditEvent.findMany({ where: { type: "session.seriesPlanned" } }))).toMatchObject([
    {
      planId: made.plan.id,
      sessionId: sessions[0]?.id,
      facts: { times: 4, firstOn: "2026-11-30", lastOn: "2026-12-21" },
    },
  ]);
});

test("across the hour change every appointment is at the same Italian hour", async () => {
  const made = await aSignedPlan();
  const input = aSeries(made, { day: "2027-03-19", until: "2027-04-02", times: null });
  expect(reasonOf(await planSeries(made.operator, input))).toBe("done");
  expect((await inOrder()).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    "2027-03-19T08:00:00.000Z",
    "2027-03-26T08:00:00.000Z",
    "2027-04-02T07:00:00.000Z",
  ]);
});

test("an hour that the clocks leave out is refused with its day", async () => {
  const made = await aSignedPlan();
  const input = aSeries(made, {
    day: "2027-03-21",
    startTime: "02:15",
    endTime: "03:15",
    times: 2,
    onHolidays: "KEEP",
  });
  expect(await planSeries(made.operator, input)).toMatchObject({
    reason: { key: "session.refusals.hourMissing", values: { days: "28/03/2027" } },
  });
});

test("holidays are shown first, and then skipped or kept as whoever fixes the series chooses", async () => {
  const made = await aSignedPlan();
  const input = aSeries(made, { day: "2026-12-01", times: 3 });
  expect(await planSeries(made.operator, input)).toMatchObject({
    reason: { key: "session.refusals.holidays", values: { count: 1, days: "08/12/2026" } },
  });
  expect(await inOrder()).toHaveLength(0);
  expect(reasonOf(await planSeries(made.operator, { ...input, onHolidays: "SKIP" }))).toBe("done");
  expect(await inOrder()).toHaveLength(2);
  expect(
    reasonOf(await planSeries(made.operator, { ...input, startTime: "11:00", endTime: "12:00", onHolidays: "KEEP" })),
  ).toBe("done");
  expect(await inOrder()).toHaveLength(5);
});

test("a series with collisions is refused whole, with every day and what it collides with", async () => {
  const made = await aSignedPlan();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", made.operator.organisationId);
  await planSession(made.operator, anAppointment([made.interview.id], made.operator.id, { day: "2026-12-07" }));
  await planSession(made.operator, anAppointment([made.interview.id], colleague.id, { day: "2026-12-14" }));
  const outcome = await planSeries(made.operator, aSeries(made));
  expect(outcome).toMatchObject({
    ok: false,
    reason: { key: "session.refusals.series", values: { count: 2, roomBusy: "none" } },
  });
  if (outcome.ok) throw new Error("refused");
  expect(outcome.reason.values?.operatorBusy).toMatch(/^07\/12\/2026 \(.*09:00–10:00/);
  expect(outcome.reason.values?.personBusy).toMatch(/^14\/12\/2026 \(.*09:00–10:00/);
  expect(await inOrder()).toHaveLength(2);
  expect(await bookedOn(made.plan.id)).toBe(0);
});

test("a series never takes more than the line still holds, nor days outside its period", async () => {
  const made = await aSignedPlan();
  const tooMuch = aSeries(made, { times: 3, endTime: "15:00" });
  expect(await planSeries(made.operator, tooMuch)).toMatchObject({
    reason: { key: "session.refusals.series", values: { count: 1, nothingLeft: "14/12/2026" } },
  });
  const outside = aSeries(made, { day: "2027-05-14", times: 3 });
  expect(await planSeries(made.operator, outside)).toMatchObject({
    reason: { values: { count: 1, outsidePeriod: "28/05/2027" } },
  });
  expect(await inOrder()).toHaveLength(0);
});

test("two series on the same hours at the same moment: one is fixed whole, the other not at all", async () => {
  const made = await aSignedPlan();
  const outcomes = await Promise.all([1, 2].map(() => planSeries(made.operator, aSeries(made))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await inOrder()).toHaveLength(4);
});

test("one appointment of a series is called off alone, or with those that follow", async () => {
  const made = await aSignedPlan();
  await planSeries(made.operator, aSeries(made));
  const [, second, third] = await inOrder();
  const called = (sessionId = "", scope: "ONE" | "FOLLOWING" = "ONE") =>
    cancelSession(made.operator, { sessionId, version: 1, scope, cancelReason: "Sede chiusa" });
  expect(reasonOf(await called(third?.id))).toBe("done");
  expect(await inOrder()).toHaveLength(3);
  expect(reasonOf(await called(second?.id, "FOLLOWING"))).toBe("done");
  expect(await inOrder()).toHaveLength(1);
  expect(await bookedOn(made.plan.id)).toBe(60);
});

test("an appointment and those that follow move by as many days, to the same hour; one alone leaves the rest", async () => {
  const made = await aSignedPlan();
  await planSeries(made.operator, aSeries(made));
  const [first, second] = await inOrder();
  expect(reasonOf(await moveSession(made.operator, aMove(first?.id ?? "", { day: "2026-12-03" })))).toBe("done");
  const following = aMove(second?.id ?? "", {
    scope: "FOLLOWING",
    day: "2026-12-09",
    startTime: "14:00",
    endTime: "15:00",
  });
  expect(reasonOf(await moveSession(made.operator, following))).toBe("done");
  const sessions = await inOrder();
  expect(sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    "2026-12-03T08:00:00.000Z",
    "2026-12-09T13:00:00.000Z",
    "2026-12-16T13:00:00.000Z",
    "2026-12-23T13:00:00.000Z",
  ]);
  expect(new Set(sessions.map(({ seriesId }) => seriesId)).size).toBe(1);
  expect(await bookedOn(made.plan.id)).toBe(240);
});

test("those that follow are not moved onto a public holiday: the days are told and nothing moves", async () => {
  const made = await aSignedPlan();
  await planSeries(made.operator, aSeries(made, { times: 2 }));
  const [first] = await inOrder();
  expect(
    await moveSession(made.operator, aMove(first?.id ?? "", { scope: "FOLLOWING", day: "2026-12-01" })),
  ).toMatchObject({
    reason: { key: "session.refusals.movedOntoHolidays", values: { days: "08/12/2026" } },
  });
  expect((await inOrder()).map(({ id }) => id)).toContain(first?.id);
});
