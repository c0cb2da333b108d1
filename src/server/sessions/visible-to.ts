import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The appointments this person may know exist: SolCo's own, and for the Officina those of people it referred. */
export function visibleTo(actor: Actor): Prisma.SessionWhereInput {
  switch (reachOf(actor, "session.read")) {
    case "addressed":
      return { organisationId: actor.organisationId };
    case "organisation":
      return { attendances: { some: { plan: { referrerOrganisationId: actor.organisationId } } } };
    default:
      return { id: { in: [] } };
  }
}

/** Of a visible appointment, the people this reader may see: in a group the Officina sees its own only. */
export const participantsVisibleTo = (actor: Actor): Prisma.AttendanceWhereInput =>
  reachOf(actor, "session.read") === "organisation"
    ? { plan: { referrerOrganisationId: actor.organisationId } }
    : { session: { organisationId: actor.organisationId } };
