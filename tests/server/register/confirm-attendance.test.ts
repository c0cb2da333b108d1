import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { attachSheet } from "@/server/register/attach-sheet";
import { confirmAttendance } from "@/server/register/confirm-attendance";
import { downloadSheet, getSheet } from "@/server/register/read-sheets";
import { planProgress } from "@/server/sessions/line-use";
import { aUser } from "../../support/organisation-factories";
import { aGroup, aRecorded, aRow, onTheDay, placeRow, write } from "../../support/register-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const scan = { name: "foglio.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
const byHand = ({ id, version }: { id: string; version: number }) => ({
  attendanceId: id,
  version,
  signerName: "Maria Rossi",
  confirmed: true as const,
});
const recognised = (planId: string) =>
  sql(
    async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === "L09")?.recognisedMinutes,
  );

test("the person confirms on the operator's screen: bound to what the register said, once", async () => {
  const { operator, place, plan } = await aRecorded();
  expect(await confirmAttendance(operator, byHand(place))).toMatchObject({ ok: true });
  expect(await sql((tx) => tx.attendanceConfirmation.findMany())).toMatchObject([
    {
      attendanceId: place.id,
      attendanceVersion: place.version,
      status: "PRESENT",
      minutes: 60,
      method: "ON_SCREEN",
      signerName: "Maria Rossi",
      recordedById: operator.id,
    },
  ]);
  expect(await recognised(plan.id)).toBe(60);
  expect(await confirmAttendance(operator, byHand(place))).toMatchObject({
    reason: { key: "register.refusals.confirmedAlready" },
  });
});

test("a correction takes the confirmation away until the person confirms again", async () => {
  const { operator, sessionId, place, plan } = await aRecorded();
  await confirmAttendance(operator, byHand(place));
  await write(operator, sessionId, [aRow(place, { minutes: 30, correctionReason: "Errore" })]);
  expect(await recognised(plan.id)).toBe(0);
  expect(await confirmAttendance(operator, byHand(place))).toMatchObject({
    reason: { key: "errors.changedMeanwhile" },
  });
  expect(await confirmAttendance(operator, byHand(await placeRow(place.id)))).toMatchObject({ ok: true });
  expect(await recognised(plan.id)).toBe(30);
});

test("what nobody recorded, or was missed, is not confirmed", async () => {
  const group = await aGroup(1);
  const [place] = group.places;
  if (!place) throw new Error("one place");
  onTheDay();
  const refused = { reason: { key: "register.refusals.notToConfirm" } };
  expect(await confirmAttendance(group.operator, byHand(place))).toMatchObject(refused);
  await write(group.operator, group.sessionId, [aRow(place, { status: "ABSENT" })]);
  expect(await confirmAttendance(group.operator, byHand(await placeRow(place.id)))).toMatchObject(refused);
});

test("confirmed twice at once, an attendance has one confirmation", async () => {
  const { operator, place } = await aRecorded();
  const outcomes = await Promise.all([
    confirmAttendance(operator, byHand(place)),
    confirmAttendance(operator, byHand(place)),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the Officina records no confirmation, and a stranger knows of no attendance", async () => {
  const { socialWorker, place } = await aRecorded();
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  await expect(confirmAttendance(socialWorker, byHand(place))).rejects.toThrow(Forbidden);
  await expect(confirmAttendance(stranger, byHand(place))).rejects.toThrow(NotVisible);
});

/** A group of two, both recorded. */
async function aRecordedGroup() {
  const group = await aGroup(2);
  onTheDay();
  await write(
    group.operator,
    group.sessionId,
    group.places.map((place) => aRow(place)),
  );
  const places = await Promise.all(group.places.map(({ id }) => placeRow(id)));
  return { ...group, places };
}
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

test("a scanned sheet confirms the rows ticked, each in its own person's name, and is downloaded with a trace", async () => {
  const { operator, sessionId, places, everybody } = await aRecordedGroup();
  const [first] = places;
  if (!first) throw new Error("two places");
  const outcome = await attachSheet(operator, sessionId, { file: scan, rows: [seen(first)] });
  if (!outcome.ok) throw new Error(outcome.reason.key);
  const person = await sql((tx) => tx.person.findUniqueOrThrow({ where: { id: first.personId } }));
  expect(await sql((tx) => tx.attendanceConfirmation.findMany())).toMatchObject([
    {
      attendanceId: first.id,
      method: "PAPER",
      attachmentId: outcome.data.id,
      signerName: `${person.firstName} ${person.lastName}`,
    },
  ]);
  expect(await sql((tx) => tx.attachment.findUniqueOrThrow({ where: { id: outcome.data.id } }))).toMatchObject({
    kind: "REGISTER_SHEET",
    sessionId,
    householdId: null,
  });
  expect(await downloadSheet(operator, sessionId, outcome.data.id)).toMatchObject({ mimeType: "application/pdf" });
  expect(await sql((tx) => tx.auditEvent.count({ where: { type: "attachment.downloaded" } }))).toBe(everybody.length);
});

test("a sheet whose rows changed meanwhile is refused, and no file is left behind", async () => {
  const { operator, sessionId, places } = await aRecordedGroup();
  const [first] = places;
  if (!first) throw new Error("two places");
  await write(operator, sessionId, [aRow(first, { minutes: 30, correctionReason: "Errore" })]);
  expect(await attachSheet(operator, sessionId, { file: scan, rows: places.map(seen) })).toMatchObject({
    reason: { key: "errors.changedMeanwhile" },
  });
  expect(await sql((tx) => tx.attachment.count())).toBe(0);
});

test("a sheet that is no scan is refused, and neither the Officina nor a stranger sees one", async () => {
  const { operator, socialWorker, sessionId, places } = await aRecordedGroup();
  const other = await aGroup(1);
  const text = { name: "foglio.txt", bytes: new TextEncoder().encode("firme") };
  expect(await attachSheet(operator, sessionId, { file: text, rows: [] })).toMatchObject({
    reason: { key: "attachment.errors.scanType" },
  });
  await expect(attachSheet(socialWorker, sessionId, { file: scan, rows: [] })).rejects.toThrow(Forbidden);
  await expect(attachSheet(other.operator, sessionId, { file: scan, rows: [] })).rejects.toThrow(NotVisible);
  const theirs = places.map(seen);
  await expect(attachSheet(other.operator, other.sessionId, { file: scan, rows: theirs })).rejects.toThrow(NotVisible);
  expect(await getSheet(socialWorker, sessionId)).toBeNull();
});
