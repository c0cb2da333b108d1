import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getOpportunity } from "@/server/opportunities/get-opportunity";
import { requireActor } from "@/server/session";

/** The opportunity of the address; "not found" for who may not read it. */
export async function opportunityOf(params: Promise<{ opportunityId: string }>) {
  const actor = await requireActor();
  return (await getOpportunity(actor, idParam((await params).opportunityId))) ?? notFound();
}

/** The same for a form that writes about it. */
export async function writableOpportunity(params: Promise<{ opportunityId: string }>) {
  const found = await opportunityOf(params);
  return found.writes ? found : notFound();
}
