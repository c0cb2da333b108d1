import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { heldBy } from "../households/visibility";

const nobody = { id: { in: [] as string[] } };

/** Referrals handed over that this person may know of: their organisation's, those sent to it, or (the Comune, without names) all. */
export function sentVisibleTo(actor: Actor): Prisma.ReferralWhereInput {
  const reach = reachOf(actor, "referral.read");
  const status = { not: "DRAFT" as const };
  if (reach === "organisation") return { fromOrganisationId: actor.organisationId, status };
  if (reach === "addressed") return { toOrganisationId: actor.organisationId, status };
  return reach === "any" ? { status } : nobody;
}

/** Referrals still being written: only whoever follows the household sees them. */
export const draftsVisibleTo = (actor: Actor): Prisma.ReferralWhereInput =>
  reachOf(actor, "referral.write") === "own"
    ? { fromOrganisationId: actor.organisationId, status: "DRAFT", household: { caseOwnerId: actor.id } }
    : nobody;

/** The referrals this person may know exist. Every query starts here, or from one of its two halves. */
export const visibleTo = (actor: Actor): Prisma.ReferralWhereInput => ({
  OR: [sentVisibleTo(actor), draftsVisibleTo(actor)],
});

/** The grants by which this person reads the names of a referral's household. */
export const grantsOf = (actor: Actor) => ({ where: heldBy(actor), take: 1, select: { holderId: true } });
