import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { closeMonth, reopenMonth } from "@/server/register/close-month";
import { holdMonth } from "@/server/register/month-lock";
import { getMonth, listMonths } from "@/server/register/months";
import { cancelSession } from "@/server/sessions/cancel-session";
import { moveSession } from "@/server/sessions/move-session";
import { planSession } from "@/server/sessions/plan-session";
import { aUser } from "../../support/organisation-factories";
import { aGroup, aRecorded, aRow, nextMonth, placeRow, write } from "../../support/register-factories";
import { aMove, anAppointment } from "../../support/session-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const november = { month: "2026-11", seen: 0, anyway: false };
const lockRow = () => sql((tx) => tx.registerLock.findFirstOrThrow());

/** November closed, with one appointment of it recorded. */
async function aClosedMonth() {
  const made = await aRecorded();
  nextMonth();
  const outcome = await closeMonth(made.coordinator, november);
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return made;
}

test("the coordinator closes a month that is over, once; who, when and what was unwritten are kept", async () => {
  const { coordinator, providerId } = await aClosedMonth();
  expect(await lockRow()).toMatchObject({
    organisationId: providerId,
    month: new Date("2026-11-01"),
    lockedAt: new Date("2026-12-02T09:00:00Z"),
    lockedById: coordinator.id,
    reopenedAt: null,
  });
  expect(await closeMonth(coordinator, november)).toMatchObject({ reason: { key: "register.refusals.alreadyClosed" } });
  expect(await sql((tx) => tx.auditEvent.findFirstOrThrow({ where: { type: "register.closed" } }))).toMatchObject({
    facts: { month: "2026-11", unrecorded: 0 },
  });
});

test("a month that is not over is not closed", async () => {
  const { coordinator } = await aRecorded();
  expect(await closeMonth(coordinator, november)).toMatchObject({ reason: { key: "register.refusals.notOver" } });
});

test("what is still unwritten is seen first: a month is closed over it only on purpose, and not if there is more of it", async () => {
  const { coordinator } = await aGroup(2);
  nextMonth();
  expect((await getMonth(coordinator, "2026-11"))?.unrecorded).toHaveLength(2);
  expect(await closeMonth(coordinator, november)).toMatchObject({
    reason: { key: "register.refusals.notAsSeen", values: { count: 2 } },
  });
  expect(await closeMonth(coordinator, { ...november, seen: 2 })).toMatchObject({
    reason: { key: "register.refusals.unrecorded", values: { count: 2 } },
  });
  expect(await closeMonth(coordinator, { ...november, seen: 2, anyway: true })).toMatchObject({ ok: true });
});

test("nothing of a closed month is recorded or corrected", async () => {
  const { operator, sessionId, place } = await aClosedMonth();
  const again = aRow(place, { minutes: 30, correctionReason: "Errore" });
  expect(await write(operator, sessionId, [again])).toMatchObject({
    reason: { key: "register.refusals.monthClosed", values: { month: "11/2026" } },
  });
  expect(await placeRow(place.id)).toMatchObject({ minutes: 60 });
});

test("no appointment is booked into a closed month, moved into or out of it, or called off in it", async () => {
  const group = await aGroup(1);
  const { operator, coordinator, coaching, sessionId } = group;
  const december = anAppointment([coaching.id], operator.id, { day: "2026-12-01" });
  const later = await planSession(operator, december);
  if (!later.ok) throw new Error(later.reason.key);
  nextMonth();
  expect(await closeMonth(coordinator, { ...november, seen: 1, anyway: true })).toMatchObject({ ok: true });
  const closed = { ok: false, reason: { key: "register.refusals.monthClosed" } };
  const back = { day: "2026-11-26" };
  expect(await planSession(operator, anAppointment([coaching.id], operator.id, back))).toMatchObject(closed);
  expect(await moveSession(operator, aMove(sessionId, { day: "2026-12-03" }))).toMatchObject(closed);
  expect(await moveSession(operator, aMove(later.data.sessionId, back))).toMatchObject(closed);
  expect(await cancelSession(operator, { sessionId, version: 1, cancelReason: "x" })).toMatchObject(closed);
});

