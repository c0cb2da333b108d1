import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import type { RegisterRow } from "@/domain/register-forms";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { planProgress } from "@/server/sessions/line-use";
import { planSession } from "@/server/sessions/plan-session";
import { aUser } from "../../support/organisation-factories";
import { aGroup, aLaterVersion, aRecorded, aRow, onTheDay, placeRow, write } from "../../support/register-factories";
import { anAppointment, aSignedPlan } from "../../support/session-factories";

type Group = Awaited<ReturnType<typeof aGroup>>;
const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const refusalsOf = (outcome: Awaited<ReturnType<typeof write>>) =>
  "rows" in outcome ? outcome.rows.map(({ attendanceId, reason }) => [attendanceId, reason.key]) : outcome;
const rowsOf = ({ places }: Group, over: Partial<RegisterRow>[] = []) =>
  places.map((place, index) => aRow(place, over[index]));
const deliveredOf = (planId: string) =>
  sql(
    async (tx) => (await planProgress(tx, planId)).find(({ serviceCode }) => serviceCode === "L09")?.deliveredMinutes,
  );

test("the register of a group is written in one go: each person's line, one content, the plans active", async () => {
  const group = await aGroup(3);
  onTheDay();
  const rows = rowsOf(group, [
    { minutes: 60 },
    { status: "LATE", minutes: 45 },
    { status: "ABSENT_JUSTIFIED", absenceReason: "ILLNESS", minutes: 60 },
  ]);
  expect(await write(group.operator, group.sessionId, rows)).toMatchObject({ ok: true });
  expect(await Promise.all(group.places.map(({ id }) => placeRow(id)))).toMatchObject([
    { status: "PRESENT", minutes: 60, recordedById: group.operator.id, version: 2 },
    { status: "LATE", minutes: 45 },
    { status: "ABSENT_JUSTIFIED", absenceReason: "ILLNESS", minutes: 0 },
  ]);
  expect(await sql((tx) => tx.session.findUniqueOrThrow({ where: { id: group.sessionId } }))).toMatchObject({
    status: "HELD",
    content: "Simulazione di colloquio",
  });
  const plans = await Promise.all(
    group.everybody.map(({ plan }) => sql((tx) => tx.plan.findUniqueOrThrow({ where: { id: plan.id } }))),
  );
  expect(plans.map(({ status }) => status)).toEqual(["ACTIVE", "ACTIVE", "SIGNED"]);
});

test("when one line is refused nothing is written, and the refusal says whose", async () => {
  const group = await aGroup(2);
  onTheDay();
  const [first, second] = group.places;
  const outcome = await write(group.operator, group.sessionId, rowsOf(group, [{}, { minutes: 75 }]));
  expect(refusalsOf(outcome)).toEqual([[second?.id, "session.refusals.longerThanSession"]]);
  expect(await placeRow(first?.id ?? "")).toMatchObject({ status: "BOOKED", version: 1 });
  expect(await sql((tx) => tx.session.findFirstOrThrow())).toMatchObject({ status: "PLANNED", content: null });
  expect(await sql((tx) => tx.auditEvent.count({ where: { type: "attendance.recorded" } }))).toBe(0);
});

test("of two registers written at once one is kept whole; the other is told of each line that changed", async () => {
  const group = await aGroup(3);
  const colleague = await aUser("EMPLOYMENT_OPERATOR", group.providerId);
  onTheDay();
  const outcomes = await Promise.all([
    write(group.operator, group.sessionId, rowsOf(group)),
    write(
      colleague,
      group.sessionId,
      rowsOf(group, [{ status: "ABSENT" }, { status: "ABSENT" }, { status: "ABSENT" }]),
    ),
  ]);
  const lost = outcomes.filter(({ ok }) => !ok);
  expect(lost).toHaveLength(1);
  expect(lost.map((one) => refusalsOf(one))).toEqual([group.places.map(({ id }) => [id, "errors.changedMeanwhile"])]);
  const kept = await sql((tx) => tx.attendance.findMany({ distinct: ["status", "recordedById"] }));
  expect(kept).toHaveLength(1);
});

test.each([
  ["none at all", 0, "session.errors.presentWithoutMinutes"],
  ["fewer than none", -15, "session.errors.presentWithoutMinutes"],
  ["not in quarters of an hour", 20, "errors.notQuarterHours"],
  ["a whole day", 1440, "session.refusals.longerThanSession"],
])("minutes that are %s are refused", async (_name, minutes, reason) => {
  const group = await aGroup(1);
  onTheDay();
  const outcome = await write(group.operator, group.sessionId, rowsOf(group, [{ minutes }]));
  expect(refusalsOf(outcome)).toEqual([[group.places[0]?.id, reason]]);
});

