import "server-only";
import type { AddPoint, ChangePoint, TakePoint } from "@/domain/meeting-forms";
import { isShareable, pointKey } from "@/domain/open-points";
import { type Actor, NotVisible } from "@/domain/permissions";
import { done, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { keyOfRow } from "./key-of-row";
import { openPoints } from "./open-points";
import { pointRow } from "./plan-meeting";
import { notWritable, workOnMeeting } from "./work-on-meeting";

/** The most points on one agenda. */
const mostPoints = 40;

const pointsOf = (tx: Tx, meetingId: string) =>
  tx.meetingPoint.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true, kind: true, subjectId: true, facts: true, _count: { select: { tasks: true } } },
  });
type PointRow = Awaited<ReturnType<typeof pointsOf>>[number];

const nextPlace = (points: PointRow[]) => (points.at(-1)?.position ?? 0) + 1;

/** Puts a point of one's own at the end of a planned meeting's agenda. */
export const addPoint = (actor: Actor, { meetingId, body, shared }: AddPoint) =>
  asActor(actor, async (tx) => {
    const no = notWritable(await workOnMeeting(tx, actor, meetingId));
    if (no) return no;
    const points = await pointsOf(tx, meetingId);
    if (points.length >= mostPoints) return refused("meeting.refusals.agendaFull", { most: mostPoints });
    await tx.meetingPoint.create({
      data: { meetingId, body, shared, kind: "FREE", position: nextPlace(points) },
      select: { id: true },
    });
    return done();
  });

/** Takes something open in the case into the agenda. Refuses what is no longer open, or already there. */
export const takePoint = (actor: Actor, { meetingId, key }: TakePoint) =>
  asActor(actor, async (tx) => {
    const meeting = await workOnMeeting(tx, actor, meetingId);
    const no = notWritable(meeting);
    if (no) return no;
    const points = await pointsOf(tx, meetingId);
    if (points.length >= mostPoints) return refused("meeting.refusals.agendaFull", { most: mostPoints });
    const found = (await openPoints(tx, meeting.householdId)).find((one) => pointKey(one) === key);
    if (!found) return refused("meeting.refusals.noLongerOpen");
    if (points.some((one) => keyOfRow(one) === key)) return refused("meeting.refusals.alreadyThere");
    await tx.meetingPoint.create({
      data: { meetingId, ...pointRow(found, nextPlace(points)) },
      select: { id: true },
    });
    return done();
  });

/** Moves a point up or down, shares it with the provider's people or keeps it to the Officina, or drops it. Refuses to share debt, and to drop what tasks were decided on. */
export const changePoint = (actor: Actor, { meetingId, pointId, change }: ChangePoint) =>
  asActor(actor, async (tx) => {
    const no = notWritable(await workOnMeeting(tx, actor, meetingId));
    if (no) return no;
    const points = await pointsOf(tx, meetingId);
    const at = points.findIndex(({ id }) => id === pointId);
    const point = points[at];
    if (!point) throw new NotVisible();
    if (change === "UP" || change === "DOWN") return swap(tx, point, points[at + (change === "UP" ? -1 : 1)]);
    if (change === "DROP") {
      if (point._count.tasks > 0) return refused("meeting.refusals.pointHasTasks");
      await tx.meetingPoint.delete({ where: { id: pointId }, select: { id: true } });
      return done();
    }
    if (change === "SHARE" && !isShareable(point.kind)) return refused("meeting.refusals.notShareable");
    await tx.meetingPoint.update({
      where: { id: pointId },
      data: { shared: change === "SHARE", version: { increment: 1 } },
      select: { id: true },
    });
    return done();
  });

async function swap(tx: Tx, one: PointRow, other: PointRow | undefined) {
  if (!other) return done();
  await tx.meetingPoint.update({ where: { id: one.id }, data: { position: other.position }, select: { id: true } });
  await tx.meetingPoint.update({ where: { id: other.id }, data: { position: one.position }, select: { id: true } });
  return done();
}
