import { describe, expect, test, vi } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { cancelCourseEdition } from "@/server/courses/cancel-edition";
import { certify } from "@/server/courses/certify";
import { enrol } from "@/server/courses/enrol";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { asSystem } from "@/server/db";
import { cancelSession } from "@/server/sessions/cancel-session";
import { planProgress } from "@/server/sessions/line-use";
import { moveSession } from "@/server/sessions/move-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import {
  aBusyHour,
  aCourseEdition,
  anApprovedCourse,
  anEditionForm,
  aParticipant,
  aProposedCourse,
  enrolled,
  enrolmentsOf,
  lessonRows,
  lessonsOf,
} from "../../support/course-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { aMove, aSite } from "../../support/session-factories";

vi.setConfig({ testTimeout: 60_000 });

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
type Answer = { ok: boolean; reason?: { key: string; values?: object } };
const reasonOf = (outcome: Answer) => (outcome.ok ? "done" : outcome.reason?.key);
const row = (id: string) => sql((tx) => tx.courseEdition.findUniqueOrThrow({ where: { id } }));
type Made = Awaited<ReturnType<typeof aCourseEdition>>;

/** Writes down who came to the lessons held so far, each for so many minutes; nobody is absent. */
async function record({ operator, courseEditionId }: Made, minutesOf: Record<string, number[]>) {
  for (const [index, lesson] of (await lessonRows(courseEditionId)).entries())
    for (const one of lesson.attendances) {
      const minutes = minutesOf[one.planId]?.[index] ?? 0;
      const came = { status: minutes ? "PRESENT" : "ABSENT", minutes, content: "Lezione" } as const;
      const rest = { absenceReason: null, note: null, correctionReason: null };
      must(await recordAttendance(operator, { attendanceId: one.id, version: one.version, ...came, ...rest }));
    }
}

/** An edition whose two lessons were held: one person came to all of it, one to six hours of eight, one to five. */
async function aHeldEdition() {
  const made = await aCourseEdition();
  const people = await enrolled(made, 4);
  const [all, enough, little] = people;
  if (!all || !enough || !little) throw new Error("four people");
  const { courseEditionId, operator } = made;
  must(await moveCourseEdition(operator, { courseEditionId, version: 1, move: "start" }));
  setClock(new Date("2026-12-02T09:00:00Z"));
  await record(made, { [all.plan.id]: [240, 240], [enough.plan.id]: [120, 240], [little.plan.id]: [240, 60] });
  return { ...made, people, all, enough, little };
}

