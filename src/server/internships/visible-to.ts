import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

const nobody = { id: { in: [] as string[] } };

/** The internships this person may know exist: the provider's own, the Officina's of the plans it refers. Every query of this noun starts here. */
export function visibleTo(actor: Actor): Prisma.InternshipWhereInput {
  const reach = reachOf(actor, "internship.read");
  if (reach === "organisation")
    return { plan: { referrerOrganisationId: actor.organisationId, sharedAt: { not: null } } };
  return reach === "addressed" ? { plan: { providerOrganisationId: actor.organisationId } } : nobody;
}
