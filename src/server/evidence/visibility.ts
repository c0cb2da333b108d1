import "server-only";
import { type Actor, reachOf, type Subject } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The packs this person may know of: their organisation's, or only those they asked for themselves. */
export function packsVisibleTo(actor: Actor): Prisma.EvidencePackWhereInput {
  const reach = reachOf(actor, "evidence.read");
  if (reach === "organisation") return { organisationId: actor.organisationId };
  return reach === "own" ? { requestedById: actor.id } : { id: { in: [] } };
}

/** A pack as the policy sees it. */
export const packSubject = (pack: { organisationId: string; requestedById: string }): Subject => ({
  organisationId: pack.organisationId,
  ownerId: pack.requestedById,
});
