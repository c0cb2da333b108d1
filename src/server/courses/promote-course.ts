import "server-only";
import type { PromoteCourse } from "@/domain/course-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { lockProgramme } from "../catalogue/read-editions";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { holdCourse } from "./hold-course";

/**
 * Copies the service of an approved course into a draft of its measure's basket, under a code of the basket's. Once: refuses
 * a course already promoted (unless that draft was thrown away), one not approved, a code that the draft already has, an
 * edition that is no draft any more.
 */
export async function promoteCourse(
  actor: Actor,
  { courseId, version, editionId, code }: PromoteCourse,
): Promise<Outcome<{ editionId: string }>> {
  return asActor(actor, async (tx) => {
    const course = await holdCourse(tx, actor, courseId, "course.promote");
    // Whoever imports, publishes or promotes waits here: the codes of a draft do not change meanwhile.
    await lockProgramme(tx, course.programmeId);
    const edition = await tx.catalogueEdition.findFirst({
      where: { id: editionId, programmeId: course.programmeId, courseId: null },
      select: { status: true },
    });
    if (!edition) throw new NotVisible();
    const before = await promotedTo(tx, course);
    if (before) return refused("course.refusals.promoted", { code: before.code, edition: before.edition.name });
    if (edition.status !== "DRAFT") return refused("catalogue.refusals.notDraft");
    if (course.version !== version) return refused("errors.changedMeanwhile");
    if (await tx.service.count({ where: { editionId, code } })) return refused("course.refusals.codeTaken", { code });
    const {
      id: _id,
      editionId: _own,
      ...service
    } = await tx.service.findFirstOrThrow({
      where: { edition: { courseId } },
    });
    const copy = await tx.service.create({ data: { ...service, editionId, code }, select: { id: true } });
    await tx.course.update({
      where: { id: courseId },
      data: { promotedServiceId: copy.id, promotedAt: now(), updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "course.promoted", { subjectId: courseId }, { course: course.code, service: code });
    return done({ editionId });
  });
}

/** The basket's service a course became; null while it did not, or when that draft was thrown away. */
export const promotedTo = async (tx: Tx, { promotedServiceId: id }: { promotedServiceId: string | null }) =>
  id
    ? tx.service.findFirst({
        where: { id, edition: { status: { not: "DISCARDED" } } },
        select: { id: true, code: true, edition: { select: { id: true, name: true } } },
      })
    : null;
