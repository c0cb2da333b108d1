import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { getFeed } from "@/server/calendar-feeds/get-feed";
import { makeFeed } from "@/server/calendar-feeds/make-feed";
import { revokeFeed } from "@/server/calendar-feeds/revoke-feed";
import { asSystem } from "@/server/db";
import { cancelSession } from "@/server/sessions/cancel-session";
import { moveSession } from "@/server/sessions/move-session";
import { planSession } from "@/server/sessions/plan-session";
import { hostile } from "../support/hostile";
import { aUser } from "../support/organisation-factories";
import { jar } from "../support/screens";
import { aMove, anAppointment, aSessionOf, aSignedPlan, aSite } from "../support/session-factories";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET } = await import("@/app/calendar/[token]/route");

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
beforeEach(() => jar.clear());

/** Asks for a calendar as a calendar program does: signed in as nobody. */
const read = (path: string) =>
  GET(new Request(`https://ponte.example.org${path}`), {
    params: Promise.resolve({ token: path.replace("/calendar/", "") }),
  });

async function made(actor: Parameters<typeof makeFeed>[0]) {
  const outcome = await makeFeed(actor, { replacesId: (await getFeed(actor))?.id ?? null });
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.data.path;
}

/** What an independent reader makes of a calendar. */
function open(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      summary: event.summary,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone.tzid,
      id: event.uid,
    };
  });
}

test("an independent reader finds one's own appointments, in UTC, with code, time and place and nothing else", async () => {
  const basis = await aSignedPlan();
  const site = await aSite(basis.providerId);
  const { sessionId } = await aSessionOf(basis, { siteId: site.id, room: "Stanza di Maria" });
  const colleague = await aUser("EMPLOYMENT_OPERATOR", basis.operator.organisationId);
  await planSession(
    colleague,
    anAppointment([basis.interview.id], colleague.id, { startTime: "11:00", endTime: "12:00" }),
  );
  await aSessionOf(basis, { day: "2027-04-12", startTime: "14:00", endTime: "15:30" });

  const answer = await read(await made(basis.operator));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const text = await answer.text();
  expect(open(text)).toEqual([
    {
      summary: `Appuntamento ${basis.plan.code}`,
      location: "Via Accademia 1, Mantova",
      starts: "2026-11-24T08:00:00.000Z",
      ends: "2026-11-24T09:00:00.000Z",
      zone: "UTC",
      id: `${sessionId}@ponte`,
    },
    expect.objectContaining({
      location: "In presenza",
      starts: "2027-04-12T12:00:00.000Z",
      ends: "2027-04-12T13:30:00.000Z",
    }),
  ]);
  const person = await sql((tx) => tx.person.findUniqueOrThrow({ where: { id: basis.plan.personId } }));
  for (const secret of [
    person.firstName,
    person.lastName,
    person.identifier,
    basis.coaching.serviceName,
    "Sede centrale",
    "Stanza",
  ])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/VTIMEZONE|TZID/);
});

test("what is called off leaves the calendar, what is moved is there once; so is what is too far away not", async () => {
  const basis = await aSignedPlan();
  const off = await aSessionOf(basis);
  const moved = await aSessionOf(basis, { day: "2026-11-26" });
  await cancelSession(basis.operator, { sessionId: off.sessionId, version: 1, cancelReason: "Sede chiusa" });
  await moveSession(basis.operator, aMove(moved.sessionId, { day: "2026-11-27" }));
  await aSessionOf(basis, { day: "2027-05-21" });
  const path = await made(basis.operator);
  const starts = async () => open(await (await read(path)).text()).map((event) => event.starts);
  expect(await starts()).toEqual(["2026-11-27T08:00:00.000Z", "2027-05-21T07:00:00.000Z"]);
  setClock(new Date("2026-12-28T09:00:00Z"));
  expect(await starts()).toEqual(["2027-05-21T07:00:00.000Z"]);
});

test("only the hash of an address is kept; a new one ends the one before, also when two are made at once", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const first = await made(operator);
  expect(first).toMatch(/^\/calendar\/[\w-]{43}$/);
  expect(JSON.stringify(await sql((tx) => tx.calendarFeed.findMany()))).not.toContain(first.slice(10));
  const second = await made(operator);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  const replacesId = (await getFeed(operator))?.id ?? null;
  const outcomes = await Promise.all([1, 2].map(() => makeFeed(operator, { replacesId })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await makeFeed(operator, { replacesId: null })).toMatchObject({
    reason: { key: "calendarFeed.refusals.madeMeanwhile" },
  });
  expect(await sql((tx) => tx.calendarFeed.count({ where: { userId: operator.id, revokedAt: null } }))).toBe(1);
  expect((await read(second)).status).toBe(404);
});

test("a revoked address, a guessed one and one of somebody who left are not found, and look the same", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const path = await made(operator);
  const feed = await getFeed(operator);
  expect(feed?.lastReadAt).toBeNull();
  await read(path);
  expect((await getFeed(operator))?.lastReadAt).toEqual(new Date("2026-11-23T09:00:00Z"));
  await sql((tx) => tx.user.update({ where: { id: operator.id }, data: { active: false } }));
  const left = await read(path);
  await sql((tx) => tx.user.update({ where: { id: operator.id }, data: { active: true } }));
  expect(await revokeFeed(operator, { feedId: feed?.id ?? "" })).toMatchObject({ ok: true });
  expect(await revokeFeed(operator, { feedId: feed?.id ?? "" })).toMatchObject({
    reason: { key: "calendarFeed.refusals.ended" },
  });
  for (const answer of [left, await read(path), await read(`/calendar/${"A".repeat(43)}`)]) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
  }
  for (const bent of Object.values(hostile)) expect((await read(`/calendar/${bent}`)).status).toBe(404);
});

test("nobody ends somebody else's address, and who holds no appointments makes none", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const path = await made(operator);
  const feed = await getFeed(operator);
  const other = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
  expect(await revokeFeed(other, { feedId: feed?.id ?? "" })).toMatchObject({ ok: false });
  expect((await read(path)).status).toBe(200);
  const socialWorker = await aUser("SOCIAL_WORKER");
  await expect(makeFeed(socialWorker, { replacesId: null })).rejects.toThrow(Forbidden);
  await expect(revokeFeed(socialWorker, { feedId: feed?.id ?? "" })).rejects.toThrow(Forbidden);
  expect(await getFeed(socialWorker)).toBeNull();
});

test("who guesses addresses is held off after sixty; honest readings use up nothing of that", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const path = await made(operator);
  for (let times = 0; times < 5; times++) expect((await read(path)).status).toBe(200);
  const guess = (number: number) => read(`/calendar/${String(number).padStart(43, "x")}`);
  for (let number = 0; number < 60; number++) expect((await guess(number)).status).toBe(404);
  const held = await guess(60);
  expect(held.status).toBe(429);
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
});
