import type { Actor } from "@/domain/permissions";
import { isWorkingDay } from "@/domain/working-days";
import type { Day } from "@/lib/clock";
import { addDays, dayOf, toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { moveSession } from "@/server/sessions/move-session";
import { planSeries } from "@/server/sessions/plan-series";
import type { Stage } from "./journeys";
import { linesWithRoom } from "./lines-with-room";
import { made } from "./timeline";

const rhythms = [
  { repeat: "WEEKLY", times: 4 },
  { repeat: "FORTNIGHTLY", times: 3 },
] as const;
const rooms = ["Stanza 1", "Stanza 2"];

/** Recurring appointments of the coming weeks, at an hour before all others; of the first series one was moved to the day after. */
export function tellSeries({ time, solcoId }: Stage, operators: Actor[]) {
  time.on(1, "18:40", async () => {
    for (const [index, operator] of operators.entries())
      await seriesOf(operator, rooms[index] ?? null, solcoId, firstDay(time.today));
  });
}

async function seriesOf(operator: Actor, room: string | null, solcoId: string, day: Day) {
  const lines = await linesFor(operator, solcoId, addDays(day, 42));
  const site = await asSystem("demo town", (tx) =>
    tx.site.findFirst({
      where: { organisationId: solcoId, active: true },
      orderBy: { name: "asc" },
      select: { id: true },
    }),
  );
  for (const [index, rhythm] of rhythms.entries()) {
    const lineId = lines[index];
    if (!lineId || !site) return;
    const where = { siteId: site.id, room, mode: "IN_PERSON", place: null } as const;
    const hour = { startTime: "08:00", endTime: "09:00" };
    const { sessionId } = made(
      await planSeries(operator, {
        ...rhythm,
        ...where,
        ...hour,
        lineIds: [lineId],
        operatorId: operator.id,
        day: addDays(day, index),
        until: null,
        onHolidays: "SKIP",
      }),
    );
    if (index > 0) continue;
    const second = await nextOf(sessionId);
    if (second)
      made(
        await moveSession(operator, {
          ...where,
          ...hour,
          sessionId: second.id,
          version: 1,
          scope: "ONE",
          day: addDays(dayOf(second.startsAt), 3),
          moveReason: "Quel giorno la persona lavora.",
        }),
      );
  }
}

/** The first Monday to come that is worked. */
function firstDay(today: Day) {
  let day = addDays(today, 1);
  while (toDate(day).getUTCDay() !== 1 || !isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

const nextOf = (sessionId: string) =>
  asSystem("demo town", async (tx) => {
    const { seriesId } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { seriesId: true } });
    return tx.session.findFirst({
      where: { seriesId, id: { not: sessionId } },
      orderBy: { startsAt: "asc" },
      select: { id: true, startsAt: true },
    });
  });

/** Lines of this operator's running plans that still hold four hours and last until then, one a person. */
const linesFor = (operator: Actor, delivererId: string, until: Day) =>
  linesWithRoom({
    delivererId,
    until,
    minutes: 240,
    line: { mode: { not: "GROUP" } },
    plan: { operatorId: operator.id, versions: { none: { status: "DRAFT" } } },
  });
