import { afterEach, describe, expect, test, vi } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { claimReminder, dueReminders } from "@/server/reminders/claim-reminders";
import { listReminders } from "@/server/reminders/list-reminders";
import { sendReminders } from "@/server/reminders/send-reminders";
import { tickReminder } from "@/server/reminders/tick-reminder";
import { cancelSession } from "@/server/sessions/cancel-session";
import { listToday } from "@/server/today/list-today";
import { aMailServer } from "../support/mail-server";
import { aUser } from "../support/organisation-factories";
import { must } from "../support/plan-factories";
import { sayIn } from "../support/say";
import { aSessionOf, aSignedPlan } from "../support/session-factories";

type Mails = Awaited<ReturnType<typeof aMailServer>>;
let server: Mails | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});
vi.setConfig({ testTimeout: 30_000 });
const withMail = async () => {
  server = await aMailServer();
  return server.mails;
};

/** An appointment in two days, fixed last week, of somebody with or without a mail address. */
async function inTwoDays(
  person: { email?: string | null; language?: string; phone?: string } = {},
  day = "2026-11-25",
) {
  setClock(new Date("2026-11-20T09:00:00Z"));
  const made = await aSessionOf(await aSignedPlan(), { day });
  setClock(new Date("2026-11-23T07:00:00Z"));
  await asSystem("test", (tx) =>
    tx.person.update({ where: { id: made.plan.personId }, data: { email: "maria@example.org", ...person } }),
  );
  const attendance = () =>
    asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId: made.sessionId } }));
  return { ...made, attendance, id: (await attendance()).id };
}
const send = () => sendReminders(sayIn);

describe("the reminder two days before", () => {
  test("goes once to who has a mail address, says when and where, and is told in the history", async () => {
    const mails = await withMail();
    const { attendance, sessionId } = await inTwoDays();
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: "maria@example.org", subject: "Promemoria del suo appuntamento" });
    expect(mail?.text).toMatch(/mercoledì 25 novembre 2026/);
    expect(mail?.text).toMatch(/09:00/);
    expect(mail?.text).toMatch(/Sede centrale/);
    expect(await attendance()).toMatchObject({ remindedAt: new Date("2026-11-23T07:00:00Z") });
    const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { type: "session.reminded" } }));
    expect(events).toMatchObject([{ actorId: null, sessionId, facts: { way: "MAIL" } }]);
  });

  test("names no service, no operator and no family name", async () => {
    const mails = await withMail();
    const { plan, operator } = await inTwoDays();
    await send();
    const person = await asSystem("test", (tx) => tx.person.findUniqueOrThrow({ where: { id: plan.personId } }));
    const { name } = await asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: operator.id } }));
    const text = `${mails[0]?.subject} ${mails[0]?.text}`;
    expect(text).toContain(person.firstName);
    for (const secret of [person.lastName, name, "Coaching", "L09", plan.code]) expect(text).not.toContain(secret);
  });

  test.each([
    ["francese", "Rappel de votre rendez-vous", "mercredi 25 novembre 2026"],
    ["arabo", "تذكير بموعدكم", "2026"],
    ["inglese", "A reminder of your appointment", "25 November 2026"],
    ["wolof", "Promemoria del suo appuntamento", "mercoledì 25 novembre 2026"],
  ])("who speaks %s reads it in their language where there is one", async (language, subject, words) => {
    const mails = await withMail();
    await inTwoDays({ language });
    await send();
    expect(mails[0]?.subject).toBe(subject);
    expect(mails[0]?.text).toContain(words);
  });

  test("goes for no other day, and for nothing that was called off", async () => {
    const mails = await withMail();
    await inTwoDays({}, "2026-11-24");
    await inTwoDays({}, "2026-11-26");
    const off = await inTwoDays();
    must(await cancelSession(off.operator, { sessionId: off.sessionId, version: 1, cancelReason: "Non serve" }));
    expect(await send()).toBe(0);
    expect(mails).toEqual([]);
  });

  test("is sent once by several runs at the same moment", async () => {
    const mails = await withMail();
    await inTwoDays();
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.toSorted()).toEqual([0, 0, 1]);
    expect(mails).toHaveLength(1);
  });

  test("whose run was killed before or after sending is not sent again: it is left to the telephone", async () => {
    const mails = await withMail();
    const { operator, id } = await inTwoDays();
    // What a killed run leaves behind: the claim, and nothing after it.
    expect(await claimReminder(id)).not.toBeNull();
    expect(await dueReminders()).toEqual([]);
    expect(await send()).toBe(0);
    expect(mails).toEqual([]);
    expect(await listReminders(operator)).toMatchObject([{ id, reminderTriedAt: expect.any(Date) }]);
  });

  test("that surely never left is sent by the next run", async () => {
    const mails = await withMail();
    const { attendance } = await inTwoDays();
    const there = process.env.SMTP_URL;
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    await expect(send()).rejects.toThrow();
    expect(await attendance()).toMatchObject({ reminderTriedAt: null, remindedAt: null });
    process.env.SMTP_URL = there;
    expect(await send()).toBe(1);
    expect(mails).toHaveLength(1);
  });

  test("that the mail server refused is left to the telephone", async () => {
    const mails = await withMail();
    const { operator, id } = await inTwoDays({ email: "non un indirizzo" });
    await send();
    expect(mails).toEqual([]);
    expect(await listReminders(operator)).toMatchObject([{ id }]);
  });
});

