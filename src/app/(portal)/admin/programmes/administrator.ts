import { notFound } from "next/navigation";
import { may } from "@/domain/permissions";
import { requireActor } from "@/server/session";

/** Whoever administers measures and price lists; anybody else finds nothing here. */
export async function requireAdministrator() {
  const actor = await requireActor();
  return may(actor, "programme.manage") ? actor : notFound();
}
