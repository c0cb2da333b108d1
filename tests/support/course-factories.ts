import type { DraftCourse, PlanCourseEdition } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import type { PlanLessons } from "@/domain/session";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse } from "@/server/courses/draft-course";
import { enrol } from "@/server/courses/enrol";
import { moveCourse } from "@/server/courses/move-course";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { lineKey, termsOf } from "@/server/plans/line-terms";
import { anAssessment } from "./assessment-factories";
import { aCase } from "./case-factories";
import { inTests } from "./in-tests";
import { aUser } from "./organisation-factories";
import { must } from "./plan-factories";
import { aReferral } from "./referral-factories";

type Basis = Awaited<ReturnType<typeof aCase>>;

/** A course form as it comes out of parsing: eight hours for two to three people, at the standard cost of the L2 course. */
export const aCourseForm = (
  { programme, edition, providerId }: Basis,
  over: Partial<DraftCourse> = {},
): DraftCourse => ({
  programmeId: programme.id,
  delivererId: providerId,
  register: "FORMAZIONE_B",
  title: "Addetto al magazzino",
  area: "Professionalizzante",
  reason: "Il paniere non ha nulla sul magazzino",
  syllabus: "Ricevimento merci, inventario, sicurezza",
  minutes: 480,
  seatsMin: 2,
  seatsMax: 3,
  costBasis: "STANDARD_COST",
  comparedServiceId: edition.services.find(({ code }) => code === "F01")?.id ?? null,
  quoteCents: null,
  quoteReference: null,
  certificate: "Attestato di frequenza",
  minAttendancePercent: 75,
  validFrom: "2026-11-01",
  validTo: "2027-06-30",
  ...over,
});

/** A draft of such a course, with everybody around it. */
export async function aDraftCourse(over: Partial<DraftCourse> = {}) {
  const basis = await aCase();
  const coordinator = await aUser("PROVIDER_COORDINATOR", basis.providerId);
  const officer = await aUser("MUNICIPAL_OFFICER");
  const { courseId } = must(await draftCourse(coordinator, aCourseForm(basis, over))).data;
  return { ...basis, coordinator, officer, courseId };
}

/** A course that waits for the Comune. */
export async function aProposedCourse(over: Partial<DraftCourse> = {}) {
  const made = await aDraftCourse(over);
  must(await moveCourse(made.coordinator, { courseId: made.courseId, version: 1, move: "propose" }));
  return made;
}

/** The decision most tests take. */
export const approving = { version: 2, verdict: "approve", decisionReason: "Serve e costa il giusto" } as const;

/** A course whose service plans can take. */
export async function anApprovedCourse(over: Partial<DraftCourse> = {}) {
  const made = await aProposedCourse(over);
  must(await decideCourse(made.officer, { courseId: made.courseId, ...approving }));
  const service = await inTests((tx) =>
    tx.service.findFirstOrThrow({ where: { edition: { courseId: made.courseId } } }),
  );
  return { ...made, service };
}
export type ApprovedCourse = Awaited<ReturnType<typeof anApprovedCourse>>;

/** An edition form as it comes out of parsing: December, all the seats. */
export const anEditionForm = (
  { courseId, operator }: { courseId: string; operator: Actor },
  over: Partial<PlanCourseEdition> = {},
): PlanCourseEdition => ({
  courseId,
  startsOn: "2026-11-24",
  endsOn: "2026-12-31",
  tutorId: operator.id,
  siteId: null,
  place: "Aula corsi",
  seatsMin: 2,
  seatsMax: 3,
  ...over,
});

/** Lessons as they come out of parsing: two mornings of four hours, a week apart. */
export const lessonsOf = (
  courseEditionId: string,
  operatorId: string,
  over: Partial<PlanLessons> = {},
): PlanLessons => ({
  courseEditionId,
  operatorId,
  siteId: null,
  room: null,
  day: "2026-11-24",
  startTime: "09:00",
  endTime: "13:00",
  mode: "IN_PERSON",
  place: "Aula corsi",
  repeat: "WEEKLY",
  until: null,
  times: 2,
  onHolidays: null,
  ...over,
});

