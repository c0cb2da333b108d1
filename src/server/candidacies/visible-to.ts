import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The candidacies this person may read: the provider those of its plans, the Officina those of the people it referred. Every query of this noun starts here. */
export function candidaciesVisibleTo(actor: Actor): Prisma.CandidacyWhereInput {
  const reach = reachOf(actor, "candidacy.read");
  if (reach === "organisation") return { plan: { referrerOrganisationId: actor.organisationId } };
  if (reach === "addressed") return { plan: { providerOrganisationId: actor.organisationId } };
  return { id: { in: [] } };
}
