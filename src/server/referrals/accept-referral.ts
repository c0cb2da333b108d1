import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AcceptReferral } from "@/domain/referral-forms";
import { now } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { concernsOf, findForMove, movedMeanwhile, startOf } from "./find-for-deed";
import { canFollow } from "./operators";

/**
 * Takes the person on: who follows them and when they first meet. An operator accepts for themselves, a coordinator for
 * anybody of the provider. Refuses an operator who is inactive or of another organisation, a referral already given to a
 * colleague, and one no longer waiting for a decision.
 */
export async function acceptReferral(actor: Actor, input: AcceptReferral): Promise<Outcome> {
  const { referralId, assigneeId } = input;
  const firstAppointmentAt = momentOf(input.firstAppointmentOn, input.firstAppointmentTime);
  if (!firstAppointmentAt) return refused("referral.refusals.noSuchHour");
  const accepting = asActor(actor, async (tx): Promise<Outcome> => {
    const referral = await findForMove(tx, actor, referralId, "accept");
    const forAnybody = actor.role === "PROVIDER_COORDINATOR";
    if (!forAnybody && assigneeId !== actor.id) return refused("referral.refusals.onlyForOneself");
    if (!(await canFollow(tx, referral.toOrganisationId, assigneeId))) return refused("referral.refusals.notOperator");

    const [accepted] = await tx.referral.updateManyAndReturn({
      where: {
        id: referralId,
        status: startOf("accept"),
        ...(forAnybody ? {} : { OR: [{ assigneeId: null }, { assigneeId: actor.id }] }),
      },
      data: {
        status: "ACCEPTED",
        assigneeId,
        decidedAt: now(),
        decidedById: actor.id,
        firstAppointmentAt,
        firstAppointmentPlace: input.firstAppointmentPlace,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!accepted) return tooLate();
    if (referral.assigneeId !== assigneeId)
      await tx.referralAssignment.create({
        data: { referralId, assigneeId, assignedById: actor.id, createdAt: now() },
        select: { id: true },
      });
    await record(
      tx,
      actor,
      "referral.accepted",
      { ...concernsOf(referral), subjectId: assigneeId },
      {
        firstAppointmentAt: firstAppointmentAt.toISOString(),
      },
    );
    return done();

    async function tooLate() {
      const held = await tx.referral.findUnique({
        where: { id: referralId },
        select: { status: true, assignee: { select: { name: true } } },
      });
      return held?.status === "SENT" && held.assignee
        ? refused("referral.refusals.givenToColleague", { name: held.assignee.name })
        : movedMeanwhile(tx, actor, referralId);
    }
  });
  return accepting.catch((error) => {
    // They left at the same moment: the database sees it first.
    if (violates(error, "followed_by_somebody")) return refused("referral.refusals.notOperator");
    throw error;
  });
}
