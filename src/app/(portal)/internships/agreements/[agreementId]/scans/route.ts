import { notFound } from "next/navigation";
import { hidden } from "@/app/form-action";
import { go } from "@/app/go";
import { idParam } from "@/app/ids";
import { sameOrigin } from "@/app/same-origin";
import { readUpload } from "@/app/uploaded-file";
import { refused } from "@/lib/outcome";
import { attachAgreement } from "@/server/internships/attach-agreement";
import { requireActor } from "@/server/session";

/** Takes the scan of a signed convention and leads back to it, with what was wrong if it was refused. */
export async function POST(request: Request, { params }: RouteContext<"/internships/agreements/[agreementId]/scans">) {
  if (!sameOrigin(request)) notFound();
  const actor = await requireActor();
  const agreementId = idParam((await params).agreementId);
  const { tooLarge, file } = await readUpload(request);
  const outcome = tooLarge
    ? refused("errors.fileTooLarge", { maximum: 20 })
    : await hidden(attachAgreement(actor, agreementId, file));
  const here = `/internships/agreements/${agreementId}`;
  // Only a word travels in the address; the page says it in the reader's language.
  return go(outcome.ok ? `${here}#scans` : `${here}?problem=${outcome.reason.key.split(".").at(-1)}#scans`);
}