test("a closed month is opened again only with a reason that stays, and can then be written and closed anew", async () => {
  const { coordinator, operator, sessionId, place } = await aClosedMonth();
  const { id: lockId } = await lockRow();
  expect(await reopenMonth(coordinator, { lockId, reason: "Una presenza sbagliata" })).toMatchObject({ ok: true });
  expect(await lockRow()).toMatchObject({ reopenReason: "Una presenza sbagliata", reopenedById: coordinator.id });
  expect(await reopenMonth(coordinator, { lockId, reason: "Ancora" })).toMatchObject({
    reason: { key: "register.refusals.alreadyOpen" },
  });
  const again = aRow(place, { minutes: 30, correctionReason: "Errore" });
  expect(await write(operator, sessionId, [again])).toMatchObject({ ok: true });
  expect(await closeMonth(coordinator, november)).toMatchObject({ ok: true });
  expect((await getMonth(coordinator, "2026-11"))?.locks).toHaveLength(2);
});

test("only the coordinator closes and opens again, and only the register of their own organisation", async () => {
  const { operator, socialWorker } = await aClosedMonth();
  const { id: lockId } = await lockRow();
  const stranger = await aUser("PROVIDER_COORDINATOR");
  for (const actor of [operator, socialWorker]) {
    await expect(closeMonth(actor, november)).rejects.toThrow(Forbidden);
    await expect(reopenMonth(actor, { lockId, reason: "x" })).rejects.toThrow(Forbidden);
  }
  await expect(reopenMonth(stranger, { lockId, reason: "x" })).rejects.toThrow(NotVisible);
  expect(await closeMonth(stranger, november)).toMatchObject({ ok: true });
  expect(await listMonths(socialWorker, "")).toBeNull();
  expect(await getMonth(socialWorker, "2026-11")).toBeNull();
});

test("of two coordinators who close at once one does", async () => {
  const { coordinator } = await aRecorded();
  nextMonth();
  const outcomes = await Promise.all([closeMonth(coordinator, november), closeMonth(coordinator, november)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("whoever closes waits for who is writing, and whoever writes waits for who is closing", async () => {
  const { operator, coordinator, sessionId, place, providerId } = await aRecorded();
  nextMonth();
  const correction = () => write(operator, sessionId, [aRow(place, { minutes: 30, correctionReason: "Errore" })]);
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  let held = () => {};
  const holding = new Promise<void>((is) => {
    held = is;
  });
  // Somebody is closing: the month is theirs until they are done.
  const closing = sql(async (tx) => {
    await holdMonth(tx, providerId, "2026-11");
    held();
    await gate;
    await tx.registerLock.create({
      data: { organisationId: providerId, month: new Date("2026-11-01"), lockedById: coordinator.id },
    });
  });
  await holding;
  const writing = correction();
  const first = await Promise.race([
    writing.then(() => "written"),
    new Promise((is) => setTimeout(is, 200, "waiting")),
  ]);
  expect(first).toBe("waiting");
  release();
  await closing;
  expect(await writing).toMatchObject({ reason: { key: "register.refusals.monthClosed" } });
});

test("a race between closing and correcting ends with one register: closed before, or corrected before", async () => {
  const { operator, coordinator, sessionId, place } = await aRecorded();
  nextMonth();
  const [closed, written] = await Promise.all([
    closeMonth(coordinator, november),
    write(operator, sessionId, [aRow(place, { minutes: 30, correctionReason: "Errore" })]),
  ]);
  expect(closed.ok).toBe(true);
  const { lockedAt } = await lockRow();
  expect(lockedAt).toEqual(new Date("2026-12-02T09:00:00Z"));
  expect((await placeRow(place.id)).minutes).toBe(written.ok ? 30 : 60);
});

test("the months are listed newest first with what each holds, a year at a time", async () => {
  const { coordinator } = await aClosedMonth();
  setClock(new Date("2027-12-10T09:00:00Z"));
  const newest = await listMonths(coordinator, "");
  expect(newest).toMatchObject({ rows: [], next: "2026-12" });
  expect(await listMonths(coordinator, newest?.next ?? "")).toMatchObject({
    rows: [{ month: "2026-11", sessions: 1, recordedMinutes: 60, unrecorded: 0, over: true, lock: {} }],
    next: null,
  });
});
