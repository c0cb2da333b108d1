import "server-only";
import { type CourseButton, courseMoves } from "@/domain/course";
import type { MoveCourse } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { type HeldCourse, holdCourse, moveHeld } from "./hold-course";
import { delivererRefusal } from "./price-course";

/**
 * The provider proposes its course to the Comune, takes a declined one up again, or withdraws it. Refuses: a move that does
 * not start where the course stands, a proposal whose days are over, whose quote is not attached, or whose deliverer has no
 * valid entry of the register any more.
 */
export async function moveCourse(actor: Actor, { courseId, version, move }: MoveCourse): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const course = await holdCourse(tx, actor, courseId, courseMoves[move].deed);
    const wrong = move === "propose" ? await unready(tx, course) : null;
    if (wrong) return wrong;
    return (await moveHeld(tx, actor, course, { move, version, data: stampsOf(move, actor) })) ?? done();
  });
}

const stampsOf = (move: CourseButton, actor: Actor): Prisma.CourseUncheckedUpdateInput =>
  move === "propose"
    ? { proposedAt: now(), proposedById: actor.id, decidedAt: null, decidedById: null, decisionReason: null }
    : {};

/** Why a course may not be put before the Comune as it stands; null when it may. */
export async function unready(tx: Tx, course: HeldCourse) {
  if (course.validTo < today()) return refused("course.refusals.over", { day: formatDay(course.validTo) });
  const files = await tx.attachment.count({ where: { courseId: course.id, kind: "QUOTE" } });
  if (course.costBasis === "QUOTE" && files === 0) return refused("course.refusals.quoteNotAttached");
  return delivererRefusal(tx, course);
}
