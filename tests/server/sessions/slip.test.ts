import { expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { personLanguages } from "@/lib/languages";
import { asSystem } from "@/server/db";
import { cancelSession } from "@/server/sessions/cancel-session";
import { getSlip } from "@/server/sessions/get-slip";
import { mailSlip } from "@/server/sessions/mail-slip";
import { aMailServer } from "../../support/mail-server";
import { aUser } from "../../support/organisation-factories";
import { aSessionOf, aSignedPlan, aSite } from "../../support/session-factories";
import "../../support/screens";

// After the stand-ins for Next.js, which the static imports above put in place.
const { slipLetter, slipLines } = await import("@/app/(portal)/agenda/[sessionId]/slip/[attendanceId]/slip-lines");

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

/** An appointment in a room of a site, and its slip as the operator opens it. */
async function aSlip(email: string | null = "persona@example.org") {
  const made = await aSignedPlan();
  const site = await aSite(made.providerId);
  const { sessionId } = await aSessionOf(made, { siteId: site.id, room: "Aula 2" });
  await sql((tx) => tx.person.update({ where: { id: made.plan.personId }, data: { email } }));
  const { id } = await sql((tx) => tx.attendance.findFirstOrThrow({ where: { sessionId } }));
  const slip = await getSlip(made.operator, id);
  if (!slip) throw new Error("no slip");
  return { ...made, sessionId, attendanceId: id, slip, site };
}

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

test("the slip says in Italian words when, where, with whom, what for and what to bring", async () => {
  const { slip, site } = await aSlip();
  const lines = await slipLines(slip, "it");
  expect(plain(lines.when.text)).toBe("martedì 24 novembre 2026, dalle 09:00 alle 10:00");
  expect(plain(lines.where.text)).toBe(`${site.name} · Aula 2 · Via Accademia 1, Mantova · Sede centrale`);
  expect(plain(lines.with.text)).toContain(slip.session.operator.name);
  expect(lines.service.text).toBe(slip.session.serviceName);
  expect(lines.bring.text).toContain("documento d’identità");
});

test.each([
  ["en", "24 November 2026, from 09:00 to 10:00"],
  ["fr", "mardi 24 novembre 2026, de 09:00 à 10:00"],
  ["ar", "الثلاثاء"],
] as const)("in %s it says the same", async (language, when) => {
  const { slip } = await aSlip();
  const lines = await slipLines(slip, language);
  expect(plain(lines.when.text)).toContain(when);
  expect(plain(lines.when.text)).toContain("09:00");
});

test("mailed, it holds what the person needs and neither their name nor the service; it is recorded", async () => {
  const { operator, attendanceId, slip, plan } = await aSlip();
  const server = await aMailServer();
  for (const language of personLanguages) {
    const letter = await slipLetter(slip, language);
    expect(await mailSlip(operator, attendanceId, letter)).toMatchObject({ ok: true });
  }
  await server.close();
  expect(server.mails).toHaveLength(4);
  expect(server.mails[0]).toMatchObject({ to: "persona@example.org", subject: "Il suo appuntamento" });
  expect(plain(server.mails[0]?.text ?? "")).toContain("martedì 24 novembre 2026, dalle 09:00 alle 10:00");
  for (const { text } of server.mails)
    for (const secret of [slip.person.lastName, slip.person.firstName, slip.session.serviceName, plan.code])
      expect(text).not.toContain(secret);
  expect(await sql((tx) => tx.auditEvent.count({ where: { type: "session.slipSent", planId: plan.id } }))).toBe(4);
});

test("without an address, without a mail server, or when it fails, the slip is not sent and not recorded", async () => {
  const without = await aSlip(null);
  const letter = { subject: "x", text: () => "x" };
  const refusal = { ok: false, reason: { key: "session.refusals.slipNotSent" } };
  expect(await mailSlip(without.operator, without.attendanceId, letter)).toMatchObject(refusal);
  const made = await aSlip();
  expect(await mailSlip(made.operator, made.attendanceId, letter)).toMatchObject(refusal);
  const server = await aMailServer();
  await server.close();
  expect(await mailSlip(made.operator, made.attendanceId, letter)).toMatchObject(refusal);
  expect(await sql((tx) => tx.auditEvent.count({ where: { type: "session.slipSent" } }))).toBe(0);
});

test("there is no slip of an appointment called off, nor for who does not hold it; opening one leaves a trace", async () => {
  const { operator, attendanceId, sessionId, socialWorker, plan } = await aSlip();
  expect(await sql((tx) => tx.fileRead.findMany())).toMatchObject([{ actorId: operator.id, personId: plan.personId }]);
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  for (const other of [socialWorker, stranger]) {
    expect(await getSlip(other, attendanceId)).toBeNull();
    await expect(mailSlip(other, attendanceId, { subject: "x", text: () => "x" })).rejects.toThrow(NotVisible);
  }
  await cancelSession(operator, { sessionId, version: 1, cancelReason: "Sede chiusa" });
  expect(await getSlip(operator, attendanceId)).toBeNull();
});
