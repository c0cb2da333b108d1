import "server-only";
import { type Actor, reachOf, type Subject } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { heldBy } from "../households/visibility";

const nobody = { id: { in: [] as string[] } };

/** The plans this person may know exist: the provider all of its own, the Officina and the Comune those that were shared. Every query of this noun starts here. */
export function visibleTo(actor: Actor): Prisma.PlanWhereInput {
  const reach = reachOf(actor, "plan.read");
  if (reach === "organisation") return { referrerOrganisationId: actor.organisationId, sharedAt: { not: null } };
  if (reach === "addressed") return { providerOrganisationId: actor.organisationId };
  return reach === "any" ? { sharedAt: { not: null } } : nobody;
}

/** What the policy needs to know of a plan. */
export const subjectSelect = (actor: Actor) =>
  ({
    referrerOrganisationId: true,
    providerOrganisationId: true,
    operatorId: true,
    household: { select: { code: true, accesses: { where: heldBy(actor), select: { holderId: true } } } },
  }) satisfies Prisma.PlanSelect;

/** What the pages around a plan's text read of it: the policy's needs, whose it is, where it stands, what its ceilings depend on. */
export const aroundText = (actor: Actor) =>
  ({
    ...subjectSelect(actor),
    id: true,
    code: true,
    status: true,
    version: true,
    aidBand: true,
    startsOn: true,
    endsOn: true,
    personId: true,
    householdId: true,
    programmeId: true,
    committedCents: true,
    agreedHash: true,
    person: { select: { firstName: true, lastName: true } },
  }) satisfies Prisma.PlanSelect;

type SubjectRow = {
  referrerOrganisationId: string;
  providerOrganisationId: string;
  operatorId: string;
  household: { accesses: { holderId: string }[] };
};

/** A plan as the policy sees it: the Officina's organisation, the operator who owns it, the provider it was addressed to. */
export const subjectOf = (plan: SubjectRow): Subject => ({
  organisationId: plan.referrerOrganisationId,
  ownerId: plan.operatorId,
  addressedToId: plan.providerOrganisationId,
  grantedToIds: plan.household.accesses.map(({ holderId }) => holderId),
});
