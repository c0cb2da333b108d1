import { rm } from "node:fs/promises";
import { notFound } from "next/navigation";
import { hidden } from "@/app/form-action";
import { sameOrigin } from "@/app/same-origin";
import { largestRegionalMegabytes } from "@/domain/regional";
import { type NotReceived, receiveFile } from "@/lib/multipart";
import type { Message } from "@/lib/outcome";
import { withParams } from "@/lib/query";
import { mayCompareRegional } from "@/server/regional/read-lists";
import { receiveRegionalList } from "@/server/regional/receive-list";
import { requireActor } from "@/server/session";

const go = (path: string) => new Response(null, { status: 303, headers: { location: path } });
const back = ({ key, values = {} }: Message) => go(withParams("/plans/regional", { problem: key, ...values }));

const reasons: Record<NotReceived, Message> = {
  missing: { key: "regional.refusals.fileMissing" },
  malformed: { key: "regional.refusals.fileBroken" },
  tooLarge: { key: "regional.refusals.fileTooLarge", values: { maximum: largestRegionalMegabytes } },
};

/** Takes in a list out of the regional system and leads to its comparison, or back with what is wrong with it. */
export async function POST(request: Request) {
  const actor = await requireActor();
  if (!mayCompareRegional(actor) || !sameOrigin(request)) notFound();
  const received = await receiveFile(request, largestRegionalMegabytes * 1024 * 1024);
  if (typeof received === "string") return back(reasons[received]);
  try {
    const outcome = await hidden(receiveRegionalList(actor, { name: received.name || "—", path: received.path }));
    return outcome.ok ? go(`/plans/regional/${outcome.data.id}`) : back(outcome.reason);
  } finally {
    await rm(received.path, { force: true });
  }
}
