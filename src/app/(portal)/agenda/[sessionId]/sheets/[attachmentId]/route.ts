import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { downloadSheet } from "@/server/register/read-sheets";
import { requireActor } from "@/server/session";

/** The scan of a signed sheet, always as a download; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/agenda/[sessionId]/sheets/[attachmentId]">) {
  const actor = await requireActor();
  const { sessionId, attachmentId } = await params;
  const file = (await downloadSheet(actor, idParam(sessionId), idParam(attachmentId))) ?? notFound();
  return download(file.fileName, file.mimeType, Uint8Array.from(file.bytes));
}
