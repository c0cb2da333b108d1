import { describe, expect, test, vi } from "vitest";
import type { CourseTab } from "@/domain/course-list";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { certify } from "@/server/courses/certify";
import { courseChoices, editionChoices } from "@/server/courses/course-choices";
import { decideCourse } from "@/server/courses/decide-course";
import { getCertificate } from "@/server/courses/get-certificate";
import { getCourse } from "@/server/courses/get-course";
import { getCourseEdition } from "@/server/courses/get-edition";
import { getEnrolment } from "@/server/courses/get-enrolment";
import { listCourses } from "@/server/courses/list-courses";
import { moveCourse } from "@/server/courses/move-course";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { asSystem } from "@/server/db";
import { certificateData } from "@/server/documents/certificate-data";
import { typeset } from "@/server/documents/typst";
import { agendaChoices } from "@/server/sessions/agenda-choices";
import { listDays } from "@/server/sessions/list-days";
import { listSessions } from "@/server/sessions/list-sessions";
import { listToday } from "@/server/today/list-today";
import {
  aCourseEdition,
  aDraftCourse,
  anApprovedCourse,
  aProposedCourse,
  approving,
  enrolled,
  lessonRows,
} from "../../support/course-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { readPdf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const asking = (tab: CourseTab, over = {}) => ({ tab, q: "", programme: null, after: "", ...over });
const titles = async (actor: Actor, tab: CourseTab, over = {}) =>
  (await listCourses(actor, asking(tab, over))).rows.map(({ title }) => title);

describe("who sees which courses", () => {
  test("the provider its own, the Comune those proposed, the others those approved", async () => {
    const draft = await aDraftCourse({ title: "Bozza" });
    const proposed = await aProposedCourse({ title: "Proposto" });
    const approved = await anApprovedCourse({ title: "Approvato" });
    const seenBy = async (actor: Actor) => {
      const all = await Promise.all(
        (["drafts", "toDecide", "approved", "over"] as const).map((tab) => titles(actor, tab)),
      );
      return all.flat();
    };
    expect(await seenBy(draft.operator)).toEqual(["Bozza"]);
    expect(await seenBy(approved.coordinator)).toEqual(["Approvato"]);
    expect(await seenBy(approved.officer)).toEqual(["Proposto", "Approvato"]);
    expect(await seenBy(approved.socialWorker)).toEqual(["Approvato"]);
    expect(await seenBy(await aUser("ADMIN"))).toEqual(["Approvato"]);
    expect(await getCourse(approved.officer, draft.courseId)).toBeNull();
    expect(await getCourse(approved.socialWorker, proposed.courseId)).toBeNull();
    await expect(listCourses(await aUser("PRIVACY_OFFICER"), asking("approved"))).rejects.toThrow();
  });

  test("one declined and taken up again is no business of the Comune's until it is proposed anew", async () => {
    const { coordinator, officer, courseId } = await aProposedCourse();
    must(await decideCourse(officer, { courseId, ...approving, verdict: "decline" }));
    expect((await getCourse(officer, courseId))?.decidedBy).toMatchObject({ name: null, role: "MUNICIPAL_OFFICER" });
    must(await moveCourse(coordinator, { courseId, version: 3, move: "rework" }));
    expect(await getCourse(officer, courseId)).toBeNull();
    expect((await getCourse(coordinator, courseId))?.decisionReason).toBeTruthy();
  });

  test("a list is searched by title, area and code, narrowed to a measure, and read page by page", async () => {
    const made = await anApprovedCourse({ title: "Cucina di mensa" });
    const { operator, programme } = made;
    await sql(async (tx) => {
      const { id: _id, code: _code, ...course } = await tx.course.findUniqueOrThrow({ where: { id: made.courseId } });
      const times = Array.from({ length: 26 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)));
      await tx.course.createMany({ data: times.map((updatedAt) => ({ ...course, title: "Magazzino", updatedAt })) });
    });
    expect(await titles(operator, "approved", { q: "mensa CUCINA" })).toEqual(["Cucina di mensa"]);
    expect(await titles(operator, "approved", { q: "niente" })).toEqual([]);
    expect(await titles(operator, "approved", { programme: programme.id })).toHaveLength(25);
    const first = await listCourses(operator, asking("approved"));
    const second = await listCourses(operator, asking("approved", { after: first.next ?? "" }));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27);
    expect(first.counts).toMatchObject({ approved: 27, drafts: 0 });
    expect(await titles(operator, "approved", { after: "rubbish" })).toHaveLength(25);
  });
});

test("the forms offer the measures, deliverers and services of one's own provider", async () => {
  const { operator, providerId, programme, edition, officer, socialWorker } = await aDraftCourse();
  await anOrganisation("COOPERATIVE", { consortiumId: providerId });
  const choices = await courseChoices(operator);
  expect(choices?.programmes.map(({ id }) => id)).toEqual([programme.id]);
  expect(choices?.deliverers.map(({ id }) => id)).toEqual([providerId]);
  expect(choices?.services.map(({ id }) => id)).toEqual([edition.services.find(({ code }) => code === "F01")?.id]);
  expect((await editionChoices(operator))?.tutors).toHaveLength(2);
  for (const who of [officer, socialWorker]) {
    expect(await courseChoices(who)).toBeNull();
    expect(await editionChoices(who)).toBeNull();
  }
});

