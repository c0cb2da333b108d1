import "server-only";
import { type Actor, authorise, type Deed, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { visibleTo } from "./visibility";

/** What every command needs to know of the household it works on. */
export type HeldHousehold = { id: string; code: string; organisationId: string; caseOwnerId: string };

/** Finds a household this person may do the deed to. What they may not see, or not touch, is not there. */
export async function findForDeed(tx: Tx, actor: Actor, householdId: string, deed: Deed): Promise<HeldHousehold> {
  const household = await tx.household.findFirst({
    where: { AND: [{ id: householdId }, visibleTo(actor)] },
    select: { id: true, code: true, organisationId: true, caseOwnerId: true },
  });
  if (!household) throw new NotVisible();
  authorise(actor, deed, { organisationId: household.organisationId, ownerId: household.caseOwnerId });
  return household;
}

/**
 * Opens an open household for writing and holds its row until the end, so that two commands on one household follow each
 * other. Null when it is closed, or passed to a colleague in the meantime: `notOpen` says so.
 */
export async function workOn(tx: Tx, actor: Actor, householdId: string, deed: Deed = "household.edit") {
  const household = await findForDeed(tx, actor, householdId, deed);
  const [held] = await tx.household.updateManyAndReturn({
    where: { id: householdId, status: "OPEN", caseOwnerId: household.caseOwnerId },
    data: { updatedAt: now() },
    select: { id: true },
  });
  return held ? household : null;
}

/** The refusal of a command on a household that is closed or has just changed hands. */
export const notOpen = () => refused("household.refusals.notOpen");

/** After a versioned write that found no row: the row changed meanwhile, or was never this household's. */
export function changedOrGone(rows: number) {
  if (rows === 0) throw new NotVisible();
  return refused("errors.changedMeanwhile");
}
