import "server-only";
import type { Actor } from "@/domain/permissions";
import { living } from "@/domain/plan";
import { openStatuses } from "@/domain/referral";
import type { Tx } from "../db";

/** How much each active operator of the provider has on their hands, the busiest first; only for its coordinator. */
export async function workloads(tx: Tx, actor: Actor) {
  if (actor.role !== "PROVIDER_COORDINATOR") return [];
  const operators = await tx.user.findMany({
    where: { organisationId: actor.organisationId, active: true, role: "EMPLOYMENT_OPERATOR" },
    take: 100,
    select: {
      id: true,
      name: true,
      _count: {
        select: {
          referralsAssigned: { where: { status: { in: [...openStatuses] } } },
          plansOperated: { where: { status: { in: [...living] } } },
        },
      },
    },
  });
  return operators
    .map(({ id, name, _count }) => ({ id, name, people: _count.referralsAssigned, plans: _count.plansOperated }))
    .toSorted((one, other) => other.people - one.people || one.name.localeCompare(other.name));
}
export type Workload = Awaited<ReturnType<typeof workloads>>[number];