test("nothing is written before the appointment begins", async () => {
  const group = await aGroup(1);
  expect(await write(group.operator, group.sessionId, rowsOf(group))).toMatchObject({
    reason: { key: "session.refusals.inTheFuture" },
  });
});

test("an accreditation that ended the day before refuses who was there, and lets an absence be written", async () => {
  const group = await aGroup(1);
  await sql((tx) => tx.accreditation.updateMany({ data: { validTo: new Date("2026-11-23") } }));
  onTheDay();
  expect(refusalsOf(await write(group.operator, group.sessionId, rowsOf(group)))).toEqual([
    [group.places[0]?.id, "session.refusals.notAccredited"],
  ]);
  expect(await write(group.operator, group.sessionId, rowsOf(group, [{ status: "ABSENT" }]))).toMatchObject({
    ok: true,
  });
});

test.each([
  ["that a later version pauses", { status: "SUSPENDED" as const }, "session.refusals.lineNotOpen"],
  ["that a later version closes", { status: "CLOSED" as const }, "session.refusals.lineNotOpen"],
  ["that now ends before the day", { endsOn: new Date("2026-11-23") }, "session.refusals.outsidePeriod"],
  ["that now begins after it", { startsOn: new Date("2026-11-25") }, "session.refusals.outsidePeriod"],
  ["that now holds fewer hours", { quantity: 45 }, "session.refusals.nothingLeft"],
])("an attendance on a line %s is refused", async (_name, data, reason) => {
  const group = await aGroup(1);
  await aLaterVersion(group, data);
  onTheDay();
  expect(refusalsOf(await write(group.operator, group.sessionId, rowsOf(group)))).toEqual([
    [group.places[0]?.id, reason],
  ]);
});

test("an attendance on a line that a later version took out is refused", async () => {
  const group = await aGroup(1);
  await aLaterVersion(group, null);
  onTheDay();
  expect(refusalsOf(await write(group.operator, group.sessionId, rowsOf(group)))).toEqual([
    [group.places[0]?.id, "session.refusals.lineRemoved"],
  ]);
});

test("a line that holds too few hours leads to a variation that asks for what is missing", async () => {
  const group = await aGroup(1);
  await aLaterVersion(group, { quantity: 45 });
  onTheDay();
  const outcome = await write(group.operator, group.sessionId, rowsOf(group));
  expect("rows" in outcome && outcome.rows[0]?.reason.way).toMatchObject({
    key: "session.proposeVariation",
    href: `/plans/${group.plan.id}/vary?start=increase&line=${group.coaching.key}&quantity=1`,
  });
});

test("no more people are written than the service takes", async () => {
  const group = await aGroup(3);
  await aLaterVersion(group, { participantsMax: 2 });
  onTheDay();
  expect(refusalsOf(await write(group.operator, group.sessionId, rowsOf(group)))).toEqual(
    group.places.map(({ id }) => [id, "session.refusals.groupTooLarge"]),
  );
  const away = rowsOf(group, [{}, {}, { status: "ABSENT" }]);
  expect(await write(group.operator, group.sessionId, away)).toMatchObject({ ok: true });
});

test("a correction keeps what was there and why, and the line's use follows the new minutes", async () => {
  const { operator, sessionId, place, plan } = await aRecorded();
  expect(await deliveredOf(plan.id)).toBe(60);
  const again = aRow(place, { status: "LEFT_EARLY", minutes: 30 });
  expect(refusalsOf(await write(operator, sessionId, [again]))).toEqual([
    [place.id, "session.refusals.correctionReason"],
  ]);
  setClock(new Date("2026-11-25T12:00:00Z"));
  expect(await write(operator, sessionId, [{ ...again, correctionReason: "Uscita alle 9:30" }])).toMatchObject({
    ok: true,
  });
  expect(await deliveredOf(plan.id)).toBe(30);
  expect(await sql((tx) => tx.attendanceCorrection.findMany())).toMatchObject([
    {
      attendanceId: place.id,
      status: "PRESENT",
      minutes: 60,
      recordedAt: new Date("2026-11-24T12:00:00Z"),
      recordedById: operator.id,
      reason: "Uscita alle 9:30",
      correctedById: operator.id,
      correctedAt: new Date("2026-11-25T12:00:00Z"),
    },
  ]);
});

