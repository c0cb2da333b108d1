import { notFound } from "next/navigation";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { getNetworkOrganisation } from "@/server/network/get-network-organisation";

/** The co-operative or company of the address; "not found" when it is none of this network's. */
export async function networkBody(params: Promise<{ organisationId: string }>) {
  const actor = await requireActorFor("network.read");
  return (await getNetworkOrganisation(actor, idParam((await params).organisationId))) ?? notFound();
}

/** The same for a form that writes about it: one that no longer takes part is not written about. */
export async function writableBody(params: Promise<{ organisationId: string }>) {
  const body = await networkBody(params);
  return body.writes ? body : notFound();
}
