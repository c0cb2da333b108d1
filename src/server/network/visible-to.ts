import "server-only";
import { type Actor, NotVisible, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** The bodies of this provider's network: the co-operatives of its consortium and every company. Every query of this noun starts here. */
export const inNetworkOf = (actor: Actor): Prisma.OrganisationWhereInput =>
  reachOf(actor, "network.read")
    ? { OR: [{ kind: "COOPERATIVE", consortiumId: actor.organisationId }, { kind: "COMPANY" }] }
    : { id: { in: [] } };

/** Stops a command about a body that is none of this provider's network, or no longer takes part. */
export async function findInNetwork(tx: Tx, actor: Actor, organisationId: string) {
  const found = await tx.organisation.findFirst({
    where: { AND: [{ id: organisationId, active: true }, inNetworkOf(actor)] },
    select: { id: true, name: true },
  });
  if (!found) throw new NotVisible();
  return found;
}
