import { rm } from "node:fs/promises";
import { notFound } from "next/navigation";
import { hidden } from "@/app/form-action";
import { sameOrigin } from "@/app/same-origin";
import { largestListMegabytes } from "@/domain/landlord-import";
import { type NotReceived, receiveFile } from "@/lib/multipart";
import type { Message } from "@/lib/outcome";
import { withParams } from "@/lib/query";
import { receiveList } from "@/server/landlord-imports/receive-list";
import { mayImport } from "@/server/landlord-imports/visibility";
import { requireActor } from "@/server/session";

const go = (path: string) => new Response(null, { status: 303, headers: { location: path } });
const back = ({ key, values = {} }: Message) => go(withParams("/households/import", { problem: key, ...values }));

const reasons: Record<NotReceived, Message> = {
  missing: { key: "landlordImport.refusals.fileMissing" },
  malformed: { key: "landlordImport.refusals.fileBroken" },
  tooLarge: { key: "landlordImport.refusals.fileTooLarge", values: { maximum: largestListMegabytes } },
};

/** Takes the uploaded list in, straight to the disk, and leads to its columns, or back with what is wrong with it. */
export async function POST(request: Request) {
  const actor = await requireActor();
  if (!mayImport(actor) || !sameOrigin(request)) notFound();
  const received = await receiveFile(request, largestListMegabytes * 1024 * 1024);
  if (typeof received === "string") return back(reasons[received]);
  try {
    const outcome = await hidden(receiveList(actor, { name: received.name || "—", path: received.path }));
    return outcome.ok ? go(`/households/import/${outcome.data.id}`) : back(outcome.reason);
  } finally {
    await rm(received.path, { force: true });
  }
}
