import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { confirmOwnHours, disagreeWithOwnHours } from "@/server/person-links/answer-own-hours";
import { confirmOwnPlan } from "@/server/person-links/answer-own-plan";
import { getOwnHours } from "@/server/person-links/get-own-hours";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { getHoursPart } from "@/server/person-links/hours-part";
import { issueHoursLink } from "@/server/person-links/issue-hours-link";
import { openPersonLink, readLinkDoor } from "@/server/person-links/open-link";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { confirmAttendance } from "@/server/register/confirm-attendance";
import { listToday } from "@/server/today/list-today";
import { aUser } from "../../support/organisation-factories";
import {
  aLink,
  anAgreedPlanToSign,
  aVisit,
  confirm,
  linkRow,
  right,
  somewhere,
} from "../../support/person-link-factories";
import { aRecorded, aRow, write } from "../../support/register-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

/** An hour recorded, of a person who can be asked something beside a link. */
async function anHour() {
  const made = await aRecorded();
  await sql((tx) =>
    tx.person.update({
      where: { id: made.plan.personId },
      data: { identifier: "RSSMRA85C55E897K", identifierType: "CODICE_FISCALE" },
    }),
  );
  return made;
}
type Hour = Awaited<ReturnType<typeof anHour>>;

/** A link to the hours of that plan as they are now. */
async function anHoursLink({ operator, plan }: Hour) {
  const hash = (await getHoursPart(operator, plan.id))?.toConfirm?.hash ?? "";
  const outcome = await issueHoursLink(operator, { planId: plan.id, hash, days: "7" });
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return { ...outcome.data, token: outcome.data.path.replace("/p/", ""), hash };
}
const signed = (hash: string) => ({ hash, signerName: "Maria Rossi", confirmed: true as const });
const waiting = async (actor: Parameters<typeof listToday>[0]) =>
  (await listToday(actor)).waiting.filter(({ rule }) => rule === "personAnswered");

test("the person sees the hours not confirmed yet and confirms them; the link is used up", async () => {
  const hour = await anHour();
  const { token, hash, linkId } = await anHoursLink(hour);
  const visit = await aVisit(token);
  expect(await getOwnHours(visit)).toMatchObject({
    state: "open",
    text: { hours: [{ id: hour.place.id, day: "2026-11-24", from: "09:00", to: "10:00", code: "L09", minutes: 60 }] },
  });
  expect(await confirmOwnHours(visit, signed(hash))).toMatchObject({ ok: true });
  expect(await sql((tx) => tx.attendanceConfirmation.findMany())).toMatchObject([
    { attendanceId: hour.place.id, method: "LINK", signerName: "Maria Rossi", linkId, recordedById: null },
  ]);
  expect(await getOwnHours(visit)).toMatchObject({ state: "used", answer: "confirmed" });
  expect(await confirmOwnHours(visit, signed(hash))).toMatchObject({ reason: { key: "ownPlan.refusals.used" } });
  expect((await getHoursPart(hour.operator, hour.plan.id))?.toConfirm).toBeNull();
});

test("who does not agree says why: operator and Officina are told, nothing is confirmed, a correction settles it", async () => {
  const hour = await anHour();
  const { token, hash } = await anHoursLink(hour);
  const visit = await aVisit(token);
  expect(await disagreeWithOwnHours(visit, { hash, reason: "Sono rimasta mezz’ora" })).toMatchObject({ ok: true });
  expect(await sql((tx) => tx.attendanceConfirmation.count())).toBe(0);
  const href = `/plans/${hour.plan.id}/hours#answers`;
  expect(await waiting(hour.operator)).toMatchObject([{ href, values: { kind: "HOURS" } }]);
  expect(await waiting(hour.socialWorker)).toHaveLength(1);
  expect((await getHoursPart(hour.operator, hour.plan.id))?.answers).toMatchObject([
    { reason: "Sono rimasta mezz’ora" },
  ]);
  await write(hour.operator, hour.sessionId, [aRow(hour.place, { minutes: 30, correctionReason: "Uscita prima" })]);
  expect(await waiting(hour.operator)).toEqual([]);
});

test("hours corrected after the link was made are not confirmed by it", async () => {
  const hour = await anHour();
  const { token, hash } = await anHoursLink(hour);
  const visit = await aVisit(token);
  await write(hour.operator, hour.sessionId, [aRow(hour.place, { minutes: 30, correctionReason: "Uscita prima" })]);
  expect(await getOwnHours(visit)).toMatchObject({ state: "changed", text: null });
  expect(await confirmOwnHours(visit, signed(hash))).toMatchObject({ reason: { key: "ownHours.refusals.changed" } });
  expect((await readLinkDoor(token))?.state).toBe("changed");
});

