import { describe, expect, test, vi } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { cancelSession } from "@/server/sessions/cancel-session";
import { moveSession } from "@/server/sessions/move-session";
import {
  aBusyHour,
  aCourseEdition,
  anApprovedCourse,
  anEditionForm,
  aParticipant,
  aProposedCourse,
  enrolled,
  lessonRows,
  lessonsOf,
} from "../../support/course-factories";
import { inTests as sql } from "../../support/in-tests";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { reasonOf } from "../../support/reason-of";
import { aMove, aSite } from "../../support/session-factories";

vi.setConfig({ testTimeout: 60_000 });

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