test("a correction obeys every rule again: who was away is not put where they were booked meanwhile", async () => {
  const group = await aGroup(1);
  onTheDay();
  await write(group.operator, group.sessionId, rowsOf(group, [{ status: "ABSENT" }]));
  const colleague = await aUser("EMPLOYMENT_OPERATOR", group.providerId);
  const elsewhere = anAppointment([group.interview.id], colleague.id, { startTime: "09:30", endTime: "10:30" });
  expect(await planSession(colleague, elsewhere)).toMatchObject({ ok: true });
  const [place] = group.places;
  const there = aRow({ id: place?.id ?? "", version: 2 }, { correctionReason: "C’era" });
  expect(refusalsOf(await write(group.operator, group.sessionId, [there]))).toEqual([
    [place?.id, "session.refusals.personBusy"],
  ]);
});

test("corrected twice at once, an attendance takes one correction", async () => {
  const { operator, sessionId, place } = await aRecorded();
  const outcomes = await Promise.all(
    [15, 30].map((minutes) => write(operator, sessionId, [aRow(place, { minutes, correctionReason: "Errore" })])),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await sql((tx) => tx.attendanceCorrection.count())).toBe(1);
});

test("a concern becomes a note for the readers chosen, bound to the attendance; the history tells no word of it", async () => {
  const group = await aGroup(1);
  onTheDay();
  const rows = rowsOf(group, [{ concern: "Teme lo sfratto", concernAudience: "OFFICINA" }]);
  await write(group.operator, group.sessionId, rows);
  expect(await sql((tx) => tx.note.findMany())).toMatchObject([
    {
      body: "Teme lo sfratto",
      audience: "OFFICINA",
      attendanceId: group.places[0]?.id,
      personId: group.plan.personId,
      householdId: group.plan.householdId,
      authorId: group.operator.id,
      readAt: null,
    },
  ]);
  const told = await sql((tx) => tx.auditEvent.findFirstOrThrow({ where: { type: "concern.raised" } }));
  expect(told.facts).toEqual({ audience: "OFFICINA" });
});

test("a refused register leaves no concern behind", async () => {
  const group = await aGroup(2);
  onTheDay();
  const rows = rowsOf(group, [{ concern: "Teme lo sfratto", concernAudience: "OFFICINA" }, { minutes: 75 }]);
  await write(group.operator, group.sessionId, rows);
  expect(await sql((tx) => tx.note.count())).toBe(0);
});

test("the Officina does not write the register, a stranger knows of none, and a place of another appointment is none of it", async () => {
  const group = await aGroup(1);
  const other = await aGroup(1);
  onTheDay();
  await expect(write(group.socialWorker, group.sessionId, rowsOf(group))).rejects.toThrow(Forbidden);
  await expect(write(other.operator, group.sessionId, rowsOf(group))).rejects.toThrow(NotVisible);
  await expect(write(group.operator, group.sessionId, rowsOf(other))).rejects.toThrow(NotVisible);
});

test.each([
  ["whose study title nobody wrote down", { studyTitle: null }, "session.refusals.tutorUnknown"],
  ["whose experience nobody wrote down", { experienceYears: null }, "session.refusals.tutorUnknown"],
  ["without a diploma", { studyTitle: "VOCATIONAL" as const }, "session.refusals.tutorTitle"],
  ["with a degree and a year", { studyTitle: "MASTER" as const, experienceYears: 1 }, "session.refusals.tutorYears"],
])("no appointment is fixed with an operator %s", async (_name, over, reason) => {
  const { operator, coaching } = await aSignedPlan();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", operator.organisationId, over);
  expect(await planSession(operator, anAppointment([coaching.id], colleague.id))).toMatchObject({
    ok: false,
    reason: { key: reason, values: { name: colleague.name } },
  });
});

test("an operator's day goes no further over the cap than a person's", async () => {
  const { operator, coaching } = await aSignedPlan();
  const other = await aSignedPlan();
  await sql((tx) =>
    tx.plan.update({ where: { id: other.plan.id }, data: { providerOrganisationId: operator.organisationId } }),
  );
  const long = { startTime: "08:00", endTime: "15:00" };
  expect(await planSession(operator, anAppointment([coaching.id], operator.id, long))).toMatchObject({ ok: true });
  const late = { startTime: "15:00", endTime: "16:15" };
  expect(await planSession(operator, anAppointment([other.coaching.id], operator.id, late))).toMatchObject({
    reason: { key: "session.refusals.operatorDay" },
  });
});