test("what the person wrote is kept even when the hours were corrected while they wrote it", async () => {
  const hour = await anHour();
  const { token, hash } = await anHoursLink(hour);
  const visit = await aVisit(token);
  await write(hour.operator, hour.sessionId, [aRow(hour.place, { minutes: 30, correctionReason: "Uscita prima" })]);
  expect(await disagreeWithOwnHours(visit, { hash, reason: "Non ero lì" })).toMatchObject({ ok: true });
});

test("hours confirmed meanwhile on screen leave nothing to answer", async () => {
  const hour = await anHour();
  const { token, hash } = await anHoursLink(hour);
  const visit = await aVisit(token);
  const { id: attendanceId, version } = hour.place;
  await confirmAttendance(hour.operator, { attendanceId, version, signerName: "Maria Rossi" });
  expect(await confirmOwnHours(visit, signed(hash))).toMatchObject({ reason: { key: "ownHours.refusals.signed" } });
});

test("confirmed twice at once, the hours have one confirmation each", async () => {
  const hour = await anHour();
  const { token, hash } = await anHoursLink(hour);
  const visit = await aVisit(token);
  const outcomes = await Promise.all([confirmOwnHours(visit, signed(hash)), confirmOwnHours(visit, signed(hash))]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await sql((tx) => tx.attendanceConfirmation.count())).toBe(1);
});

test("a link to hours opens no plan, and a link to a plan no hours", async () => {
  const hour = await anHour();
  const toHours = await anHoursLink(hour);
  const hoursVisit = await aVisit(toHours.token);
  expect(await getOwnPlan(hoursVisit)).toBeNull();
  expect(await confirmOwnPlan(hoursVisit, signed(toHours.hash))).toMatchObject({
    reason: { key: "ownPlan.refusals.visitOver" },
  });
  const agreed = await anAgreedPlanToSign();
  const planVisit = await aVisit((await aLink(agreed)).token);
  expect(await getOwnHours(planVisit)).toBeNull();
  expect(await confirmOwnHours(planVisit, signed(toHours.hash))).toMatchObject({
    reason: { key: "ownPlan.refusals.visitOver" },
  });
  expect(await confirm(planVisit)).toMatchObject({ ok: true });
});

test("a new link to hours ends the one before, and leaves a link to the plan alone", async () => {
  const hour = await anHour();
  const first = await anHoursLink(hour);
  const { id: planLink } = await sql((tx) =>
    tx.personLink.create({
      data: {
        planId: hour.plan.id,
        planVersionId: hour.planVersion.id,
        personId: hour.plan.personId,
        contentHash: "0".repeat(64),
        text: "{}",
        tokenHash: "a plan's",
        createdById: hour.operator.id,
        expiresAt: new Date("2026-12-20"),
      },
    }),
  );
  await anHoursLink(hour);
  expect((await linkRow(first.linkId)).revokedAt).not.toBeNull();
  expect((await linkRow(planLink)).revokedAt).toBeNull();
});

test("a link to hours expires, can be taken back, and locks at the fifth wrong answer", async () => {
  const hour = await anHour();
  const expiring = await anHoursLink(hour);
  setClock(new Date("2026-12-02T12:00:00Z"));
  expect((await readLinkDoor(expiring.token))?.state).toBe("expired");
  const taken = await anHoursLink(hour);
  await revokePersonLink(hour.operator, { planId: hour.plan.id, linkId: taken.linkId });
  expect((await readLinkDoor(taken.token))?.state).toBe("revoked");
  const guessed = await anHoursLink(hour);
  for (let times = 0; times < 5; times++) await openPersonLink(guessed.token, "0000", somewhere());
  expect(await openPersonLink(guessed.token, right, somewhere())).toMatchObject({
    reason: { key: "ownPlan.states.locked.text" },
  });
});

test("a page whose hours changed makes no link, nor does a plan with nothing to confirm", async () => {
  const hour = await anHour();
  const stale = { planId: hour.plan.id, hash: "0".repeat(64), days: "7" as const };
  expect(await issueHoursLink(hour.operator, stale)).toMatchObject({
    reason: { key: "personLink.refusals.staleHours" },
  });
  const { id: attendanceId, version } = hour.place;
  await confirmAttendance(hour.operator, { attendanceId, version, signerName: "Maria Rossi" });
  expect(await issueHoursLink(hour.operator, stale)).toMatchObject({ reason: { key: "personLink.refusals.noHours" } });
});

test("the Officina makes no link to hours, and a stranger sees none", async () => {
  const { socialWorker, plan } = await anHour();
  const wanted = { planId: plan.id, hash: "0".repeat(64), days: "7" as const };
  await sql((tx) => tx.plan.update({ where: { id: plan.id }, data: { sharedAt: new Date("2026-11-20") } }));
  await expect(issueHoursLink(socialWorker, wanted)).rejects.toThrow(Forbidden);
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  await expect(issueHoursLink(stranger, wanted)).rejects.toThrow(NotVisible);
  expect(await getHoursPart(stranger, plan.id)).toBeNull();
  expect(await getHoursPart(socialWorker, plan.id)).toMatchObject({ issues: false, rows: [{}] });
});
