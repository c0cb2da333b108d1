import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { downloadScan } from "@/server/attachments/get-attachment";
import { requireActor } from "@/server/session";

/** A scan, always as a download and never shown in the page; each download leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/plans/[planId]/attachments/[attachmentId]">) {
  const actor = await requireActor();
  const { planId, attachmentId } = await params;
  const scan = await downloadScan(actor, idParam(planId), idParam(attachmentId));
  if (!scan) notFound();
  return download(scan.fileName, scan.mimeType, Uint8Array.from(scan.bytes));
}
