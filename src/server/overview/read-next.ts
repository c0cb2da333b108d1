import "server-only";
import { isEvictionUnderWay } from "@/domain/eviction";
import type { Facts } from "@/domain/facts";
import { type Actor, reachOf } from "@/domain/permissions";
import { runningRepayment } from "@/domain/repayment";
import { duesOf } from "@/domain/repayment-dues";
import { type Day, now, today } from "@/lib/clock";
import { dayOf, formatTime, toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { standingFigures } from "../households/standing-figures";
import { visibleTo as meetingsVisibleTo } from "../meetings/visible-to";

/** What comes next for a household: a meeting, an appointment, a payment, a term of the eviction, an action due. */
export type NextThing = {
  kind: "meeting" | "appointment" | "payment" | "eviction" | "action";
  id: string;
  day: Day;
  personId: string | null;
  facts: Facts;
};

/** The next of each kind of thing, the earliest first; a payment due and not made comes with its day gone by. Call it inside the read that found the file readable. */
export async function readNext(tx: Tx, actor: Actor, householdId: string): Promise<NextThing[]> {
  const meeting = await tx.teamMeeting.findFirst({
    where: { AND: [{ householdId, status: "PLANNED" }, meetingsVisibleTo(actor)] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true, place: true },
  });
  const appointments = reachOf(actor, "session.read")
    ? await tx.attendance.findMany({
        where: { householdId, status: "BOOKED", startsAt: { gte: now() } },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: 30,
        select: { sessionId: true, personId: true, startsAt: true, session: { select: { serviceName: true } } },
      })
    : [];
  const plan = await tx.repaymentPlan.findFirst({
    where: { householdId, status: { in: [...runningRepayment] } },
    select: standingFigures,
  });
  const step = await tx.evictionStep.findFirst({
    where: { householdId },
    orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
    select: { id: true, stage: true, dueOn: true },
  });
  const actions = await tx.supportAction.findMany({
    where: { householdId, status: { in: ["PLANNED", "ONGOING"] }, dueOn: { gte: toDate(today()) } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 1,
    select: { id: true, kind: true, dueOn: true },
  });
  const due = plan && duesOf(plan).find(({ amountCents, paidCents }) => paidCents < amountCents);
  const found: NextThing[] = [];
  if (meeting)
    found.push({
      kind: "meeting",
      id: meeting.id,
      day: dayOf(meeting.startsAt),
      personId: null,
      facts: { time: formatTime(meeting.startsAt), place: meeting.place },
    });
  for (const { sessionId, personId, startsAt, session } of firstOfEach(appointments))
    found.push({
      kind: "appointment",
      id: sessionId,
      day: dayOf(startsAt),
      personId,
      facts: { time: formatTime(startsAt), service: session.serviceName },
    });
  if (due)
    found.push({
      kind: "payment",
      id: due.id,
      day: due.dueOn,
      personId: null,
      facts: { leftCents: due.amountCents - due.paidCents, kind: due.kind, number: due.number },
    });
  if (step?.dueOn && isEvictionUnderWay(step.stage) && toDay(step.dueOn) >= today())
    found.push({ kind: "eviction", id: step.id, day: toDay(step.dueOn), personId: null, facts: { stage: step.stage } });
  for (const { id, kind, dueOn } of actions)
    if (dueOn) found.push({ kind: "action", id, day: toDay(dueOn), personId: null, facts: { kind } });
  return found.toSorted((one, other) => one.day.localeCompare(other.day));
}

/** Of each person the first row. */
const firstOfEach = <T extends { personId: string }>(rows: T[]) =>
  rows.filter((row, index) => rows.findIndex(({ personId }) => personId === row.personId) === index);
