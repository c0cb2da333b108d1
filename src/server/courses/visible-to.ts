import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/**
 * The ad-hoc courses this person may know exist: the provider all of its own, the Comune those that were proposed to it and
 * are not being written again, the others those that were approved. Every query of this noun starts here.
 */
export function coursesVisibleTo(actor: Actor): Prisma.CourseWhereInput {
  const reach = reachOf(actor, "course.read");
  if (reach === "organisation") return { organisationId: actor.organisationId };
  if (reach === "any" && reachOf(actor, "course.decide"))
    return { proposedAt: { not: null }, status: { not: "DRAFT" } };
  return reach === "any" ? { status: "APPROVED" } : { id: { in: [] } };
}

/** Of a visible edition, the people this reader may see: the provider all, the Officina those it referred, nobody else anybody. */
export function enrolledVisibleTo(actor: Actor): Prisma.EnrolmentWhereInput {
  const reach = reachOf(actor, "session.read");
  if (reach === "addressed") return { plan: { providerOrganisationId: actor.organisationId } };
  return reach === "organisation" ? { plan: { referrerOrganisationId: actor.organisationId } } : { id: { in: [] } };
}
