import "server-only";
import { type CourseEditionMove, courseEditionMoves, editionMayMove, openEditions } from "@/domain/course";
import { type Actor, authorise, type Deed, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { coursesVisibleTo } from "./visible-to";

/** Finds an edition this person may see and do this deed to, and holds it until the transaction ends: seats are given one after the other. */
export async function holdEdition(tx: Tx, actor: Actor, courseEditionId: string, deed: Deed = "course.run") {
  await tx.$queryRaw`select id from "CourseEdition" where id = ${courseEditionId}::uuid for update`;
  const edition = await tx.courseEdition.findFirst({
    where: { id: courseEditionId, course: coursesVisibleTo(actor) },
    include: {
      course: {
        select: {
          id: true,
          code: true,
          title: true,
          organisationId: true,
          minutes: true,
          minAttendancePercent: true,
          promotedService: { select: { code: true } },
        },
      },
    },
  });
  if (!edition) throw new NotVisible();
  authorise(actor, deed, edition.course);
  return { ...edition, startsOn: toDay(edition.startsOn), endsOn: toDay(edition.endsOn) };
}
/** An edition held for writing, with its course. */
export type HeldEdition = Awaited<ReturnType<typeof holdEdition>>;

/** Why an edition takes no more people and lessons: it is over or called off; null while it does. */
export const closedRefusal = ({ status }: HeldEdition) =>
  openEditions.some((open) => open === status) ? null : refused("course.refusals.editionOver", { status });

/** What every event of an edition says of it; the event is told on its course's page. */
export const editionFacts = ({ course, number }: Pick<HeldEdition, "course" | "number">) => ({
  course: course.code,
  edition: number,
});

/** Moves a held edition and tells its course's history; refuses a move that does not start where it stands, and a page read before a change. */
export async function moveHeldEdition(
  tx: Tx,
  actor: Actor,
  edition: HeldEdition,
  { move, version, data }: { move: CourseEditionMove; version: number; data: Prisma.CourseEditionUncheckedUpdateInput },
) {
  if (!editionMayMove(move, edition.status) || edition.version !== version)
    return refused("course.refusals.editionMoved", { status: edition.status });
  const { to, event } = courseEditionMoves[move];
  await tx.courseEdition.update({
    where: { id: edition.id },
    data: { ...data, status: to, version: { increment: 1 } },
    select: { id: true },
  });
  await record(tx, actor, event, { subjectId: edition.course.id }, editionFacts(edition));
  return null;
}
