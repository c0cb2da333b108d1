import "server-only";
import { type Side, sideOf } from "@/domain/comment";
import type { Role } from "@/generated/prisma/enums";
import type { Tx } from "../db";

/** Somebody who works on a plan and may be called upon, with the side they talk for. */
export type OnCase = { id: string; name: string; role: Role; side: Side };

type Of = {
  id: string;
  householdId: string;
  operatorId: string;
  providerOrganisationId: string;
  referrerOrganisationId: string;
};

/** The people on a case: the plan's operator, the provider's coordinators, the household's social worker, and whoever wrote or commented on the plan. */
export async function peopleOnCase(tx: Tx, plan: Of): Promise<OnCase[]> {
  const users = await tx.user.findMany({
    where: {
      active: true,
      organisationId: { in: [plan.providerOrganisationId, plan.referrerOrganisationId] },
      OR: [
        { id: plan.operatorId },
        { organisationId: plan.providerOrganisationId, role: "PROVIDER_COORDINATOR" },
        { householdsOwned: { some: { id: plan.householdId } } },
        { planComments: { some: { planId: plan.id, audience: "SHARED" } } },
        { planVersions: { some: { planId: plan.id } } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, name: true, role: true },
  });
  return users.flatMap((user) => {
    const side = sideOf(user);
    return side ? [{ ...user, side }] : [];
  });
}
