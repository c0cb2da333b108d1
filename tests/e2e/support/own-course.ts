import type { DraftCourse } from "@/domain/course-forms";
import { addDays } from "@/lib/dates";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse } from "@/server/courses/draft-course";
import { enrol } from "@/server/courses/enrol";
import { moveCourse } from "@/server/courses/move-course";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { asSystem } from "@/server/db";
import type { Stage } from "../../../prisma/seed/journeys";
import { tellCase } from "../../../prisma/seed/tell-case";
import { made } from "../../../prisma/seed/timeline";

type Story = Parameters<typeof tellCase>[1];
const service = { code: "" };

/**
 * A course of two hours whose one lesson was held a week ago and is not on the register yet, for the journey that certifies:
 * its one person is told by the same story as the other own plans.
 */
export function tellOwnCourse(stage: Stage, story: Story, roll: Parameters<typeof tellCase>[2]) {
  const { time, programmeId, solcoId, coordinator, officer } = stage;
  time.on(45, "10:00", async () => {
    const compared = await asSystem("browser tests", (tx) =>
      tx.service.findFirstOrThrow({
        where: { code: "F02", edition: { programmeId, courseId: null } },
        orderBy: { edition: { validFrom: "asc" } },
      }),
    );
    const form: DraftCourse = {
      programmeId,
      delivererId: solcoId,
      register: "FORMAZIONE_B",
      title: "Prova di sartoria",
      area: "Professionalizzante",
      reason: "Serve alla prova del percorso.",
      syllabus: "Ago e filo",
      minutes: 120,
      seatsMin: 1,
      seatsMax: 2,
      costBasis: "STANDARD_COST",
      comparedServiceId: compared.id,
      quoteCents: null,
      quoteReference: null,
      certificate: null,
      minAttendancePercent: 75,
      validFrom: time.daysAgo(44),
      validTo: addDays(time.today, 20),
    };
    const { courseId } = made(await draftCourse(coordinator, form));
    made(await moveCourse(coordinator, { courseId, version: 1, move: "propose" }));
    made(await decideCourse(officer, { courseId, version: 2, verdict: "approve", decisionReason: "Va bene." }));
    service.code = (
      await asSystem("browser tests", (tx) => tx.course.findUniqueOrThrow({ where: { id: courseId } }))
    ).code;
  });
  tellCase(
    stage,
    {
      ...story,
      household: { ...story.household, openedDaysAgo: 60 },
      referral: { ...story.referral, sentDaysAgo: 50 },
      plan: { ...story.plan, stage: "signed", services: [service] },
    },
    roll,
  );
  time.on(15, "10:00", () => holdOnce(stage));
}

async function holdOnce({ time, coordinator: tutor }: Stage) {
  const where = { siteId: null, place: "Aula corsi" };
  const line = await asSystem("browser tests", (tx) =>
    tx.planLine.findFirstOrThrow({ where: { serviceCode: service.code, planVersion: { status: "SIGNED" } } }),
  );
  const course = await asSystem("browser tests", (tx) =>
    tx.course.findUniqueOrThrow({ where: { code: service.code } }),
  );
  const { courseEditionId } = made(
    await planCourseEdition(tutor, {
      ...where,
      courseId: course.id,
      startsOn: time.daysAgo(8),
      endsOn: addDays(time.today, 10),
      tutorId: tutor.id,
      seatsMin: 1,
      seatsMax: 2,
    }),
  );
  made(
    await planLessons(tutor, {
      ...where,
      courseEditionId,
      operatorId: tutor.id,
      room: null,
      day: time.daysAgo(7),
      startTime: "20:00",
      endTime: "22:00",
      mode: "IN_PERSON",
      repeat: "NO",
      until: null,
      times: null,
      onHolidays: null,
    }),
  );
  made(await enrol(tutor, { courseEditionId, lineId: line.id }));
  made(await moveCourseEdition(tutor, { courseEditionId, version: 1, move: "start" }));
}
