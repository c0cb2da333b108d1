import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";

const nobody = { id: { in: [] as string[] } };

/** The grants by which this person reads a file that is not their organisation's. */
export const heldBy = (actor: Actor): Prisma.CaseAccessWhereInput => ({
  holderId: actor.id,
  revokedAt: null,
  expiresOn: { gte: toDate(today()) },
});

/** The households whose whole file this person may open. Every query of a file starts here. */
export function visibleTo(actor: Actor): Prisma.HouseholdWhereInput {
  const reach = reachOf(actor, "household.read");
  if (reach === "organisation") return { organisationId: actor.organisationId };
  if (reach === "granted") return { accesses: { some: heldBy(actor) } };
  return nobody;
}

/** Referrals that reached this person's organisation. */
export const addressedTo = (actor: Actor): Prisma.ReferralWhereInput => ({
  toOrganisationId: actor.organisationId,
  status: { not: "DRAFT" },
});

/** The households of which this person may see the summary: a provider those referred to it, the Comune all, without names. */
export function summaryVisibleTo(actor: Actor): Prisma.HouseholdWhereInput {
  const reach = reachOf(actor, "household.summary");
  if (reach === "any") return {};
  if (reach === "addressed") return { referrals: { some: addressedTo(actor) } };
  return nobody;
}

/** The notes this person may read: their own, those for the Officina if they are of it, those shared with SolCo if somebody was referred to it. */
export function notesVisibleTo(actor: Actor): Prisma.NoteWhereInput {
  const reach = reachOf(actor, "note.write");
  if (reach === "organisation")
    return {
      OR: [
        { authorId: actor.id },
        { audience: { in: ["OFFICINA", "SHARED"] }, household: { organisationId: actor.organisationId } },
      ],
    };
  if (reach === "addressed")
    return { OR: [{ authorId: actor.id }, { audience: "SHARED", household: summaryVisibleTo(actor) }] };
  return nobody;
}
