import "server-only";
import { courseMayMove } from "@/domain/course";
import { type Actor, authorise, may, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { type ArrivedFile, keepFile } from "../attachments/keep-file";
import { storage } from "../attachments/storage";
import { asActor } from "../db";
import { record } from "../history";
import { holdCourse } from "./hold-course";
import { coursesVisibleTo } from "./visible-to";

/** The most quotes one course keeps. */
const mostQuotes = 10;

/** Keeps the deliverer's quote of a course being written. Refuses an empty file, one over 20 MB, one that by its content is no document, the eleventh, and a course already proposed. */
export async function attachQuote(actor: Actor, courseId: string, file: ArrivedFile): Promise<Outcome> {
  const seen = await asActor(actor, (tx) =>
    tx.course.findFirst({
      where: { AND: [{ id: courseId }, coursesVisibleTo(actor)] },
      select: { organisationId: true, status: true },
    }),
  );
  if (!seen) throw new NotVisible();
  authorise(actor, "course.write", seen);
  const kept = await keepFile("QUOTE", file);
  if (!kept.ok) return kept;
  return asActor(actor, async (tx) => {
    const course = await holdCourse(tx, actor, courseId, "course.write");
    if (!courseMayMove("edit", course.status)) return refused("course.refusals.moved", { status: course.status });
    if ((await tx.attachment.count({ where: { courseId } })) >= mostQuotes)
      return refused("attachment.errors.tooMany", { maximum: mostQuotes });
    await tx.attachment.create({
      data: {
        organisationId: actor.organisationId,
        courseId,
        kind: "QUOTE",
        ...kept.data,
        uploadedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "course.quoteAttached", { subjectId: courseId }, { bytes: file.bytes.length });
    return done();
  });
}

/** A quote of a course with its bytes, each download leaving its trace; only for the provider and the Comune. Null when out of sight or no longer what it was. */
export async function downloadQuote(actor: Actor, courseId: string, attachmentId: string) {
  const found = await asActor(actor, async (tx) => {
    const attachment = await tx.attachment.findFirst({
      where: { id: attachmentId, courseId, kind: "QUOTE", course: coursesVisibleTo(actor) },
      select: { fileName: true, mimeType: true, sha256: true, organisationId: true },
    });
    if (!attachment || !readsQuotes(actor, attachment)) return null;
    await record(tx, actor, "attachment.downloaded", { subjectId: courseId });
    return attachment;
  });
  const bytes = found && (await storage().get(found.sha256));
  return found && bytes && { fileName: found.fileName, mimeType: found.mimeType, bytes };
}

/** What a deliverer asks for is between it, who proposes and who decides. */
export const readsQuotes = (actor: Actor, course: { organisationId: string }) =>
  may(actor, "course.write", course) || may(actor, "course.decide", course);
