import { notFound } from "next/navigation";
import { hidden } from "@/app/form-action";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { downloadAgreement } from "@/server/internships/attach-agreement";
import { requireActor } from "@/server/session";

/** The scan of a convention, always as a download; each one leaves its trace. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/internships/agreements/[agreementId]/scans/[attachmentId]">,
) {
  const actor = await requireActor();
  const { agreementId, attachmentId } = await params;
  const file = await hidden(downloadAgreement(actor, idParam(agreementId), idParam(attachmentId)));
  if (!file) notFound();
  return download(file.fileName, file.mimeType, Uint8Array.from(file.bytes));
}
