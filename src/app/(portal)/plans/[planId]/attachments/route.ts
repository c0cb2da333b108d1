import { notFound, redirect } from "next/navigation";
import { hidden } from "@/app/form-action";
import { idParam } from "@/app/ids";
import { sameOrigin } from "@/app/same-origin";
import { largestScanBytes } from "@/domain/attachment";
import { refused } from "@/lib/outcome";
import { attachScan } from "@/server/attachments/attach-scan";
import { requireActor } from "@/server/session";

/** Takes the scan of a signed plan and leads back to signing, with the scan chosen or with what was wrong. */
export async function POST(request: Request, { params }: RouteContext<"/plans/[planId]/attachments">) {
  if (!sameOrigin(request)) notFound();
  const actor = await requireActor();
  const planId = idParam((await params).planId);
  const file = await readFile(request);
  const outcome =
    file === "tooLarge"
      ? refused("errors.fileTooLarge", { maximum: 20 })
      : await hidden(attachScan(actor, planId, file ?? { name: "", bytes: new Uint8Array() }));
  if (outcome.ok) redirect(`/plans/${planId}/sign?scan=${outcome.data.id}#person`);
  redirect(`/plans/${planId}/sign?problem=${problemOf(outcome.reason.key)}#scans`);
}

// Only a word travels in the address; the page says it in the reader's language.
const problemOf = (key: string) => key.split(".").at(-1);

/** The file of the form, never read when it says it is too large. Null when there is none. */
async function readFile(request: Request) {
  // The form around the file takes a little room too.
  if (Number(request.headers.get("content-length") ?? 0) > largestScanBytes + 10_000) return "tooLarge";
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
