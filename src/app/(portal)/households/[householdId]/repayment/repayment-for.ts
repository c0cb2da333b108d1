import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getRepayment } from "@/server/repayments/get-repayment";
import { requireActor } from "@/server/session";

/** A household's repayment for who may open its file, or (`edits`) work on it; anybody else finds nothing. */
export async function repaymentFor(params: Promise<{ householdId: string }>, { edits = false } = {}) {
  const actor = await requireActor();
  const repayment = await getRepayment(actor, idParam((await params).householdId));
  return repayment && (repayment.edits || !edits) ? repayment : notFound();
}
