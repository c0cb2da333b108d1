import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { sayInItalian } from "@/app/say-in-italian";
import { download } from "@/app/table-download";
import { renderRepayment } from "@/server/documents/repayment-paper";
import { getRepaymentPaper } from "@/server/repayments/get-paper";
import { requireActor } from "@/server/session";

/** A repayment plan as a PDF with every instalment, in Italian, to be signed; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/households/[householdId]/repayment/[planId]/paper">) {
  const actor = await requireActor();
  const { householdId, planId } = await params;
  const plan = (await getRepaymentPaper(actor, idParam(householdId), idParam(planId))) ?? notFound();
  const say = await sayInItalian();
  const pdf = await renderRepayment(plan, say, process.env.PONTE_DEMO === "1");
  const name = say("repayment.document.fileName", { code: plan.household.code, number: plan.number });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
