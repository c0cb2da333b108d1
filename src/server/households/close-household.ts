import "server-only";
import type { CloseHousehold, ReopenHousehold } from "@/domain/household";
import type { Actor } from "@/domain/permissions";
import { openSupport } from "@/domain/support-action";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { findForDeed } from "./work-on";

/**
 * The household is no longer followed, for a reason. Refuses while a referral of it still waits to be sent or answered, and
 * while goals or support actions are open unless it is said that they stay so: reopened, the household finds them again.
 */
export const closeHousehold = (actor: Actor, { householdId, reason, leavesOpen }: CloseHousehold) =>
  allOrNothing(actor, async (tx) => {
    const { caseOwnerId } = await findForDeed(tx, actor, householdId, "household.close");
    const [closed] = await tx.household.updateManyAndReturn({
      where: { id: householdId, status: "OPEN", caseOwnerId },
      data: {
        status: "CLOSED",
        closedAt: now(),
        closingReason: reason,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!closed) return refused("household.refusals.notOpen");
    const waiting = await tx.referral.count({
      where: { householdId, status: { in: ["DRAFT", "SENT", "INFO_REQUESTED"] } },
    });
    if (waiting) return refused("household.refusals.referralsWaiting", { count: waiting });
    const goals = await tx.householdGoal.count({ where: { householdId, status: "OPEN" } });
    const actions = await tx.supportAction.count({ where: { householdId, status: { in: [...openSupport] } } });
    if (goals + actions > 0 && !leavesOpen) return refused("household.refusals.workOpen", { goals, actions });
    await record(tx, actor, "household.closed", { householdId });
    return done();
  });

/** A closed household is followed again; the reason stays as a note for the Officina. */
export const reopenHousehold = (actor: Actor, { householdId, reason }: ReopenHousehold) =>
  allOrNothing(actor, async (tx) => {
    await findForDeed(tx, actor, householdId, "household.close");
    const [reopened] = await tx.household.updateManyAndReturn({
      where: { id: householdId, status: "CLOSED" },
      data: { status: "OPEN", closedAt: null, closingReason: null, updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    if (!reopened) return refused("household.refusals.alreadyOpen");
    await tx.note.create({
      data: {
        householdId,
        audience: "OFFICINA",
        body: reason,
        organisationId: actor.organisationId,
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "household.reopened", { householdId });
    return done();
  });
