import "server-only";
import type { DraftCourse, EditCourse } from "@/domain/course-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { holdCourse, moveHeld } from "./hold-course";
import { pricedCourse } from "./price-course";

/**
 * Writes an ad-hoc course as a draft of one's own provider. Hours in minutes, money in cents; the cost of an hour is never
 * typed. Refuses days outside the measure's, a deliverer without a valid entry of the register, a cost from nowhere.
 */
export async function draftCourse(actor: Actor, input: DraftCourse): Promise<Outcome<{ courseId: string }>> {
  authorise(actor, "course.write", { organisationId: actor.organisationId });
  return asActor(actor, async (tx) => {
    const priced = await pricedCourse(tx, actor, input);
    if (!priced.ok) return priced;
    const course = await tx.course.create({
      data: {
        ...priced.data,
        organisationId: actor.organisationId,
        createdById: actor.id,
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true, code: true },
    });
    await record(tx, actor, "course.drafted", { subjectId: course.id }, { course: course.code });
    return done({ courseId: course.id });
  });
}

/** Puts a draft right. Refuses what writing one refuses, a course that is no draft, a page read before a change. */
export async function editCourse(actor: Actor, input: EditCourse): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const course = await holdCourse(tx, actor, input.courseId, "course.write");
    const { courseId: _id, version, ...form } = input;
    const priced = await pricedCourse(tx, actor, form);
    if (!priced.ok) return priced;
    return (await moveHeld(tx, actor, course, { move: "edit", version, data: priced.data })) ?? done();
  });
}
