import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test, vi } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { callWaiting } from "@/server/courses/call-waiting";
import { enrol } from "@/server/courses/enrol";
import { planLessons } from "@/server/courses/plan-lessons";
import { withdrawEnrolment } from "@/server/courses/withdraw-enrolment";
import { asSystem } from "@/server/db";
import { planProgress } from "@/server/sessions/line-use";
import { planSession } from "@/server/sessions/plan-session";
import {
  aBusyHour,
  aCourseEdition,
  anApprovedCourse,
  aParticipant,
  enrolled,
  enrolmentsOf,
  lessonRows,
  lessonsOf,
} from "../../support/course-factories";
import { aUser } from "../../support/organisation-factories";
import { eventsOf, must } from "../../support/plan-factories";
import { anAppointment } from "../../support/session-factories";

vi.setConfig({ testTimeout: 60_000 });

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const statuses = async (id: string) => (await enrolmentsOf(id)).map(({ status }) => status);
const bookedOf = (planId: string) => sql(async (tx) => (await planProgress(tx, planId))[0]?.bookedMinutes);
const withdraw = (made: { operator: Parameters<typeof enrol>[0] }, enrolmentId: string, version = 1) =>
  withdrawEnrolment(made.operator, { enrolmentId, version, endReason: "Ha trovato lavoro" });

describe("enrolling", () => {
  test("books every lesson to come on the line of the plan", async () => {
    const made = await aCourseEdition();
    const [one] = await enrolled(made, 1);
    expect(one?.status).toBe("ENROLLED");
    const lessons = await lessonRows(made.courseEditionId);
    expect(lessons.map(({ attendances }) => attendances.map(({ status }) => status))).toEqual([["BOOKED"], ["BOOKED"]]);
    expect(await bookedOf(one?.plan.id ?? "")).toBe(480);
    expect(await eventsOf(one?.plan.id ?? "")).toEqual(["enrolment.seated"]);
  });

  test("past the last seat means waiting, with nothing booked", async () => {
    const made = await aCourseEdition();
    const people = await enrolled(made, 4);
    expect(people.map(({ status }) => status)).toEqual(["ENROLLED", "ENROLLED", "ENROLLED", "WAITING"]);
    expect(await bookedOf(people[3]?.plan.id ?? "")).toBe(0);
  });

  test("twice is refused, seated or waiting, and by two at once too", async () => {
    const made = await aCourseEdition();
    const { lineId } = await aParticipant(made);
    const ask = () => enrol(made.operator, { courseEditionId: made.courseEditionId, lineId });
    const answers = (await Promise.all([ask(), ask()])).map(reasonOf);
    expect(answers.toSorted()).toEqual(["course.refusals.enrolled", "done"]);
    expect(await statuses(made.courseEditionId)).toEqual(["ENROLLED"]);
  });

  test("is refused on a line of another service, a plan not running, an edition that is over", async () => {
    const made = await aCourseEdition();
    const other = await anApprovedCourse();
    const stranger = await aParticipant({ ...made, service: { ...other.service } });
    const { courseEditionId } = made;
    expect(reasonOf(await enrol(made.operator, { courseEditionId, lineId: stranger.lineId }))).toBe(
      "course.refusals.otherService",
    );
    const { lineId, plan } = await aParticipant(made);
    await sql((tx) => tx.plan.update({ where: { id: plan.id }, data: { status: "SUSPENDED" } }));
    expect(reasonOf(await enrol(made.operator, { courseEditionId, lineId }))).toBe("session.refusals.planNotRunning");
    await sql((tx) => tx.courseEdition.update({ where: { id: courseEditionId }, data: { status: "CANCELLED" } }));
    expect(reasonOf(await enrol(made.operator, { courseEditionId, lineId }))).toBe("course.refusals.editionOver");
  });

  test("is refused whole when one lesson collides with another appointment, has too few hours, or falls outside the line", async () => {
    const made = await aCourseEdition();
    const { courseEditionId, operator, coordinator } = made;
    const busy = await aParticipant(made, { quantity: 600 });
    await aBusyHour(busy, coordinator, "2026-12-01");
    expect(reasonOf(await enrol(operator, { courseEditionId, lineId: busy.lineId }))).toBe("session.refusals.series");
    const short = await aParticipant(made, { quantity: 240 });
    expect(reasonOf(await enrol(operator, { courseEditionId, lineId: short.lineId }))).toBe("session.refusals.series");
    const late = await aParticipant(made, { startsOn: new Date("2026-12-10") });
    expect(reasonOf(await enrol(operator, { courseEditionId, lineId: late.lineId }))).toBe("session.refusals.series");
    expect(await statuses(courseEditionId)).toEqual([]);
    expect((await lessonRows(courseEditionId)).flatMap(({ attendances }) => attendances)).toEqual([]);
  });

  test("is the deed of the provider's people on their own plans only", async () => {
    const made = await aCourseEdition();
    const { courseEditionId } = made;
    const { lineId } = await aParticipant(made);
    await expect(enrol(made.socialWorker, { courseEditionId, lineId })).rejects.toThrow(Forbidden);
    await expect(enrol(made.officer, { courseEditionId, lineId })).rejects.toThrow(Forbidden);
    const other = await aCourseEdition();
    await expect(enrol(other.operator, { courseEditionId, lineId })).rejects.toThrow(NotVisible);
    const foreign = { courseEditionId: other.courseEditionId, lineId };
    await expect(enrol(other.operator, foreign)).rejects.toThrow(NotVisible);
  });

  test.each([2, 10])("%i at once for the last seat: one sits, the others wait", async (asking) => {
    const made = await aCourseEdition({ edition: { seatsMax: 3 } });
    await enrolled(made, 2);
    const people = [];
    for (let index = 0; index < asking; index++) people.push(await aParticipant(made));
    const { courseEditionId, operator } = made;
    const answers = await Promise.all(people.map(({ lineId }) => enrol(operator, { courseEditionId, lineId })));
    const got = answers.map((answer) => must(answer).data.status);
    expect(got.filter((status) => status === "ENROLLED")).toHaveLength(1);
    expect(got.filter((status) => status === "WAITING")).toHaveLength(asking - 1);
    for (const { attendances } of await lessonRows(courseEditionId)) expect(attendances).toHaveLength(3);
  });
});