describe("the page of an edition", () => {
  test("shows the provider everybody, the Officina those it referred, the Comune and the administrator counts", async () => {
    const made = await aCourseEdition();
    await enrolled(made, 4);
    const other = await aUser("SOCIAL_WORKER");
    const seen = async (actor: Actor) => {
      const page = await getCourseEdition(actor, made.courseEditionId);
      return page && [page.enrolments.length, page.seated, page.waiting, page.tutor !== null, page.candidates.length];
    };
    expect(await seen(made.operator)).toEqual([4, 3, 1, true, 0]);
    expect(await seen(made.socialWorker)).toEqual([4, 3, 1, true, 0]);
    expect(await seen(other)).toEqual([0, 3, 1, true, 0]);
    expect(await seen(made.officer)).toEqual([0, 3, 1, false, 0]);
    expect(await seen(await aUser("ADMIN"))).toEqual([0, 3, 1, true, 0]);
    expect(await seen(await aUser("EMPLOYMENT_OPERATOR"))).toBeNull();
    const traces = await sql((tx) =>
      tx.fileRead.count({ where: { page: "courseEdition", actorId: made.operator.id } }),
    );
    expect(traces).toBe(4);
  });

  test("offers who could still be enrolled, and the page to leave to who runs it", async () => {
    const made = await aCourseEdition();
    const [one] = await enrolled(made, 1);
    if (!one) throw new Error("somebody");
    expect((await getCourseEdition(made.operator, made.courseEditionId))?.candidates).toEqual([]);
    await sql((tx) => tx.enrolment.update({ where: { id: one.enrolmentId }, data: { status: "WITHDRAWN" } }));
    const again = await getCourseEdition(made.operator, made.courseEditionId);
    expect(again?.candidates.map(({ lineId }) => lineId)).toEqual([one.lineId]);
    expect((await getEnrolment(made.operator, one.enrolmentId))?.id).toBe(one.enrolmentId);
    expect(await getEnrolment(made.socialWorker, one.enrolmentId)).toBeNull();
  });
});

test("the agenda shows the lessons of one course, to each what they may see", async () => {
  const made = await aCourseEdition();
  await aCourseEdition();
  const courseId = made.courseId;
  const week = (actor: Actor) => listDays(actor, "2026-11-23", "2026-12-31", { courseId });
  expect(await week(made.operator)).toHaveLength(2);
  expect(await week(made.socialWorker)).toEqual([]);
  await enrolled(made, 1);
  expect(await week(made.socialWorker)).toHaveLength(2);
  const list = await listSessions(made.operator, { tab: "upcoming", whose: "all", after: null, courseId });
  expect(list.rows).toHaveLength(2);
  const { courses } = await agendaChoices(made.operator, null);
  expect(courses.map(({ id }) => id)).toEqual([courseId]);
});

test("Oggi tells the Comune what to decide, and who proposed what was decided, until something is done about it", async () => {
  const { coordinator, officer, courseId } = await aProposedCourse();
  const rules = async (actor: Actor) =>
    (await listToday(actor)).waiting.filter(({ href }) => href === `/courses/${courseId}`).map(({ rule }) => rule);
  expect(await rules(officer)).toEqual(["courseToDecide"]);
  expect(await rules(coordinator)).toEqual([]);
  must(await decideCourse(officer, { courseId, ...approving, verdict: "decline" }));
  expect(await rules(officer)).toEqual([]);
  expect(await rules(coordinator)).toEqual(["courseDecided"]);
  must(await moveCourse(coordinator, { courseId, version: 3, move: "rework" }));
  expect(await rules(coordinator)).toEqual([]);
});

test("the certificate is a tagged paper that says who attended what, for provider and Officina alone", async () => {
  const made = await aCourseEdition({ course: { syllabus: "Inventario\nSicurezza" } });
  const [one] = await enrolled(made, 2);
  const { operator, courseEditionId } = made;
  if (!one) throw new Error("somebody");
  must(await moveCourseEdition(operator, { courseEditionId, version: 1, move: "start" }));
  setClock(new Date("2026-12-02T09:00:00Z"));
  const lessons = (await lessonRows(courseEditionId)).map(({ id }) => id);
  await sql(async (tx) => {
    await tx.session.updateMany({ where: { id: { in: lessons } }, data: { status: "HELD" } });
    const here = { sessionId: { in: lessons } };
    await tx.attendance.updateMany({ where: here, data: { status: "PRESENT", minutes: 210 } });
  });
  must(await moveCourseEdition(operator, { courseEditionId, version: 2, move: "complete" }));
  expect(await getCertificate(operator, one.enrolmentId)).toBeNull();
  must(await certify(operator, { enrolmentId: one.enrolmentId, version: 2 }));
  for (const who of [made.officer, await aUser("SOCIAL_WORKER"), await aUser("EMPLOYMENT_OPERATOR")])
    expect(await getCertificate(who, one.enrolmentId)).toBeNull();
  const certificate = await getCertificate(made.socialWorker, one.enrolmentId);
  if (!certificate) throw new Error("there is a certificate");
  const data = certificateData(certificate, { say: sayIn("it"), demonstration: false });
  const read = await readPdf(await typeset("certificate", data));
  expect(read).toMatchObject({ title: "Attestato di frequenza", language: "it", marked: true, titleShown: true });
  expect(read.pages.map(({ stray }) => stray).join("")).toBe("");
  expect(read.tags.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => [role, text])).toEqual([
    ["H1", "Attestato di frequenza"],
    ["H2", "Addetto al magazzino"],
    ["H2", "Argomenti del corso"],
  ]);
  expect(read.text).toContain("per 7 h su 8 h, pari al 87 %");
  expect(read.text).toContain(`Numero ${certificate.number}, rilasciato il 02/12/2026`);
  expect(read.text).toContain("dal 24/11/2026 al 01/12/2026");
  expect(read.pages[0]?.artifacts).toContain("VALORI DIMOSTRATIVI");
  const traces = await sql((tx) => tx.auditEvent.count({ where: { type: "enrolment.certificateProduced" } }));
  expect(traces).toBe(1);
});
