import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The saved views this person finds: their own, and those shared with their organisation. */
export const visibleTo = (actor: Actor): Prisma.SavedViewWhereInput => ({
  OR: [{ ownerId: actor.id }, { shared: true, organisationId: actor.organisationId }],
});
