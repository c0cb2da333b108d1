import "server-only";
import type { Actor } from "@/domain/permissions";
import { durationOf } from "@/domain/session";
import { type Collision, isCollision, seriesRefusal } from "@/domain/session-series";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { lostRace } from "../sessions/booking-refusal";
import { lineRefusals } from "../sessions/line-refusals";
import { type LineToBook, toBook } from "../sessions/lines-to-book";
import type { Slot } from "../sessions/slot";

type Lesson = Slot & { id: string };

/** The lessons of an edition still to come, first to last. */
const lessonsAhead = (tx: Tx, courseEditionId: string): Promise<Lesson[]> =>
  tx.session.findMany({
    where: { courseEditionId, status: "PLANNED", startsAt: { gt: now() } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true, endsAt: true },
  });

/**
 * Books somebody into every lesson still to come of an edition that is held, as is their plan; the reason why not, and then
 * nothing is booked. Each lesson is refused what any appointment is: a busy person, a day outside their line or over the cap,
 * fewer hours left than it lasts, a deliverer not accredited that day.
 */
export async function seat(tx: Tx, courseEditionId: string, line: LineToBook): Promise<Message | null> {
  await tx.$executeRaw`savepoint seat`;
  const refusal = await bookAll(tx, await lessonsAhead(tx, courseEditionId), line).catch((error) => {
    const lost = lostRace(error);
    if (lost) return lost.reason;
    throw error;
  });
  if (refusal) await tx.$executeRaw`rollback to savepoint seat`;
  await tx.$executeRaw`release savepoint seat`;
  return refusal;
}

async function bookAll(tx: Tx, lessons: Lesson[], line: LineToBook): Promise<Message | null> {
  const collisions: Collision[] = [];
  for (const lesson of lessons) {
    const wanted = { line, minutes: durationOf(lesson.startsAt, lesson.endsAt) };
    const [reason] = await lineRefusals(tx, [wanted], lesson);
    if (!reason) await book(tx, lesson, line);
    else if (lessons.length === 1 || !isCollision(reason)) return reason;
    else collisions.push({ day: dayOf(lesson.startsAt), reason });
  }
  // A lesson somebody was put into is not the one a page still shows without them.
  await tx.session.updateMany({
    where: { id: { in: lessons.map(({ id }) => id) } },
    data: { version: { increment: 1 } },
  });
  return collisions.length > 0 ? seriesRefusal(collisions) : null;
}

async function book(tx: Tx, { id: sessionId, startsAt, endsAt }: Lesson, { id, key, planVersion }: LineToBook) {
  const { planId, plan } = planVersion;
  const booked = {
    planLineId: id,
    lineKey: key,
    personId: plan.personId,
    householdId: plan.householdId,
    startsAt,
    endsAt,
    status: "BOOKED",
    minutes: durationOf(startsAt, endsAt),
  } as const;
  // Who left and comes back finds the place they gave up.
  await tx.attendance.upsert({
    where: { sessionId_planId: { sessionId, planId } },
    create: { ...booked, sessionId, planId },
    update: { ...booked, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Holds the plans of some people still, in one order whoever asks. */
export const holdPlans = (tx: Tx, planIds: string[]) =>
  tx.$queryRaw`select id from "Plan" where id = any(${planIds}::uuid[]) order by id for update`;

/** The line by which somebody takes part, as their plan in force has it; null when a variation took it away. */
export const lineInForce = (tx: Tx, actor: Actor, { planId, lineKey }: { planId: string; lineKey: string }) =>
  tx.planLine.findFirst({
    where: {
      key: lineKey,
      planVersion: { planId, status: "SIGNED", plan: { providerOrganisationId: actor.organisationId } },
    },
    select: toBook,
  });
