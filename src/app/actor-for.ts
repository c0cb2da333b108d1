import { notFound } from "next/navigation";
import { type Deed, may } from "@/domain/permissions";
import { requireActor } from "@/server/session";

/** The signed-in person, if their role may do this deed at all; to anybody else the page is not there. */
export async function requireActorFor(deed: Deed) {
  const actor = await requireActor();
  return may(actor, deed) ? actor : notFound();
}
