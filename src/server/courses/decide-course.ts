import "server-only";
import type { DecideCourse } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { violates } from "../violations";
import { holdCourse, moveHeld } from "./hold-course";
import { unready } from "./move-course";
import { publishCourse } from "./publish-course";

/**
 * The Comune approves or declines a proposed course, with a written reason either way. Approving publishes its service, which
 * plans of the provider can then take. Refuses: what one proposed oneself, a course decided or withdrawn meanwhile, an
 * approval of a course whose days are over or whose deliverer has no valid entry of the register any more.
 */
export async function decideCourse(
  actor: Actor,
  { courseId, version, verdict, decisionReason }: DecideCourse,
): Promise<Outcome> {
  try {
    return await asActor(actor, async (tx) => {
      const course = await holdCourse(tx, actor, courseId, "course.decide");
      if (course.proposedById === actor.id) return refused("course.refusals.own");
      const wrong = verdict === "approve" && course.status === "PROPOSED" ? await unready(tx, course) : null;
      if (wrong) return wrong;
      const data = { decidedAt: now(), decidedById: actor.id, decisionReason };
      const refusal = await moveHeld(tx, actor, course, { move: verdict, version, data });
      if (refusal) return refusal;
      if (verdict === "approve") await publishCourse(tx, actor, course);
      return done();
    });
  } catch (error) {
    if (violates(error, "course_decided_by_another")) return refused("course.refusals.own");
    throw error;
  }
}
