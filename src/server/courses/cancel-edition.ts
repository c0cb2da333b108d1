import "server-only";
import type { CancelCourseEdition } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import { sessionMoves } from "@/domain/session";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { recordEach } from "../history";
import { editionFacts, holdEdition, moveHeldEdition } from "./hold-edition";
import { holdPlans } from "./seat";
import { freeLessons } from "./withdraw-enrolment";

/**
 * Calls an edition off with the reason: its lessons to come are cancelled, their minutes go back to everybody's line, seats and
 * waiting list end. What was held stays on the register. Refuses an edition that is over, and a page read before a change.
 */
export async function cancelCourseEdition(
  actor: Actor,
  { courseEditionId, version, cancelReason }: CancelCourseEdition,
): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const edition = await holdEdition(tx, actor, courseEditionId);
    const enrolments = await tx.enrolment.findMany({
      where: { editionId: courseEditionId, status: { in: ["WAITING", "ENROLLED"] } },
      select: { planId: true, personId: true, householdId: true },
    });
    const planIds = enrolments.map(({ planId }) => planId);
    await holdPlans(tx, planIds);
    const data = { cancelledAt: now(), cancelReason };
    const refusal = await moveHeldEdition(tx, actor, edition, { move: "cancel", version, data });
    if (refusal) return refusal;
    await freeLessons(tx, courseEditionId, planIds);
    const { from, to } = sessionMoves.cancel;
    await tx.session.updateMany({
      where: { courseEditionId, status: { in: [...from] }, startsAt: { gt: now() } },
      data: { status: to, cancelReason, version: { increment: 1 } },
    });
    await tx.enrolment.updateMany({
      where: { editionId: courseEditionId, status: { in: ["WAITING", "ENROLLED"] } },
      data: { status: "WITHDRAWN", endedAt: now(), endReason: cancelReason, version: { increment: 1 } },
    });
    const cases = enrolments.map((one) => ({ ...one, subjectId: courseEditionId }));
    await recordEach(tx, actor, "enrolment.cancelled", cases, editionFacts(edition));
    return done();
  });
}
