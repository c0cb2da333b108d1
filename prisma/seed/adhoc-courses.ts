import type { DraftCourse } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import type { Day } from "@/lib/clock";
import { addDays, toDate } from "@/lib/dates";
import { attachQuote } from "@/server/courses/attach-quote";
import { certify } from "@/server/courses/certify";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse } from "@/server/courses/draft-course";
import { enrol } from "@/server/courses/enrol";
import { moveCourse } from "@/server/courses/move-course";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { asSystem } from "@/server/db";
import type { Stage } from "./journeys";
import { writeRegister } from "./plan-delivery";
import { type Dice, made } from "./timeline";

/** The course that plans of the town take, as their stories name it; the Comune approves it before any of them is written. */
export const warehouseCourse = { code: "" };

/** Which plans of the town take it, by their place among the stages. */
export const takesWarehouseCourse = (index: number) => [8, 9, 10, 12, 13, 14, 15, 16, 17, 18].includes(index);

const warehouse = {
  title: "Primi passi in magazzino",
  area: "Professionalizzante",
  reason:
    "Tre cooperative della rete cercano addetti al magazzino e il paniere non ha un corso breve per chi non ci ha mai lavorato.",
  syllabus:
    "Ricevere e stoccare la merce\nLeggere un documento di trasporto\nInventario con il palmare\nMuoversi in sicurezza",
  minutes: 720,
  seatsMin: 2,
  seatsMax: 4,
  certificate: "Attestato di frequenza",
  minAttendancePercent: 75,
} as const;

const kitchen = {
  ...warehouse,
  title: "Cucina di mensa e igiene degli alimenti",
  reason: "Due mense scolastiche assumono in primavera: serve un corso con pratica in cucina, che nel paniere non c'è.",
  syllabus: "Igiene e autocontrollo\nPreparazioni di base\nDiete speciali\nPratica in cucina",
  minutes: 2400,
  seatsMin: 6,
  seatsMax: 10,
} as const;

const drones = {
  ...warehouse,
  title: "Pilotare droni per i rilievi",
  reason: "Una persona lo ha chiesto per mettersi in proprio.",
  syllabus: "Regole di volo\nRilievi fotografici",
  minutes: 1800,
} as const;

/**
 * The courses of the town: one approved, held once with its certificates and now again with a waiting list; one that waits for
 * the Comune; one it declined. Lessons are on Saturdays, when nobody has anything else.
 */
export function tellAdHocCourses(stage: Stage, author: Actor, dice: Dice) {
  const { time, coordinator, officer } = stage;
  const course = { id: "" };
  time.on(330, "10:00", async () => {
    course.id = await propose(stage, author, { ...warehouse, ...(await standardCost(stage)) });
  });
  time.on(324, "12:00", async () => {
    made(await decide(officer, course.id, "approve", "Serve alle assunzioni già annunciate e costa come il paniere."));
    const { code } = await asSystem("demo town", (tx) => tx.course.findUniqueOrThrow({ where: { id: course.id } }));
    warehouseCourse.code = code;
  });
  tellEdition(stage, course, { saturday: saturdayFrom(time.daysAgo(66)), completed: true }, dice);
  tellEdition(stage, course, { saturday: saturdayFrom(time.daysAgo(14)), completed: false }, dice);

  const refused = { id: "" };
  time.on(80, "10:30", async () => {
    refused.id = await propose(stage, author, { ...drones, ...quoteOf(480_000, "Preventivo 7 dimostrativo") });
  });
  time.on(74, "16:00", () =>
    decide(
      officer,
      refused.id,
      "decline",
      "Riguarda una persona sola: meglio una borsa individuale che un corso.",
    ).then(made),
  );
  time.on(4, "11:00", () =>
    propose(stage, coordinator, { ...kitchen, ...quoteOf(620_000, "Preventivo 12 dimostrativo") }),
  );
}

const decide = async (officer: Actor, courseId: string, verdict: "approve" | "decline", decisionReason: string) => {
  const { version } = await asSystem("demo town", (tx) => tx.course.findUniqueOrThrow({ where: { id: courseId } }));
  return decideCourse(officer, { courseId, version, verdict, decisionReason });
};

type Cost = Pick<DraftCourse, "costBasis" | "comparedServiceId" | "quoteCents" | "quoteReference">;

const quoteOf = (quoteCents: number, quoteReference: string): Cost => ({
  costBasis: "QUOTE",
  comparedServiceId: null,
  quoteCents,
  quoteReference,
});

