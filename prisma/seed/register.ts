import type { Actor } from "@/domain/permissions";
import { firstDayOf, type Month, monthAfter } from "@/domain/register-month";
import type { Day } from "@/lib/clock";
import { addDays, toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { closeMonth, unrecordedIn } from "@/server/register/close-month";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { recordRegister } from "@/server/sessions/record-register";
import type { Stage } from "./journeys";
import { linesWithRoom } from "./lines-with-room";
import { confirmByLink, confirmOnPaper, confirmOnScreen } from "./register-confirmations";
import { made } from "./timeline";

const where = { siteId: null, room: null, mode: "IN_PERSON", place: "Sportello Lunetta, sala grande" } as const;
const hour = { startTime: "08:00", endTime: "09:00" };

/** What a group's coaching leaves behind: registers written in one go, a correction, the people's word, a concern, a month closed. */
export function tellRegister(stage: Stage, operator: Actor, reader: Actor) {
  const { time, coordinator, solcoId } = stage;
  const unwritten = weekdayBefore(time.today);
  const second = weekdayBefore(unwritten);
  const first = weekdayBefore(addDays(second, -4));
  const groups: Record<string, string> = {};
  time.onDay(addDays(first, -2), "18:20", async () => {
    const lineIds = await coachingLines(operator, solcoId, time.today);
    if (lineIds.length < 2) return;
    for (const day of [first, second, unwritten]) {
      const booked = await planSession(operator, { ...where, ...hour, lineIds, operatorId: operator.id, day });
      groups[day] = made(booked).sessionId;
    }
  });

  time.onDay(first, "09:20", async () =>
    writeGroup(operator, groups[first], "Simulazione di colloqui in coppia", null),
  );
  time.onDay(addDays(first, 1), "10:30", async () => {
    const rows = await placesOf(groups[first]);
    for (const row of rows.slice(-1))
      made(
        await recordAttendance(operator, {
          attendanceId: row.id,
          version: row.version,
          status: "LEFT_EARLY",
          minutes: 30,
          absenceReason: null,
          content: "Simulazione di colloqui in coppia",
          note: null,
          correctionReason: "È uscita alle 8:30 per accompagnare il figlio a scuola.",
        }),
      );
    const [onScreen, onPaper] = rows;
    if (onScreen) await confirmOnScreen(operator, onScreen);
    if (onPaper) await confirmOnPaper(operator, onPaper);
    if (onPaper) await confirmByLink(operator, onPaper.planId);
  });
  const concern = {
    concern: "Ha detto che il proprietario ha parlato di sfratto: è preoccupata e ha dormito poco.",
    concernAudience: "OFFICINA" as const,
  };
  time.onDay(second, "09:15", async () =>
    writeGroup(operator, groups[second], "Le candidature inviate e le risposte ricevute", { of: reader, ...concern }),
  );

  for (let back = 12; back > 1; back--) {
    const month = monthAfter(time.today.slice(0, 7), -back);
    time.onDay(addDays(firstDayOf(monthAfter(month)), 5), "18:00", () => closeOne(coordinator, solcoId, month));
  }
}

/** The last day before this one that is no Saturday or Sunday. */
function weekdayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return [0, 6].includes(toDate(before).getUTCDay()) ? weekdayBefore(before) : before;
}

/** The coordinator closes a month in which there were appointments, some days after its end. */
async function closeOne(coordinator: Actor, solcoId: string, month: Month) {
  const unwritten = unrecordedIn(solcoId, month);
  const held = await asSystem("demo town", (tx) => tx.session.count({ where: unwritten.session }));
  const seen = await asSystem("demo town", (tx) => tx.attendance.count({ where: unwritten }));
  if (held > 0) made(await closeMonth(coordinator, { month, seen, anyway: seen > 0 }));
}

type Concern = { of: Actor; concern: string; concernAudience: "OFFICINA" };

/** Everybody came but the last, who said why not; a concern about the first whose household this social worker follows. */
async function writeGroup(operator: Actor, sessionId: string | undefined, content: string, told: Concern | null) {
  const places = await placesOf(sessionId);
  if (!sessionId || places.length === 0) return;
  const about = told && (places.find(({ caseOwnerId }) => caseOwnerId === told.of.id) ?? places[0]);
  const outcome = await recordRegister(operator, {
    sessionId,
    content,
    rows: places.map(({ id, version, minutes }, index) => {
      const away = told !== null && index === places.length - 1 && places.length > 2;
      return {
        attendanceId: id,
        version,
        status: away ? "ABSENT_JUSTIFIED" : index === 1 ? "LATE" : "PRESENT",
        minutes: index === 1 ? minutes - 15 : minutes,
        absenceReason: away ? "CARE" : null,
        note: null,
        correctionReason: null,
        concern: id === about?.id ? (told?.concern ?? null) : null,
        concernAudience: id === about?.id ? (told?.concernAudience ?? null) : null,
      };
    }),
  });
  if (!outcome.ok) throw new Error(`the demo town was refused: ${JSON.stringify(outcome)}`);
}

const placesOf = (sessionId = "00000000-0000-0000-0000-000000000000") =>
  asSystem("demo town", async (tx) =>
    (
      await tx.attendance.findMany({
        where: { sessionId },
        orderBy: { id: "asc" },
        select: {
          id: true,
          version: true,
          minutes: true,
          planId: true,
          sessionId: true,
          household: { select: { caseOwnerId: true } },
          person: { select: { firstName: true, lastName: true } },
        },
      })
    ).map(({ household, ...place }) => ({ ...place, caseOwnerId: household.caseOwnerId })),
  );

/** Coaching of this operator's running plans that still holds five hours, one a person. */
const coachingLines = async (operator: Actor, delivererId: string, until: Day) => {
  const lines = await linesWithRoom({
    delivererId,
    until,
    minutes: 300,
    line: { mode: "BOTH", serviceCode: "L09" },
    // Somebody nobody hears of comes to no group either.
    plan: { operatorId: operator.id, attendances: { none: { status: "ABSENT" } } },
  });
  return lines.slice(0, 3);
};
