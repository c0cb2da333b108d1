import "server-only";
import { attended, isAttended } from "@/domain/delivery";
import type { RegisterRow } from "@/domain/register-forms";
import { answerProblems, countedMinutes, durationOf } from "@/domain/session";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { lineRefusals } from "./line-refusals";
import { type LineToBook, toBook } from "./lines-to-book";
import type { HeldSession, RegisterPlace } from "./record-register";

/**
 * Which lines of a page of the register may not be written, and why: one that changed since it was read, a place called off,
 * a correction without its reason, a plan not running; and for who was there no minutes or more than the appointment lasted, a
 * service that a later version took out or paused, whatever `lineRefusals` says of it, a group larger than the service allows.
 */
export async function rowRefusals(tx: Tx, session: HeldSession, places: RegisterPlace[], rows: RegisterRow[]) {
  const attending = rows.filter(({ status }) => isAttended(status));
  const lines = await linesNow(tx, places);
  const wanted = attending.flatMap((row) => {
    const place = places.find(({ id }) => id === row.attendanceId);
    const line = place && lines.get(place.planId + place.lineKey);
    return place && line
      ? [{ line, minutes: countedMinutes(row), held: { id: place.id, minutes: place.minutes } }]
      : [];
  });
  const onLines = await lineRefusals(tx, wanted, session);
  const crowd = await crowdRefusal(tx, session, attending, [...lines.values()]);
  return rows.flatMap((row) => {
    const place = places.find(({ id }) => id === row.attendanceId);
    const index = wanted.findIndex(({ held }) => held.id === row.attendanceId);
    const reason =
      place &&
      (ownRefusal(session, place, row) ??
        (isAttended(row.status)
          ? index < 0
            ? { key: "session.refusals.lineRemoved" }
            : (onLines[index] ?? crowd)
          : null));
    return reason ? [{ attendanceId: row.attendanceId, reason }] : [];
  });
}

/** What the line itself and its plan say against it. */
function ownRefusal({ startsAt, endsAt }: HeldSession, place: RegisterPlace, row: RegisterRow): Message | null {
  const { status } = place.plan;
  if (place.version !== row.version) return { key: "errors.changedMeanwhile" };
  if (place.status === "CANCELLED") return { key: "session.refusals.cancelled" };
  if (place.recordedAt && !row.correctionReason) return { key: "session.refusals.correctionReason" };
  if (status !== "SIGNED" && status !== "ACTIVE")
    return { key: "session.refusals.planNotRunning", values: { name: nameOf(place) } };
  const [problem] = answerProblems(row);
  if (problem) return { key: problem[1] };
  const lasted = durationOf(startsAt, endsAt);
  return countedMinutes(row) > lasted
    ? { key: "session.refusals.longerThanSession", values: { minutes: lasted } }
    : null;
}

/** The lines of these places as the plans in force have them today; one that a variation took away is missing. */
async function linesNow(tx: Tx, places: RegisterPlace[]): Promise<Map<string, LineToBook>> {
  const lines = await tx.planLine.findMany({
    where: { OR: places.map(({ planId, lineKey }) => ({ key: lineKey, planVersion: { planId, status: "SIGNED" } })) },
    select: toBook,
  });
  return new Map(lines.map((line) => [line.planVersion.planId + line.key, line]));
}

/** No more people attend than the service takes: those written already and those being written. */
async function crowdRefusal(
  tx: Tx,
  { id: sessionId }: HeldSession,
  attending: RegisterRow[],
  lines: LineToBook[],
): Promise<Message | null> {
  const written = await tx.attendance.count({
    where: {
      sessionId,
      status: { in: [...attended] },
      id: { notIn: attending.map(({ attendanceId }) => attendanceId) },
    },
  });
  const total = written + attending.length;
  const alone = lines.some(({ mode }) => mode === "INDIVIDUAL");
  const seats = alone
    ? 1
    : Math.min(...lines.map(({ participantsMax }) => participantsMax ?? Number.POSITIVE_INFINITY));
  return total > seats ? { key: "session.refusals.groupTooLarge", values: { seats } } : null;
}

const nameOf = ({ person }: RegisterPlace) => `${person.lastName} ${person.firstName}`;