/** The cost of the basket's course in cleaning, which is of the same kind. */
async function standardCost({ programmeId, time }: Stage): Promise<Cost> {
  const service = await asSystem("demo town", (tx) =>
    tx.service.findFirstOrThrow({
      where: { code: "F04", edition: { programmeId, courseId: null, validTo: { gte: toDate(time.today) } } },
      orderBy: { edition: { validFrom: "asc" } },
      select: { id: true },
    }),
  );
  return { costBasis: "STANDARD_COST", comparedServiceId: service.id, quoteCents: null, quoteReference: null };
}

type Told = Omit<DraftCourse, "programmeId" | "delivererId" | "register" | "validFrom" | "validTo">;

async function propose({ programmeId, solcoId, time }: Stage, author: Actor, course: Told) {
  const { endsOn } = await asSystem("demo town", (tx) =>
    tx.programme.findUniqueOrThrow({ where: { id: programmeId } }),
  );
  const { courseId } = made(
    await draftCourse(author, {
      ...course,
      programmeId,
      delivererId: solcoId,
      register: "FORMAZIONE_B",
      validFrom: time.daysAgo(324),
      validTo: endsOn.toISOString().slice(0, 10),
    }),
  );
  if (course.quoteReference)
    made(await attachQuote(author, courseId, { name: `${course.quoteReference}.pdf`, bytes: demoPdf }));
  made(await moveCourse(author, { courseId, version: 1, move: "propose" }));
  return courseId;
}

// A whole, empty page: what a quote looks like from outside.
const demoPdf = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);

/** The first Saturday on or after a day. */
const saturdayFrom = (day: Day) => addDays(day, (6 - toDate(day).getUTCDay() + 7) % 7);

type Held = { saturday: Day; completed: boolean };

/** One edition: four Saturday mornings, with whoever has the course in a signed plan; the last come wait. */
function tellEdition({ time, coordinator: elena }: Stage, course: { id: string }, held: Held, dice: Dice) {
  const edition = { id: "" };
  const on = (days: number) => addDays(held.saturday, days);
  const act = { version: 1, courseEditionId: "" };
  time.onDay(on(-10), "09:15", async () => {
    const days = { startsOn: on(0), endsOn: on(28) };
    const where = { siteId: null, place: "Magazzino scuola, zona Boma" };
    const seats = { seatsMin: warehouse.seatsMin, seatsMax: held.completed ? 4 : 3 };
    const form = { courseId: course.id, tutorId: elena.id, ...days, ...where, ...seats };
    edition.id = made(await planCourseEdition(elena, form)).courseEditionId;
    act.courseEditionId = edition.id;
    made(
      await planLessons(elena, {
        courseEditionId: edition.id,
        operatorId: elena.id,
        ...where,
        room: null,
        day: on(0),
        startTime: "09:00",
        endTime: "12:00",
        mode: "IN_PERSON",
        repeat: "WEEKLY",
        until: null,
        times: 4,
        onHolidays: "KEEP",
      }),
    );
  });
  time.onDay(on(-3), "10:40", () => enrolEverybody(elena, edition.id, held.completed ? 4 : 3));
  time.onDay(on(0), "08:30", async () => made(await moveCourseEdition(elena, { ...act, move: "start" })));
  for (const week of [0, 7, 14, 21])
    time.onDay(on(week), "12:10", async () => {
      const lessons = await asSystem("demo town", (tx) =>
        tx.session.findMany({
          where: { courseEditionId: edition.id, status: "PLANNED", endsAt: { lte: new Date(`${on(week)}T12:00:00Z`) } },
          select: { id: true },
        }),
      );
      for (const { id } of lessons) await writeRegister(elena, id, dice);
    });
  if (!held.completed) {
    time.on(1, "11:20", () => enrolEverybody(elena, edition.id, 2));
    return;
  }
  time.onDay(on(22), "09:30", async () => {
    made(await moveCourseEdition(elena, { ...act, version: 2, move: "complete" }));
    const certifiable = await asSystem("demo town", (tx) =>
      tx.enrolment.findMany({
        where: { editionId: edition.id, status: "COMPLETED" },
        orderBy: { id: "asc" },
        select: { id: true, version: true },
      }),
    );
    for (const { id, version } of certifiable) made(await certify(elena, { enrolmentId: id, version }));
  });
}

/** Enrols so many of those whose signed plan holds the course and who never attended it. */
async function enrolEverybody(operator: Actor, courseEditionId: string, most: number) {
  const lines = await asSystem("demo town", (tx) =>
    tx.planLine.findMany({
      where: {
        serviceCode: warehouseCourse.code,
        status: "OPEN",
        planVersion: { status: "SIGNED", plan: { status: { in: ["SIGNED", "ACTIVE"] }, enrolments: { none: {} } } },
      },
      orderBy: { id: "asc" },
      take: most,
      select: { id: true },
    }),
  );
  // Who cannot come on one of those days is left for another time.
  for (const { id } of lines) await enrol(operator, { courseEditionId, lineId: id });
}
