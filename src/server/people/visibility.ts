import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { addressedTo, visibleTo as householdsVisibleTo } from "../households/visibility";

const nobody = { id: { in: [] as string[] } };

/** The people whose file this person may open: of their organisation, referred to it, or of a household opened to them. */
export function visibleTo(actor: Actor): Prisma.PersonWhereInput {
  const reach = reachOf(actor, "person.read");
  if (reach === "organisation") return { organisationId: actor.organisationId };
  if (reach === "addressed") return { referrals: { some: addressedTo(actor) } };
  if (reach === "granted") return { memberships: { some: { household: householdsVisibleTo(actor) } } };
  return nobody;
}
