import { notFound } from "next/navigation";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { getOrganisation } from "@/server/organisations/get-organisation";

/** The body an address names, for whoever administers bodies; anybody else finds nothing here. */
export async function requireOrganisation(params: Promise<{ organisationId: string }>) {
  const actor = await requireActorFor("organisation.manage");
  return (await getOrganisation(actor, idParam((await params).organisationId))) ?? notFound();
}
