import { z } from "zod";
import { choice, day, hours, id, integer, optionalId, optionalMoney, optionalText, text, version } from "@/lib/fields";
import { courseButtons, courseCostBases, courseVerdicts, longestCourseMinutes } from "./course";

/** The registers a course can be delivered under: the two sections of training. */
export const courseRegisters = ["FORMAZIONE_A", "FORMAZIONE_B"] as const;

const courseFields = {
  programmeId: id,
  delivererId: id,
  register: choice(courseRegisters),
  title: text(160),
  area: text(120),
  reason: text(2000),
  syllabus: text(4000),
  minutes: hours(longestCourseMinutes),
  seatsMin: integer(1, 200),
  seatsMax: integer(1, 200),
  costBasis: choice(courseCostBases),
  comparedServiceId: optionalId,
  quoteCents: optionalMoney,
  quoteReference: optionalText(160),
  certificate: optionalText(200),
  minAttendancePercent: integer(1, 100),
  validFrom: day,
  validTo: day,
};
type CourseFields = z.output<z.ZodObject<typeof courseFields>>;

/** Seats and days in order; the basis of the cost whole: a service to compare with, or a quote with its reference. */
function whole(form: CourseFields, ctx: z.RefinementCtx) {
  const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
  if (form.seatsMax < form.seatsMin) at("seatsMax", "course.errors.seatsUpsideDown");
  if (form.validTo < form.validFrom) at("validTo", "errors.datesUpsideDown");
  if (form.costBasis === "STANDARD_COST" && !form.comparedServiceId)
    at("comparedServiceId", "course.errors.comparedMissing");
  if (form.costBasis === "QUOTE" && !form.quoteCents) at("quoteCents", "course.errors.quoteMissing");
  if (form.costBasis === "QUOTE" && !form.quoteReference) at("quoteReference", "course.errors.quoteReferenceMissing");
}

/** A course being written. Hours in minutes, the quote in cents. */
export const draftCourseForm = z.object(courseFields).superRefine(whole);
export type DraftCourse = z.output<typeof draftCourseForm>;

/** The same for a draft that is there already. */
export const editCourseForm = z.object({ courseId: id, version, ...courseFields }).superRefine(whole);
export type EditCourse = z.output<typeof editCourseForm>;

/** One of the provider's buttons on a course: propose it, take it up again, withdraw it. */
export const moveCourseForm = z.object({ courseId: id, version, move: choice(courseButtons) });
export type MoveCourse = z.output<typeof moveCourseForm>;

/** The Comune's decision on a course, with its reason either way. */
export const decideCourseForm = z.object({
  courseId: id,
  version,
  verdict: choice(courseVerdicts),
  decisionReason: text(2000),
});
export type DecideCourse = z.output<typeof decideCourseForm>;

/** Into which draft of the basket an approved course goes, and under which code. */
export const promoteCourseForm = z.object({
  courseId: id,
  version,
  editionId: id,
  code: text(20).regex(/^[\w.-]+$/, "course.errors.code"),
});
export type PromoteCourse = z.output<typeof promoteCourseForm>;

/** One time a course is held: days, tutor, place, seats. */
export const planCourseEditionForm = z
  .object({
    courseId: id,
    startsOn: day,
    endsOn: day,
    tutorId: id,
    siteId: optionalId,
    place: optionalText(200),
    seatsMin: integer(1, 200),
    seatsMax: integer(1, 200),
  })
  .superRefine((form, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    if (form.seatsMax < form.seatsMin) at("seatsMax", "course.errors.seatsUpsideDown");
    if (form.endsOn < form.startsOn) at("endsOn", "errors.datesUpsideDown");
    if (!form.siteId && !form.place) at("place", "session.errors.whereIsIt");
  });
export type PlanCourseEdition = z.output<typeof planCourseEditionForm>;

/** Starts or completes an edition. */
export const moveCourseEditionForm = z.object({ courseEditionId: id, version, move: choice(["start", "complete"]) });
export type MoveCourseEdition = z.output<typeof moveCourseEditionForm>;

/** Calls an edition off, with the reason its people will be told. */
export const cancelCourseEditionForm = z.object({ courseEditionId: id, version, cancelReason: text(300) });
export type CancelCourseEdition = z.output<typeof cancelCourseEditionForm>;

/** A person's line, for which they ask to take part. */
export const enrolForm = z.object({ courseEditionId: id, lineId: id });
export type Enrol = z.output<typeof enrolForm>;

/** Gives the free seats to who waits, in the order in which they asked. */
export const callWaitingForm = z.object({ courseEditionId: id });
export type CallWaiting = z.output<typeof callWaitingForm>;

/** Somebody leaves an edition, or its waiting list. */
export const withdrawEnrolmentForm = z.object({ enrolmentId: id, version, endReason: text(300) });
export type WithdrawEnrolment = z.output<typeof withdrawEnrolmentForm>;

/** The certificate of somebody who completed a course, and the day it is dated. */
export const certifyForm = z.object({ enrolmentId: id, version });
export type Certify = z.output<typeof certifyForm>;
