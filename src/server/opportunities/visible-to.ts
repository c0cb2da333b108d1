import "server-only";
import { type Actor, NotVisible, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** The opportunities this person may read: a provider those it keeps, the Officina and the Comune all. Every query of this noun starts here. */
export function visibleTo(actor: Actor): Prisma.OpportunityWhereInput {
  const reach = reachOf(actor, "opportunity.read");
  if (reach === "organisation") return { providerOrganisationId: actor.organisationId };
  return reach === "any" ? {} : { id: { in: [] } };
}

/** Finds an opportunity of this provider and holds it until the transaction ends: its places are given one after the other. */
export async function lockOpportunity(tx: Tx, actor: Actor, opportunityId: string) {
  await tx.$queryRaw`select id from "Opportunity" where id = ${opportunityId}::uuid for update`;
  const found = await tx.opportunity.findFirst({
    where: { AND: [{ id: opportunityId }, visibleTo(actor)] },
    select: {
      id: true,
      organisationId: true,
      providerOrganisationId: true,
      kind: true,
      city: true,
      weeklyMinutes: true,
      shifts: true,
      licenceNeeded: true,
      transportNeeded: true,
      languageLevel: true,
      studyTitle: true,
      places: true,
      status: true,
      closesOn: true,
      version: true,
    },
  });
  if (!found) throw new NotVisible();
  return { ...found, closesOn: found.closesOn && toDay(found.closesOn) };
}
export type LockedOpportunity = Awaited<ReturnType<typeof lockOpportunity>>;