describe("an edition", () => {
  test("is planned within the days and the seats the course was approved for", async () => {
    const made = await anApprovedCourse();
    const plan = (over: object) => planCourseEdition(made.operator, anEditionForm(made, over));
    must(await plan({}));
    must(await plan({}));
    const editions = await sql((tx) => tx.courseEdition.findMany({ orderBy: { number: "asc" } }));
    expect(editions.map(({ number, status }) => [number, status])).toEqual([
      [1, "PLANNED"],
      [2, "PLANNED"],
    ]);
    expect(reasonOf(await plan({ endsOn: "2027-07-01" }))).toBe("course.refusals.outsideValidity");
    expect(reasonOf(await plan({ seatsMin: 1 }))).toBe("course.refusals.seatsOutside");
    expect(reasonOf(await plan({ seatsMax: 4 }))).toBe("course.refusals.seatsOutside");
    expect(reasonOf(await plan({ tutorId: made.socialWorker.id }))).toBe("session.refusals.noSuchOperator");
    const site = await aSite(made.socialWorker.organisationId);
    expect(reasonOf(await plan({ siteId: site.id }))).toBe("session.refusals.noSuchSite");
  });

  test("is of an approved course, by its provider's people; two at once get two numbers", async () => {
    const waiting = await aProposedCourse();
    const early = await planCourseEdition(waiting.operator, anEditionForm(waiting));
    expect(reasonOf(early)).toBe("course.refusals.notApproved");
    const made = await anApprovedCourse();
    const form = anEditionForm(made);
    await expect(planCourseEdition(made.socialWorker, form)).rejects.toThrow(Forbidden);
    await expect(planCourseEdition(await aUser("EMPLOYMENT_OPERATOR"), form)).rejects.toThrow(NotVisible);
    await Promise.all([planCourseEdition(made.operator, form), planCourseEdition(made.coordinator, form)]);
    const numbers = await sql((tx) => tx.courseEdition.findMany({ orderBy: { number: "asc" } }));
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe("the calendar", () => {
  test("may have nobody yet, and holds the course's name, the tutor, the room", async () => {
    const made = await aCourseEdition();
    const [first] = await lessonRows(made.courseEditionId);
    expect(first).toMatchObject({
      serviceCode: made.service.code,
      serviceName: "Addetto al magazzino",
      operatorId: made.operator.id,
      organisationId: made.providerId,
      attendances: [],
    });
    expect(first?.seriesId).toBeTruthy();
  });

  test("never exceeds the course's minutes, nor leaves the edition's days", async () => {
    const made = await aCourseEdition();
    const { courseEditionId, operator } = made;
    const one = lessonsOf(courseEditionId, operator.id, {
      repeat: "NO",
      times: null,
      day: "2026-12-10",
      endTime: "09:15",
    });
    expect(reasonOf(await planLessons(operator, one))).toBe("course.refusals.calendarFull");
    const [first] = await lessonRows(courseEditionId);
    must(await cancelSession(operator, { sessionId: first?.id ?? "", version: 1, cancelReason: "Tutor malato" }));
    expect(reasonOf(await planLessons(operator, { ...one, day: "2027-01-05" }))).toBe("course.refusals.lessonOutside");
    must(await planLessons(operator, one));
  });

  test("is refused a busy tutor and a busy room like any appointment", async () => {
    const made = await aCourseEdition({ lessons: false });
    const { courseEditionId, operator, coordinator } = made;
    const person = await aParticipant(made);
    const site = await aSite(made.providerId);
    await aBusyHour(person, operator, "2026-12-01", { siteId: site.id, room: "Aula 1" });
    const lessons = lessonsOf(courseEditionId, operator.id);
    const busy = await planLessons(operator, lessons);
    expect(reasonOf(busy)).toBe("session.refusals.series");
    const taken = await planLessons(operator, {
      ...lessons,
      operatorId: coordinator.id,
      siteId: site.id,
      room: "aula 1",
    });
    expect(reasonOf(taken)).toBe("session.refusals.series");
    expect(await lessonRows(courseEditionId)).toEqual([]);
    await expect(planLessons(made.officer, lessons)).rejects.toThrow(Forbidden);
    await expect(planLessons(await aUser("EMPLOYMENT_OPERATOR"), lessons)).rejects.toThrow(NotVisible);
  });

  test("by two at once stays within the course's minutes", async () => {
    const made = await aCourseEdition({ lessons: false });
    const { courseEditionId, operator, coordinator } = made;
    const answers = await Promise.all([
      planLessons(operator, lessonsOf(courseEditionId, operator.id)),
      planLessons(coordinator, lessonsOf(courseEditionId, coordinator.id)),
    ]);
    expect(answers.map(reasonOf).toSorted()).toEqual(["course.refusals.calendarFull", "done"]);
  });

  test("lets a lesson move within the edition's days, with whoever is enrolled or with nobody", async () => {
    const made = await aCourseEdition();
    const { courseEditionId, operator } = made;
    const [first] = await lessonRows(courseEditionId);
    const sessionId = first?.id ?? "";
    const move = { endTime: "13:00", day: "2026-11-26" };
    const outside = await moveSession(operator, aMove(sessionId, { ...move, day: "2027-01-08" }));
    expect(reasonOf(outside)).toBe("course.refusals.lessonOutside");
    const longer = await moveSession(operator, aMove(sessionId, { ...move, endTime: "14:00" }));
    expect(reasonOf(longer)).toBe("course.refusals.calendarFull");
    const moved = must(await moveSession(operator, aMove(sessionId, move))).data;
    const [one] = await enrolled(made, 1);
    const again = must(await moveSession(operator, aMove(moved.sessionId, { ...move, version: 2, day: "2026-11-27" })));
    const lesson = await sql((tx) =>
      tx.session.findUniqueOrThrow({ where: { id: again.data.sessionId }, include: { attendances: true } }),
    );
    expect(lesson.courseEditionId).toBe(courseEditionId);
    expect(lesson.attendances.map(({ planId }) => planId)).toEqual([one?.plan.id]);
  });

  test("tells who moves a lesson that somebody was put into it meanwhile", async () => {
    const made = await aCourseEdition();
    const [first] = await lessonRows(made.courseEditionId);
    await enrolled(made, 1);
    const stale = await moveSession(made.operator, aMove(first?.id ?? "", { endTime: "13:00" }));
    expect(reasonOf(stale)).toBe("session.refusals.changedMeanwhile");
  });
});

describe("starting", () => {
  test("is refused below the fewest seats, saying how many are missing, and without a calendar", async () => {
    const made = await aCourseEdition({ lessons: false });
    const { courseEditionId, operator } = made;
    const start = (version = 1) => moveCourseEdition(operator, { courseEditionId, version, move: "start" });
    await enrolled(made, 1);
    expect(await start()).toMatchObject({
      reason: { key: "course.refusals.tooFew", values: { missing: 1, enrolled: 1, minimum: 2 } },
    });
    await enrolled(made, 1);
    expect(reasonOf(await start())).toBe("course.refusals.noCalendar");
    must(await planLessons(operator, lessonsOf(courseEditionId, operator.id)));
    const answers = (await Promise.all([start(), start()])).map(reasonOf);
    expect(answers.toSorted()).toEqual(["course.refusals.editionMoved", "done"]);
    expect(await row(courseEditionId)).toMatchObject({ status: "STARTED", version: 2 });
    expect(reasonOf(await start(2))).toBe("course.refusals.editionMoved");
  });

  test("is nobody's but the provider's", async () => {
    const { courseEditionId, officer, socialWorker } = await aCourseEdition();
    const start = { courseEditionId, version: 1, move: "start" } as const;
    await expect(moveCourseEdition(officer, start)).rejects.toThrow(Forbidden);
    await expect(moveCourseEdition(socialWorker, start)).rejects.toThrow(Forbidden);
    await expect(moveCourseEdition(await aUser("PROVIDER_COORDINATOR"), start)).rejects.toThrow(NotVisible);
  });
});

describe("completing", () => {
  test("waits for every lesson to be recorded, and for all the hours of the course", async () => {
    const made = await aCourseEdition();
    const { courseEditionId, operator } = made;
    await enrolled(made, 2);
    must(await moveCourseEdition(operator, { courseEditionId, version: 1, move: "start" }));
    const complete = () => moveCourseEdition(operator, { courseEditionId, version: 2, move: "complete" });
    expect(await complete()).toMatchObject({ reason: { key: "course.refusals.toRecord", values: { count: 2 } } });
    const [, second] = await lessonRows(courseEditionId);
    const { id: sessionId = "", version = 1 } = second ?? {};
    must(await cancelSession(operator, { sessionId, version, cancelReason: "Sciopero" }));
    setClock(new Date("2026-12-02T09:00:00Z"));
    const [first] = await lessonRows(courseEditionId);
    await sql((tx) => tx.session.update({ where: { id: first?.id ?? "" }, data: { status: "HELD" } }));
    expect(await complete()).toMatchObject({ reason: { key: "course.refusals.toRecord", values: { count: 1 } } });
    await sql((tx) =>
      tx.attendance.updateMany({
        where: { sessionId: first?.id ?? "" },
        data: { status: "PRESENT", minutes: 240 },
      }),
    );
    expect(reasonOf(await complete())).toBe("course.refusals.hoursMissing");
  });

  test("tells who attended enough from who did not, each with their share, and ends the waiting list", async () => {
    const { courseEditionId, operator, people } = await aHeldEdition();
    must(await moveCourseEdition(operator, { courseEditionId, version: 2, move: "complete" }));
    const rows = await enrolmentsOf(courseEditionId);
    expect(rows.map(({ status }) => status)).toEqual(["COMPLETED", "COMPLETED", "NOT_COMPLETED", "WITHDRAWN"]);
    const told = await sql((tx) =>
      tx.auditEvent.findMany({ where: { type: { in: ["enrolment.completed", "enrolment.notCompleted"] } } }),
    );
    expect(told.map(({ planId, facts }) => [planId, (facts as { percent: number }).percent])).toEqual(
      [100, 75, 62].map((percent, index) => [people[index]?.plan.id, percent]),
    );
  });
});

describe("the certificate", () => {
  test("is given once to who completed, numbered in its edition, and proves an outcome of the plan", async () => {
    const { courseEditionId, operator, coordinator, all, enough, little } = await aHeldEdition();
    expect(reasonOf(await certify(operator, { enrolmentId: all.enrolmentId, version: 1 }))).toBe(
      "course.refusals.notCertifiable",
    );
    must(await moveCourseEdition(operator, { courseEditionId, version: 2, move: "complete" }));
    const twice = await Promise.all([
      certify(operator, { enrolmentId: all.enrolmentId, version: 2 }),
      certify(coordinator, { enrolmentId: all.enrolmentId, version: 2 }),
    ]);
    expect(twice.map(reasonOf).toSorted()).toEqual(["course.refusals.notCertifiable", "done"]);
    must(await certify(operator, { enrolmentId: enough.enrolmentId, version: 2 }));
    expect(reasonOf(await certify(operator, { enrolmentId: little.enrolmentId, version: 2 }))).toBe(
      "course.refusals.notCertifiable",
    );
    const outcomes = await sql((tx) => tx.outcome.findMany({ orderBy: { id: "asc" }, include: { enrolment: true } }));
    expect(outcomes).toMatchObject([
      { kind: "CERTIFICATE", planId: all.plan.id, lineKey: null, provedOn: new Date("2026-12-02") },
      { kind: "CERTIFICATE", planId: enough.plan.id },
    ]);
    const numbers = outcomes.map(({ enrolment }) => enrolment?.certificateNumber);
    expect(numbers.map((number) => number?.split("/").slice(1).join("/"))).toEqual(["1/001", "1/002"]);
    expect(outcomes.map(({ evidence }) => evidence)).toEqual(numbers);
  });

  test("is the provider's deed alone", async () => {
    const { officer, socialWorker, all } = await aHeldEdition();
    const ask = { enrolmentId: all.enrolmentId, version: 1 };
    await expect(certify(socialWorker, ask)).rejects.toThrow(Forbidden);
    await expect(certify(officer, ask)).rejects.toThrow(NotVisible);
    await expect(certify(await aUser("EMPLOYMENT_OPERATOR"), ask)).rejects.toThrow(NotVisible);
  });
});

describe("calling an edition off", () => {
  test("cancels what is to come with the reason, gives the minutes back and ends seats and waiting list", async () => {
    const made = await aCourseEdition();
    const { courseEditionId, operator } = made;
    const [one] = await enrolled(made, 4);
    setClock(new Date("2026-11-25T09:00:00Z"));
    const cancel = { courseEditionId, version: 1, cancelReason: "Aula inagibile" };
    await expect(cancelCourseEdition(made.officer, cancel)).rejects.toThrow(Forbidden);
    await expect(cancelCourseEdition(await aUser("EMPLOYMENT_OPERATOR"), cancel)).rejects.toThrow(NotVisible);
    const answers = (
      await Promise.all([cancelCourseEdition(operator, cancel), cancelCourseEdition(operator, cancel)])
    ).map(reasonOf);
    expect(answers.toSorted()).toEqual(["course.refusals.editionMoved", "done"]);
    const lessons = await lessonRows(courseEditionId);
    expect(lessons.map(({ status, cancelReason }) => [status, cancelReason])).toEqual([
      ["PLANNED", null],
      ["CANCELLED", "Aula inagibile"],
    ]);
    expect((await enrolmentsOf(courseEditionId)).map(({ status }) => status)).toEqual(Array(4).fill("WITHDRAWN"));
    const progress = await sql((tx) => planProgress(tx, one?.plan.id ?? ""));
    expect(progress[0]?.bookedMinutes).toBe(240);
    const { lineId } = await aParticipant(made);
    expect(reasonOf(await enrol(operator, { courseEditionId, lineId }))).toBe("course.refusals.editionOver");
  });
});
