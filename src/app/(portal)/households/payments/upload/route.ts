import { rm } from "node:fs/promises";
import { notFound } from "next/navigation";
import { hidden } from "@/app/form-action";
import { sameOrigin } from "@/app/same-origin";
import { largestPaymentMegabytes } from "@/domain/payment-list";
import { type NotReceived, receiveFile } from "@/lib/multipart";
import type { Message } from "@/lib/outcome";
import { withParams } from "@/lib/query";
import { receivePayments } from "@/server/payment-lists/receive-payments";
import { mayTakeLists } from "@/server/payment-lists/visibility";
import { requireActor } from "@/server/session";

const go = (path: string) => new Response(null, { status: 303, headers: { location: path } });
const back = ({ key, values = {} }: Message) => go(withParams("/households/payments", { problem: key, ...values }));

const reasons: Record<NotReceived, Message> = {
  missing: { key: "paymentList.refusals.fileMissing" },
  malformed: { key: "paymentList.refusals.fileBroken" },
  tooLarge: { key: "paymentList.refusals.fileTooLarge", values: { maximum: largestPaymentMegabytes } },
};

/** Takes the uploaded list in, straight to the disk, and leads to its lines, or back with what is wrong with it. */
export async function POST(request: Request) {
  const actor = await requireActor();
  if (!mayTakeLists(actor) || !sameOrigin(request)) notFound();
  const received = await receiveFile(request, largestPaymentMegabytes * 1024 * 1024);
  if (typeof received === "string") return back(reasons[received]);
  try {
    const outcome = await hidden(receivePayments(actor, { name: received.name || "—", path: received.path }));
    return outcome.ok ? go(`/households/payments/${outcome.data.id}`) : back(outcome.reason);
  } finally {
    await rm(received.path, { force: true });
  }
}
