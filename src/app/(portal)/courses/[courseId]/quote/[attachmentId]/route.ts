import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { downloadQuote } from "@/server/courses/attach-quote";
import { requireActor } from "@/server/session";

/** A quote of a course, always as a download; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/courses/[courseId]/quote/[attachmentId]">) {
  const actor = await requireActor();
  const { courseId, attachmentId } = await params;
  const file = await downloadQuote(actor, idParam(courseId), idParam(attachmentId));
  if (!file) notFound();
  return download(file.fileName, file.mimeType, Uint8Array.from(file.bytes));
}
