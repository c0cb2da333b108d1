import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { hidden } from "@/app/form-action";
import { idParam } from "@/app/ids";
import { sameOrigin } from "@/app/same-origin";
import { readUpload } from "@/app/uploaded-file";
import { attachmentKinds, longestTitle, titleOf } from "@/domain/attachment";
import { refused } from "@/lib/outcome";
import { attachFile } from "@/server/attachments/attach-file";
import { requireActor } from "@/server/session";
import { typedTitle } from "./typed-title";

/** Takes a file of a plan and leads back: the scan of a signed sheet to signing, a document to the plan, either with what was wrong. */
export async function POST(request: Request, { params }: RouteContext<"/plans/[planId]/attachments">) {
  if (!sameOrigin(request)) notFound();
  const actor = await requireActor();
  const planId = idParam((await params).planId);
  const { tooLarge, field, file } = await readUpload(request);
  const asked = field("kind") || new URL(request.url).searchParams.get("kind");
  const kind = z.enum(attachmentKinds).catch("DOCUMENT").parse(asked);
  const title = field("title");
  const outcome = tooLarge
    ? refused("errors.fileTooLarge", { maximum: 20 })
    : await hidden(attachFile(actor, planId, { kind, title: titleOf(title), file }));

  const here = `/plans/${planId}` as const;
  const scan = kind === "SIGNED_PAPER";
  // What was typed stays for who must choose another file; an address is no place for it.
  const kept = { path: `${here}/attachments`, httpOnly: true, sameSite: "lax", maxAge: outcome.ok ? 0 : 600 } as const;
  if (!scan) (await cookies()).set(typedTitle, title.slice(0, longestTitle), kept);
  if (outcome.ok) redirect(scan ? `${here}/sign?scan=${outcome.data.id}#person` : `${here}#attachments`);
  const problem = problemOf(outcome.reason.key);
  redirect(scan ? `${here}/sign?problem=${problem}#scans` : `${here}/attachments/new?problem=${problem}`);
}

// Only a word travels in the address; the page says it in the reader's language.
const problemOf = (key: string) => key.split(".").at(-1);
