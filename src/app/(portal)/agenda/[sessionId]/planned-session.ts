import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { may } from "@/domain/permissions";
import { requireActor } from "@/server/session";
import { getSession } from "@/server/sessions/get-session";

/** The appointment of a page that changes it, still to come; who may not change it finds nothing. */
export async function plannedSession(params: Promise<{ sessionId: string }>) {
  const actor = await requireActor();
  const session = await getSession(actor, idParam((await params).sessionId));
  if (session?.status !== "PLANNED" || !may(actor, "session.write", session)) notFound();
  return { actor, session };
}
