import "server-only";
import type { WithdrawEnrolment } from "@/domain/course-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { seatWaiting, waitingOf } from "./call-waiting";
import { closedRefusal, editionFacts, holdEdition } from "./hold-edition";
import { holdPlans } from "./seat";
import { enrolledVisibleTo } from "./visible-to";

/**
 * Takes somebody out of an edition, or of its waiting list, with the reason: the lessons to come go back to their line, and the
 * seat goes at once to the first who waits and can take it (whom a rule refuses keeps their place in the list). Refuses an
 * edition that is over, somebody who has no seat and does not wait, a page read before a change.
 */
export async function withdrawEnrolment(
  actor: Actor,
  { enrolmentId, version, endReason }: WithdrawEnrolment,
): Promise<Outcome<{ courseEditionId: string }>> {
  return asActor(actor, async (tx) => {
    const seen = await tx.enrolment.findFirst({
      where: { AND: [{ id: enrolmentId }, enrolledVisibleTo(actor)] },
      select: { editionId: true, planId: true, personId: true, householdId: true },
    });
    if (!seen) throw new NotVisible();
    const { editionId, ...whose } = seen;
    const edition = await holdEdition(tx, actor, editionId);
    const closed = closedRefusal(edition);
    if (closed) return closed;
    const waiting = (await waitingOf(tx, editionId)).filter(({ id }) => id !== enrolmentId);
    await holdPlans(tx, [whose.planId, ...waiting.map(({ planId }) => planId)]);
    const [gone] = await tx.enrolment.updateManyAndReturn({
      where: { id: enrolmentId, version, status: { in: ["WAITING", "ENROLLED"] } },
      data: { status: "WITHDRAWN", endedAt: now(), endReason, version: { increment: 1 } },
      select: { id: true },
    });
    if (!gone) return refused("errors.changedMeanwhile");
    await freeLessons(tx, editionId, [whose.planId]);
    await record(tx, actor, "enrolment.withdrawn", { ...whose, subjectId: editionId }, editionFacts(edition));
    await seatWaiting(tx, actor, edition, waiting);
    return done({ courseEditionId: editionId });
  });
}

/** Gives the lessons still to come back to the lines of some people. */
export const freeLessons = (tx: Tx, courseEditionId: string, planIds: string[]) =>
  tx.attendance.updateMany({
    where: {
      planId: { in: planIds },
      status: "BOOKED",
      startsAt: { gt: now() },
      session: { courseEditionId },
    },
    data: { status: "CANCELLED", minutes: 0, version: { increment: 1 } },
  });
