import type { Actor } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { lineFacts } from "@/server/plans/line-uses";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { endedDaysAgo } from "./closures";
import type { Stage } from "./journeys";
import type { PlanStory } from "./plans";
import { type Dice, made } from "./timeline";

const contents = [
  "Colloquio sul percorso e sui prossimi passi",
  "Aggiornamento del curriculum",
  "Ricerca di offerte e prime candidature",
  "Preparazione a un colloquio di lavoro",
  "Verifica degli obiettivi del piano",
];

/** Meets the person week after week, one signed individual service after the other, and writes down what came of it. */
export function deliver(
  { time, agenda }: Stage,
  story: PlanStory,
  plan: { id: string },
  fromDaysAgo: number,
  dice: Dice,
) {
  const { operator, referral } = story;
  const lastMeeting =
    story.stage === "active"
      ? -14
      : story.stage === "withdrawn"
        ? fromDaysAgo - 14
        : endedDaysAgo(story) + (story.stage === "revoked" ? 36 : 10);
  for (let daysAgo = fromDaysAgo - 1; daysAgo > lastMeeting; daysAgo -= 7) {
    time.on(Math.max(1, daysAgo + 1), "17:30", async () => {
      const line = await nextLine(plan.id);
      if (!line) return;
      const { day, startTime } = agenda.free(time.daysAgo(daysAgo), operator.id, referral.current?.personId ?? "");
      if (day > toDay(line.endsOn)) return;
      const endTime = `${String(Number(startTime.slice(0, 2)) + 1).padStart(2, "0")}:00`;
      const { sessionId } = made(
        await planSession(operator, {
          lineIds: [line.id],
          operatorId: operator.id,
          siteId: null,
          day,
          startTime,
          endTime,
          mode: "IN_PERSON",
          place: "Sportello Lunetta",
        }),
      );
      time.onDay(day, `${endTime.slice(0, 2)}:10`, () =>
        writeRegister(operator, sessionId, dice, daysAgo < (story.silentDays ?? 0)),
      );
    });
  }
}

/** The first individual hour-paid line that still holds an hour. */
async function nextLine(planId: string) {
  const lines = await asSystem("demo town", (tx) =>
    tx.planLine.findMany({
      where: {
        unit: "HOUR",
        status: "OPEN",
        mode: { not: "GROUP" },
        planVersion: { planId, status: "SIGNED", plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      },
      orderBy: [{ mandatory: "desc" }, { serviceCode: "asc" }],
      select: {
        id: true,
        key: true,
        quantity: true,
        endsOn: true,
      },
    }),
  );
  const facts = await asSystem("demo town", (tx) => lineFacts(tx, planId));
  return lines.find(({ key, quantity }) => {
    const { deliveredMinutes = 0, bookedMinutes = 0 } = facts.get(key) ?? {};
    return deliveredMinutes + bookedMinutes + 60 <= quantity;
  });
}

/** Writes the register of an appointment: who came, who could not, or that nobody was heard of. */
export async function writeRegister(operator: Actor, sessionId: string, dice: Dice, silent = false) {
  const booked = await asSystem("demo town", (tx) =>
    tx.attendance.findMany({
      where: { sessionId, status: "BOOKED", plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      select: { id: true, version: true, minutes: true },
    }),
  );
  for (const { id: attendanceId, version, minutes } of booked) {
    const common = { attendanceId, version, note: null, correctionReason: null };
    const absent = {
      status: "ABSENT_JUSTIFIED",
      minutes: 0,
      absenceReason: dice.pick(["ILLNESS", "CARE", "WORK"] as const),
      content: null,
    } as const;
    const unheard = { status: "ABSENT", minutes: 0, absenceReason: null, content: null } as const;
    const present = { status: "PRESENT", minutes, absenceReason: null, content: dice.pick(contents) } as const;
    made(await recordAttendance(operator, { ...common, ...(silent ? unheard : dice.chance(0.09) ? absent : present) }));
  }
}
