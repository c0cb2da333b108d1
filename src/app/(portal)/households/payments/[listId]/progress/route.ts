import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getPaymentProgress } from "@/server/payment-lists/read-payments";
import { requireActor } from "@/server/session";

/** How far the recording of a list of payments is, for its page to ask now and then. */
export async function GET(_request: Request, { params }: RouteContext<"/households/payments/[listId]/progress">) {
  const actor = await requireActor();
  const progress = await getPaymentProgress(actor, idParam((await params).listId));
  if (!progress) notFound();
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
}
