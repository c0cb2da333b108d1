import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { downloadAttachment } from "@/server/attachments/read-attachments";
import { requireActor } from "@/server/session";

/** A file of a plan, always as a download and never shown in the page; each download leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/plans/[planId]/attachments/[attachmentId]">) {
  const actor = await requireActor();
  const { planId, attachmentId } = await params;
  const file = await downloadAttachment(actor, idParam(planId), idParam(attachmentId));
  if (!file) notFound();
  return download(file.fileName, file.mimeType, Uint8Array.from(file.bytes));
}
