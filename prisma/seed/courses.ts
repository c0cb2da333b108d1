import type { Actor } from "@/domain/permissions";
import { isWorkingDay } from "@/domain/working-days";
import { toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { planSession } from "@/server/sessions/plan-session";
import type { Stage } from "./journeys";
import { writeRegister } from "./plan-delivery";
import { type Dice, made } from "./timeline";

/** The evening courses of the demo town, each on its weekday (1 is Monday), two hours at a time. */
const courses = [
  { code: "F01", weekday: 2 },
  { code: "F02", weekday: 3 },
  { code: "F03", weekday: 1 },
  { code: "F04", weekday: 4 },
];

/** Lets the courses meet week after week with whoever has them in a signed plan. */
export function tellCourses({ time }: Stage, teachers: [Actor, Actor], dice: Dice) {
  for (let daysAgo = 300; daysAgo > -10; daysAgo--) {
    const day = time.daysAgo(daysAgo);
    const course = courses.find(({ weekday }) => weekday === toDate(day).getUTCDay());
    if (!course || !isWorkingDay(day)) continue;
    const teacher = teachers[course.weekday % 2] as Actor;
    time.on(Math.max(1, daysAgo + 1), "18:10", async () => {
      const lines = await openLines(course.code, day);
      if (lines.length === 0) return;
      const { sessionId } = made(
        await planSession(teacher, {
          lineIds: lines,
          operatorId: teacher.id,
          siteId: null,
          day,
          startTime: "17:00",
          endTime: "19:00",
          mode: "IN_PERSON",
          place: "Aula corsi, Sede centrale",
        }),
      );
      time.onDay(day, "19:20", () => writeRegister(teacher, sessionId, dice));
    });
  }
}

/** The signed lines of a course that still hold two hours on that day. */
async function openLines(serviceCode: string, day: string) {
  const on = toDate(day);
  const lines = await asSystem("demo town", (tx) =>
    tx.planLine.findMany({
      where: {
        serviceCode,
        startsOn: { lte: on },
        endsOn: { gte: on },
        // Whose report is being written goes to no more lessons.
        planVersion: { status: "SIGNED", plan: { status: { in: ["SIGNED", "ACTIVE"] }, closureReport: null } },
      },
      take: 16,
      orderBy: { id: "asc" },
      select: {
        id: true,
        quantity: true,
        attendances: {
          where: { status: { in: ["BOOKED", "PRESENT", "LATE", "LEFT_EARLY"] } },
          select: { minutes: true },
        },
      },
    }),
  );
  return lines
    .filter(({ quantity, attendances }) => attendances.reduce((sum, { minutes }) => sum + minutes, 0) + 120 <= quantity)
    .map(({ id }) => id);
}
