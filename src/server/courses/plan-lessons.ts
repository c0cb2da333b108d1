import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { momentsOf, type PlanLessons } from "@/domain/session";
import { done, type Outcome, refused } from "@/lib/outcome";
import { newId } from "@/lib/uuid";
import type { Tx } from "../db";
import { record, recordEach } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { lostRace } from "../sessions/booking-refusal";
import { calendarRefusal } from "../sessions/course-calendar";
import { type LinesToBook, linesToBook } from "../sessions/lines-to-book";
import { seriesDays } from "../sessions/series-days";
import { writeSessions } from "../sessions/write-sessions";
import { closedRefusal, editionFacts, holdEdition } from "./hold-edition";
import { lineInForce } from "./seat";

/**
 * Puts lessons into the calendar of an edition, one or a whole series, with everybody enrolled in them. Refuses what any
 * appointment is refused (a busy tutor, person or room, a rule of somebody's line), days outside the edition's, more minutes
 * than the course lasts, an edition that is over; then nothing is fixed.
 */
export async function planLessons(actor: Actor, input: PlanLessons): Promise<Outcome<{ courseEditionId: string }>> {
  const { courseEditionId } = input;
  try {
    return await allOrNothing(actor, async (tx) => {
      const edition = await holdEdition(tx, actor, courseEditionId);
      const closed = closedRefusal(edition);
      if (closed) return closed;
      const series = seriesDays(input);
      if (!series.ok) return series;
      const days = series.data;
      const calendar = { ...edition, courseMinutes: edition.course.minutes };
      const outside = await calendarRefusal(tx, calendar, input, days);
      if (outside) return outside;
      const enrolled = await linesOfEnrolled(tx, actor, courseEditionId);
      if (!enrolled.ok) return enrolled;

      const { code: serviceCode, title: serviceName, id } = edition.course;
      const fixed = {
        ...input,
        seriesId: days.length > 1 ? newId() : null,
        lesson: { courseEditionId, serviceCode, serviceName },
      };
      const lines = enrolled.data;
      const written = await writeSessions(
        tx,
        actor,
        days.map((day) => ({ lines, fixed, slot: momentsOf({ ...input, day }) })),
      );
      if (!written.ok) return written;
      const facts = { ...editionFacts(edition), times: days.length, firstOn: days[0] ?? "", lastOn: days.at(-1) ?? "" };
      await record(tx, actor, "courseEdition.lessonsPlanned", { subjectId: id }, facts);
      const cases = (written.data[0]?.cases ?? []).map((one) => ({ ...one, subjectId: courseEditionId }));
      await recordEach(tx, actor, "enrolment.lessonsPlanned", cases, facts);
      return done({ courseEditionId });
    });
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}

/** The lines of everybody who has a seat, their plans held still. Refuses when a variation took somebody's line away: they have to be withdrawn first. */
async function linesOfEnrolled(tx: Tx, actor: Actor, courseEditionId: string): Promise<Outcome<LinesToBook>> {
  const enrolled = await tx.enrolment.findMany({
    where: { editionId: courseEditionId, status: "ENROLLED" },
    orderBy: { id: "asc" },
    select: { planId: true, lineKey: true, person: { select: { firstName: true, lastName: true } } },
  });
  const ids: string[] = [];
  const gone: string[] = [];
  for (const { person, ...who } of enrolled) {
    const line = await lineInForce(tx, actor, who);
    if (line) ids.push(line.id);
    else gone.push(`${person.lastName} ${person.firstName}`);
  }
  if (gone.length > 0) return refused("course.refusals.lineGone", { count: gone.length, names: gone.join(", ") });
  if (ids.length === 0) return done([]);
  const lines = await linesToBook(tx, actor, ids).catch((error) => {
    // A variation signed while we waited for its plan: whoever fixes the lessons looks again.
    if (error instanceof NotVisible) return null;
    throw error;
  });
  return lines ? done(lines) : refused("errors.changedMeanwhile");
}
