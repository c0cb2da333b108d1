import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { hidden } from "@/app/form-action";
import { idParam } from "@/app/ids";
import { sameOrigin } from "@/app/same-origin";
import { readUpload } from "@/app/uploaded-file";
import { readSeen } from "@/domain/confirmation-forms";
import { refused } from "@/lib/outcome";
import { attachSheet } from "@/server/register/attach-sheet";
import { requireActor } from "@/server/session";

/** Takes the scan of a signed sheet with the rows it confirms, and leads back to the appointment, with what was wrong if anything was. */
export async function POST(request: Request, { params }: RouteContext<"/agenda/[sessionId]/sheets">) {
  if (!sameOrigin(request)) notFound();
  const actor = await requireActor();
  const sessionId = idParam((await params).sessionId);
  const { tooLarge, fields, file } = await readUpload(request);
  const outcome = tooLarge
    ? refused("errors.fileTooLarge", { maximum: 20 })
    : await hidden(attachSheet(actor, sessionId, { file, rows: readSeen(fields("rows")) }));
  // Only a word travels in the address; the page says it in the reader's language.
  const problem = outcome.ok ? "" : `?problem=${outcome.reason.key.split(".").at(-1)}`;
  redirect(`/agenda/${sessionId}${problem}#sheets` as Route);
}
