import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The appointments this person may know exist: SolCo's own, and for the Officina those of people it referred. */
export function visibleTo(actor: Actor): Prisma.SessionWhereInput {
  switch (actor.role) {
    case "EMPLOYMENT_OPERATOR":
    case "PROVIDER_COORDINATOR":
      return { organisationId: actor.organisationId };
    case "SOCIAL_WORKER":
      return { attendances: { some: { plan: { referrerOrganisationId: actor.organisationId } } } };
    default:
      return { id: { in: [] } };
  }
}

/** Of a visible appointment, the people this reader may see: in a group the Officina sees its own only. */
export const participantsVisibleTo = (actor: Actor): Prisma.AttendanceWhereInput =>
  actor.role === "SOCIAL_WORKER"
    ? { plan: { referrerOrganisationId: actor.organisationId } }
    : { session: { organisationId: actor.organisationId } };
