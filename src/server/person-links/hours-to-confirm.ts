import "server-only";
import { attended } from "@/domain/delivery";
import { canonicalHours, mostOwnHours, type OwnHours } from "@/domain/own-hours";
import { dayOf, formatTime } from "@/lib/dates";
import type { Tx } from "../db";
import { hashOf } from "../plans/content-of";

/** The hours of a plan that are recorded and that the person has not confirmed as they stand, oldest first, as one text with its hash; null when there are none. */
export async function hoursToConfirm(tx: Tx, { id: planId, code }: { id: string; code: string }) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select a.id::text from "Attendance" a
    where a."planId" = ${planId}::uuid and a.status::text = any(${[...attended]}::text[])
      and not exists (select from "AttendanceConfirmation" c where c."attendanceId" = a.id and c."attendanceVersion" = a.version)
    order by a."startsAt", a.id limit ${mostOwnHours}`;
  if (rows.length === 0) return null;
  const found = await tx.attendance.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      version: true,
      minutes: true,
      startsAt: true,
      endsAt: true,
      session: { select: { serviceCode: true, serviceName: true } },
    },
  });
  const content: OwnHours = {
    plan: code,
    hours: found.map(({ id, version, minutes, startsAt, endsAt, session }) => ({
      id,
      version,
      day: dayOf(startsAt),
      from: formatTime(startsAt),
      to: formatTime(endsAt),
      code: session.serviceCode,
      name: session.serviceName,
      minutes,
    })),
  };
  const text = canonicalHours(content);
  return { content, text, hash: hashOf(text) };
}

/** What became of the hours of a link since it was made: whether one was corrected, and which the person has not confirmed yet. */
export async function hoursSince(tx: Tx, { hours }: OwnHours) {
  const rows = await tx.attendance.findMany({
    where: { id: { in: hours.map(({ id }) => id) } },
    select: { id: true, version: true, confirmations: { select: { attendanceVersion: true } } },
  });
  const now = new Map(rows.map((row) => [row.id, row]));
  return {
    changed: hours.some(({ id, version }) => now.get(id)?.version !== version),
    open: hours.filter(
      ({ id, version }) => !now.get(id)?.confirmations.some(({ attendanceVersion }) => attendanceVersion === version),
    ),
  };
}
