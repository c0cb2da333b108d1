import "server-only";
import type { ReassignHousehold } from "@/domain/household";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { findForDeed } from "./work-on";

/** The case passes to a colleague of the same organisation who is at work, with a handover note, inside a transaction already open; a case always has its owner. `batch` names the deed on many at once that this is part of. */
export async function passIn(
  tx: Tx,
  actor: Actor,
  { householdId, fromOwnerId, toOwnerId, handover }: ReassignHousehold,
  batch?: string,
): Promise<Outcome> {
  const { organisationId } = await findForDeed(tx, actor, householdId, "household.reassign");
  const colleague = await tx.user.findFirst({
    where: { id: toOwnerId, organisationId, role: "SOCIAL_WORKER", active: true },
    select: { id: true },
  });
  if (!colleague) return refused("household.refusals.notAColleague");
  if (toOwnerId === fromOwnerId) return refused("household.refusals.sameOwner");
  const [passed] = await tx.household.updateManyAndReturn({
    where: { id: householdId, caseOwnerId: fromOwnerId },
    data: { caseOwnerId: toOwnerId, updatedAt: now() },
    select: { id: true },
  });
  if (!passed) return refused("errors.changedMeanwhile");
  await tx.note.create({
    data: { householdId, audience: "OFFICINA", body: handover, organisationId, authorId: actor.id, createdAt: now() },
    select: { id: true },
  });
  await record(tx, actor, "household.reassigned", { householdId, subjectId: toOwnerId }, batch ? { batch } : {});
  return done();
}

/** The same as a command of its own. */
export const reassignHousehold = (actor: Actor, input: ReassignHousehold) =>
  allOrNothing(actor, (tx) => passIn(tx, actor, input));
