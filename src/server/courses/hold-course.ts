import "server-only";
import { type CourseMove, courseMayMove, courseMoves } from "@/domain/course";
import { type Actor, authorise, type Deed, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { coursesVisibleTo } from "./visible-to";

/** Finds a course this person may see and do this deed to, and holds it until the transaction ends: its moves happen one after the other. */
export async function holdCourse(tx: Tx, actor: Actor, courseId: string, deed: Deed) {
  await tx.$queryRaw`select id from "Course" where id = ${courseId}::uuid for update`;
  const course = await tx.course.findFirst({ where: { AND: [{ id: courseId }, coursesVisibleTo(actor)] } });
  if (!course) throw new NotVisible();
  authorise(actor, deed, course);
  return { ...course, validFrom: toDay(course.validFrom), validTo: toDay(course.validTo) };
}
/** A course held for writing. */
export type HeldCourse = Awaited<ReturnType<typeof holdCourse>>;

/** Moves a held course and tells its history; refuses a move that does not start where it stands, and a page read before a change. */
export async function moveHeld(
  tx: Tx,
  actor: Actor,
  course: HeldCourse,
  { move, version, data }: { move: CourseMove; version: number; data: Prisma.CourseUncheckedUpdateInput },
) {
  if (!courseMayMove(move, course.status) || course.version !== version)
    return refused("course.refusals.moved", { status: course.status });
  const { to, event } = courseMoves[move];
  await tx.course.update({
    where: { id: course.id },
    data: { ...data, status: to, updatedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
  await record(tx, actor, event, { subjectId: course.id }, { course: course.code });
  return null;
}