describe("leaving", () => {
  test("gives the lessons to come back and calls the first who waits, in the same deed", async () => {
    const made = await aCourseEdition();
    const people = await enrolled(made, 5);
    must(await withdraw(made, people[0]?.enrolmentId ?? ""));
    expect(await statuses(made.courseEditionId)).toEqual(["WITHDRAWN", "ENROLLED", "ENROLLED", "ENROLLED", "WAITING"]);
    expect(await bookedOf(people[0]?.plan.id ?? "")).toBe(0);
    expect(await bookedOf(people[3]?.plan.id ?? "")).toBe(480);
    expect(await eventsOf(people[3]?.plan.id ?? "")).toEqual(["enrolment.waiting", "enrolment.called"]);
    const [gone] = await enrolmentsOf(made.courseEditionId);
    expect(gone).toMatchObject({ endReason: "Ha trovato lavoro" });
  });

  test("skips, with a trace, who cannot take the seat; they keep their place and are called once they can", async () => {
    const made = await aCourseEdition();
    const people = await enrolled(made, 5);
    const [first, , , fourth, fifth] = people;
    if (!first || !fourth || !fifth) throw new Error("five people");
    await sql((tx) => tx.plan.update({ where: { id: fourth.plan.id }, data: { status: "SUSPENDED" } }));
    must(await withdraw(made, first.enrolmentId));
    expect(await statuses(made.courseEditionId)).toEqual(["WITHDRAWN", "ENROLLED", "ENROLLED", "WAITING", "ENROLLED"]);
    expect(await eventsOf(fourth.plan.id)).toContain("enrolment.skipped");
    expect(await bookedOf(fourth.plan.id)).toBe(0);
    const call = () => callWaiting(made.operator, { courseEditionId: made.courseEditionId });
    expect(reasonOf(await call())).toBe("course.refusals.full");
    must(await withdraw(made, fifth.enrolmentId, 2));
    expect(reasonOf(await call())).toBe("session.refusals.planNotRunning");
    await sql((tx) => tx.plan.update({ where: { id: fourth.plan.id }, data: { status: "ACTIVE" } }));
    must(await call());
    expect((await statuses(made.courseEditionId))[3]).toBe("ENROLLED");
    expect(reasonOf(await call())).toBe("course.refusals.nobodyWaits");
  });

  test("lets nobody new pass before who asked first and can take the seat now", async () => {
    const made = await aCourseEdition();
    const people = await enrolled(made, 4);
    const fourth = people[3];
    if (!fourth || !people[0]) throw new Error("four people");
    await sql((tx) => tx.plan.update({ where: { id: fourth.plan.id }, data: { status: "SUSPENDED" } }));
    must(await withdraw(made, people[0].enrolmentId));
    await sql((tx) => tx.plan.update({ where: { id: fourth.plan.id }, data: { status: "ACTIVE" } }));
    const [newcomer] = await enrolled(made, 1);
    expect(newcomer?.status).toBe("WAITING");
    expect((await statuses(made.courseEditionId))[3]).toBe("ENROLLED");
  });

  test("and coming back finds the same places again", async () => {
    const made = await aCourseEdition();
    const [one] = await enrolled(made, 1);
    if (!one) throw new Error("somebody");
    must(await withdraw(made, one.enrolmentId));
    must(await enrol(made.operator, { courseEditionId: made.courseEditionId, lineId: one.lineId }));
    for (const { attendances } of await lessonRows(made.courseEditionId)) expect(attendances).toHaveLength(1);
    expect(await bookedOf(one.plan.id)).toBe(480);
  });

  test("leaves what was held on the register, and is refused twice, to strangers, after a change", async () => {
    const made = await aCourseEdition();
    const [one] = await enrolled(made, 1);
    if (!one) throw new Error("somebody");
    setClock(new Date("2026-11-25T09:00:00Z"));
    const other = await aUser("EMPLOYMENT_OPERATOR");
    const leave = { enrolmentId: one.enrolmentId, version: 1, endReason: "Si trasferisce" };
    await expect(withdrawEnrolment(other, leave)).rejects.toThrow(NotVisible);
    await expect(withdrawEnrolment(made.socialWorker, leave)).rejects.toThrow(Forbidden);
    await expect(withdrawEnrolment(made.officer, leave)).rejects.toThrow(NotVisible);
    expect(reasonOf(await withdraw(made, one.enrolmentId, 7))).toBe("errors.changedMeanwhile");
    const answers = (await Promise.all([withdraw(made, one.enrolmentId), withdraw(made, one.enrolmentId)])).map(
      reasonOf,
    );
    expect(answers.toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    const [past, future] = await lessonRows(made.courseEditionId);
    expect(past?.attendances.map(({ status }) => status)).toEqual(["BOOKED"]);
    expect(future?.attendances.map(({ status }) => status)).toEqual(["CANCELLED"]);
  });
});

test("a plan that ends gives the seat back, and the lessons stay in the calendar", async () => {
  const made = await aCourseEdition();
  const [one] = await enrolled(made, 1);
  if (!one) throw new Error("somebody");
  const ending = {
    planId: one.plan.id,
    cause: "WORK_FOUND",
    proof: "SIGNED",
    explanation: "Ha trovato lavoro",
  } as const;
  const rest = { decidedOn: "2026-11-23", witnessName: null, attachmentId: null };
  must(await withdrawPlan(made.operator, { ...ending, ...rest }));
  expect(await statuses(made.courseEditionId)).toEqual(["WITHDRAWN"]);
  const lessons = await lessonRows(made.courseEditionId);
  expect(lessons.map(({ status }) => status)).toEqual(["PLANNED", "PLANNED"]);
  expect(lessons.flatMap(({ attendances }) => attendances.map(({ status }) => status))).toEqual([
    "CANCELLED",
    "CANCELLED",
  ]);
});

test("an appointment outside its calendar is refused on a course's line, alone or with others", async () => {
  const made = await aCourseEdition();
  const one = await aParticipant(made);
  const other = await aParticipant(made);
  for (const lineIds of [[one.lineId], [one.lineId, other.lineId]]) {
    const outcome = await planSession(made.operator, anAppointment(lineIds, made.operator.id, { day: "2026-12-03" }));
    expect(reasonOf(outcome)).toBe("course.refusals.onlyLessons");
  }
});

test("lessons added later hold everybody enrolled, and are refused whole when one of them is busy", async () => {
  const made = await aCourseEdition({ course: { minutes: 960 } });
  const { courseEditionId, operator, coordinator } = made;
  const busy = await aParticipant(made, { quantity: 1500 });
  must(await enrol(operator, { courseEditionId, lineId: busy.lineId }));
  const later = lessonsOf(courseEditionId, operator.id, { day: "2026-12-09" });
  await aBusyHour(busy, coordinator, "2026-12-16");
  expect(reasonOf(await planLessons(coordinator, later))).toBe("session.refusals.series");
  expect(await lessonRows(courseEditionId)).toHaveLength(2);
  must(await planLessons(coordinator, { ...later, startTime: "14:00", endTime: "18:00" }));
  expect((await lessonRows(courseEditionId)).map(({ attendances }) => attendances.length)).toEqual([1, 1, 1, 1]);
});

property.prop({ deeds: fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { minLength: 1, maxLength: 14 }) }, { numRuns: 5 })(
  "whoever comes and goes, seats are never exceeded and nobody waits while a seat is free",
  async ({ deeds }) => {
    const made = await aCourseEdition({ edition: { seatsMax: 2 } });
    const people: Awaited<ReturnType<typeof aParticipant>>[] = [];
    for (let index = 0; index < 6; index++) people.push(await aParticipant(made));
    for (const [comes, who] of deeds) {
      const person = people[who];
      if (!person) continue;
      const now = await enrolmentsOf(made.courseEditionId);
      const mine = now.find((one) => one.planId === person.plan.id && ["ENROLLED", "WAITING"].includes(one.status));
      if (comes) await enrol(made.operator, { courseEditionId: made.courseEditionId, lineId: person.lineId });
      else if (mine) must(await withdraw(made, mine.id, mine.version));
      const after = await statuses(made.courseEditionId);
      const seated = after.filter((status) => status === "ENROLLED").length;
      const waiting = after.filter((status) => status === "WAITING").length;
      expect(seated).toBeLessThanOrEqual(2);
      if (waiting > 0) expect(seated).toBe(2);
      for (const { attendances } of await lessonRows(made.courseEditionId))
        expect(attendances.filter(({ status }) => status === "BOOKED")).toHaveLength(seated);
    }
  },
);