describe("who is reminded by telephone", () => {
  test("waits in Oggi of the operator with the number, until they tick it, once", async () => {
    await withMail();
    const { operator, id, attendance } = await inTwoDays({ email: null, phone: "+39 376 123456" });
    await send();
    const waiting = async () => (await listToday(operator)).waiting.filter(({ rule }) => rule === "toRemind");
    expect(await waiting()).toMatchObject([{ id, values: { phone: "+39 376 123456" }, href: "/agenda/reminders" }]);
    expect(await tickReminder(operator, { attendanceId: id })).toEqual({ ok: true, data: undefined });
    expect(await waiting()).toEqual([]);
    expect(await tickReminder(operator, { attendanceId: id })).toMatchObject({
      ok: false,
      reason: { key: "reminder.refusals.notToRemind" },
    });
    expect((await attendance()).remindedAt).not.toBeNull();
    const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { type: "session.reminded" } }));
    expect(events).toMatchObject([{ actorId: operator.id, facts: { way: "PHONE" } }]);
  });

  test("is everybody where there is no mail server, but nobody whose appointment was fixed today", async () => {
    const { operator, providerId, id } = await inTwoDays();
    expect(await send()).toBe(0);
    expect(await listReminders(operator)).toMatchObject([{ id }]);
    expect(await listReminders(await aUser("PROVIDER_COORDINATOR", providerId))).toMatchObject([{ id }]);
    expect(await listReminders(await aUser("EMPLOYMENT_OPERATOR", providerId))).toEqual([]);
    await asSystem("test", (tx) => tx.session.updateMany({ data: { createdAt: new Date("2026-11-23T06:00:00Z") } }));
    expect(await listReminders(operator)).toEqual([]);
  });

  test("is nobody else's to see or to tick", async () => {
    const { socialWorker, id } = await inTwoDays({ email: null });
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect(await listReminders(socialWorker)).toBeNull();
    await expect(tickReminder(stranger, { attendanceId: id })).rejects.toThrow(NotVisible);
    await expect(tickReminder(socialWorker, { attendanceId: id })).rejects.toThrow(NotVisible);
  });

  test("ticked by two at once is told once", async () => {
    const { operator, providerId, id } = await inTwoDays({ email: null });
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const ticks = await Promise.all([operator, coordinator].map((actor) => tickReminder(actor, { attendanceId: id })));
    expect(ticks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem("test", (tx) => tx.auditEvent.count({ where: { type: "session.reminded" } }))).toBe(1);
  });
});
