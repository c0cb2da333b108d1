import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { hidden } from "@/app/form-action";
import { idParam } from "@/app/ids";
import { sameOrigin } from "@/app/same-origin";
import { readUpload } from "@/app/uploaded-file";
import { refused } from "@/lib/outcome";
import { attachQuote } from "@/server/courses/attach-quote";
import { requireActor } from "@/server/session";

/** Takes the deliverer's quote of a course and leads back to it, or back with what was wrong. */
export async function POST(request: Request, { params }: RouteContext<"/courses/[courseId]/quote">) {
  if (!sameOrigin(request)) notFound();
  const actor = await requireActor();
  const courseId = idParam((await params).courseId);
  const { tooLarge, file } = await readUpload(request);
  const outcome = tooLarge
    ? refused("errors.fileTooLarge", { maximum: 20 })
    : await hidden(attachQuote(actor, courseId, file));
  // Only a word travels in the address; the page says it in the reader's language.
  const problem = outcome.ok ? "" : `?problem=${outcome.reason.key.split(".").at(-1)}`;
  redirect(`/courses/${courseId}${problem}#quote` as Route);
}
