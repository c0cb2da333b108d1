import "server-only";
import { type Actor, authorise, may, NotVisible, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** Whether this person works on landlord's lists at all. */
export const mayImport = (actor: Actor) => may(actor, "landlordImport.run", { organisationId: actor.organisationId });

/** The landlord's lists this person may work on: their organisation's. Every query of one starts here. */
export function visibleTo(actor: Actor): Prisma.LandlordImportWhereInput {
  return reachOf(actor, "landlordImport.run") === "organisation"
    ? { organisationId: actor.organisationId }
    : { id: { in: [] } };
}

/** Finds a list this person may work on; what they may not is not there. */
export async function findForWork(tx: Tx, actor: Actor, importId: string) {
  const found = await tx.landlordImport.findFirst({
    where: { AND: [{ id: importId }, visibleTo(actor)] },
    select: { id: true, organisationId: true, status: true, version: true, createdById: true },
  });
  if (!found) throw new NotVisible();
  authorise(actor, "landlordImport.run", { organisationId: found.organisationId });
  return found;
}