/** An approved course with an edition; its calendar is written unless told otherwise. */
export async function aCourseEdition({
  course = {},
  edition = {},
  lessons = true,
}: {
  course?: Partial<DraftCourse>;
  edition?: Partial<PlanCourseEdition>;
  lessons?: boolean;
} = {}) {
  const made = await anApprovedCourse(course);
  const { courseEditionId } = must(await planCourseEdition(made.coordinator, anEditionForm(made, edition))).data;
  if (lessons) must(await planLessons(made.coordinator, lessonsOf(courseEditionId, made.operator.id)));
  return { ...made, courseEditionId };
}

/** Somebody of the same provider whose signed plan holds the course, over the same days as any plan of the tests. */
export async function aParticipant(
  { socialWorker, operator, providerId, programme, service }: ApprovedCourse,
  over: { quantity?: number; startsOn?: Date; endsOn?: Date } = {},
) {
  const referral = await aReferral(socialWorker, providerId, { status: "ACCEPTED", assigneeId: operator.id });
  const assessment = await anAssessment(referral, operator);
  const { quantity = 480, ...period } = over;
  const days = { startsOn: new Date("2026-11-23"), endsOn: new Date("2027-05-22"), ...period };
  return inTests(async (tx) => {
    const plan = await tx.plan.create({
      data: {
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        assessmentId: assessment.id,
        providerOrganisationId: providerId,
        referrerOrganisationId: socialWorker.organisationId,
        operatorId: operator.id,
        programmeId: programme.id,
        aidBand: "BAND_3_PLUS",
        signedAt: new Date("2026-11-20T09:00:00Z"),
        sharedAt: new Date("2026-11-19T09:00:00Z"),
        ...days,
      },
    });
    const version = await tx.planVersion.create({
      data: {
        planId: plan.id,
        number: 1,
        createdById: operator.id,
        totalCents: 0,
        totalMinutes: quantity,
        ...days,
        lines: {
          create: {
            ...termsOf(service),
            key: lineKey(plan.id, service.code),
            position: 1,
            quantity,
            amountCents: 0,
            delivererId: providerId,
            ...days,
          },
        },
      },
      include: { lines: true },
    });
    await tx.planVersion.update({
      where: { id: version.id },
      data: { status: "SIGNED", content: "{}", contentHash: "0", signedAt: new Date("2026-11-20T09:00:00Z") },
    });
    await tx.plan.update({ where: { id: plan.id }, data: { status: "SIGNED" } });
    const [line] = version.lines;
    if (!line) throw new Error("a plan of the tests has its line");
    return { plan, line, referral, lineId: line.id };
  });
}

/** A morning hour in which somebody (and an operator, and a room) is taken by something else of their plan. */
export const aBusyHour = (
  { plan, line }: Awaited<ReturnType<typeof aParticipant>>,
  operator: Actor,
  day: string,
  where: { siteId?: string; room?: string } = {},
) => {
  const slot = { startsAt: new Date(`${day}T08:30:00Z`), endsAt: new Date(`${day}T09:30:00Z`) };
  const whose = { planId: plan.id, personId: plan.personId, householdId: plan.householdId };
  const booked = { ...whose, planLineId: line.id, lineKey: line.key, minutes: 60 };
  return inTests((tx) =>
    tx.session.create({
      data: {
        ...slot,
        ...where,
        organisationId: operator.organisationId,
        operatorId: operator.id,
        serviceCode: "L09",
        serviceName: "Coaching",
        mode: "IN_PERSON",
        attendances: { create: { ...slot, ...booked } },
      },
    }),
  );
};

/** So many people enrolled one after the other, with what became of each. */
export async function enrolled(made: ApprovedCourse & { courseEditionId: string }, count: number) {
  const people = [];
  for (let index = 0; index < count; index++) {
    const person = await aParticipant(made);
    const { courseEditionId } = made;
    people.push({ ...person, ...must(await enrol(made.operator, { courseEditionId, lineId: person.lineId })).data });
  }
  return people;
}

/** Every enrolment of an edition as its row stands, in the order of the requests. */
export const enrolmentsOf = (courseEditionId: string) =>
  inTests((tx) =>
    tx.enrolment.findMany({ where: { editionId: courseEditionId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  );

/** The lessons of an edition with who is booked, first to last. */
export const lessonRows = (courseEditionId: string) =>
  inTests((tx) =>
    tx.session.findMany({
      where: { courseEditionId },
      orderBy: [{ startsAt: "asc" }, { createdAt: "asc" }],
      include: { attendances: { orderBy: { id: "asc" } } },
    }),
  );
