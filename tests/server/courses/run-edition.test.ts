import { describe, expect, test, vi } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { cancelCourseEdition } from "@/server/courses/cancel-edition";
import { certify } from "@/server/courses/certify";
import { enrol } from "@/server/courses/enrol";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { cancelSession } from "@/server/sessions/cancel-session";
import { planProgress } from "@/server/sessions/line-use";
import { recordAttendance } from "@/server/sessions/record-attendance";
import {
  aCourseEdition,
  aParticipant,
  enrolled,
  enrolmentsOf,
  lessonRows,
  lessonsOf,
} from "../../support/course-factories";
import { inTests as sql } from "../../support/in-tests";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";

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

vi.setConfig({ testTimeout: 60_000 });

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
