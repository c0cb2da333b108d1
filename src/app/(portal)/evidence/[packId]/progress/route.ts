import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getPack } from "@/server/evidence/read-packs";
import { requireActor } from "@/server/session";

/** How far a pack is, for its page to ask now and then. */
export async function GET(_: Request, { params }: RouteContext<"/evidence/[packId]/progress">) {
  const actor = await requireActor();
  const pack = await getPack(actor, idParam((await params).packId));
  if (!pack) notFound();
  const { status, stepsDone: doneCount, stepsTotal: rowCount } = pack;
  return Response.json({ status, doneCount, rowCount, stopped: false }, { headers: { "cache-control": "no-store" } });
}
