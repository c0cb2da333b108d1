import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getProgress } from "@/server/landlord-imports/read-lists";
import { requireActor } from "@/server/session";

/** How far the work on a list is, for its page to ask now and then. */
export async function GET(_request: Request, { params }: RouteContext<"/households/import/[importId]/progress">) {
  const actor = await requireActor();
  const progress = await getProgress(actor, idParam((await params).importId));
  if (!progress) notFound();
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
}
