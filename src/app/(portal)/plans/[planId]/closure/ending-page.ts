import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { type Deed, may } from "@/domain/permissions";
import { getClosure } from "@/server/closure/get-closure";
import { requireActor } from "@/server/session";

/** The plan of a page that ends it or records something towards that; who may not do it finds nothing. */
export async function closureFor(params: Promise<{ planId: string }>, deed: Deed) {
  const actor = await requireActor();
  const closure = await getClosure(actor, idParam((await params).planId));
  if (!closure || !may(actor, deed, closure.subject)) notFound();
  return closure;
}
