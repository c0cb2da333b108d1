import { now } from "@/lib/clock";
import { id } from "@/lib/fields";
import { changesOf } from "@/server/live/follow-plan";
import { lookAt } from "@/server/live/presence";
import { currentSession } from "@/server/session";
import { newsWords } from "../../../news/words";
import { planStream, toChanges } from "./stream";
import type { Told } from "./told";

const day = 86_400_000;
const none = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

/**
 * What others do to a plan, for a page that is open on it: as a stream of events, or, to who asks for JSON, what happened
 * `since` a moment. Not found for whom the plan is out of sight.
 */
export async function GET(request: Request, { params }: RouteContext<"/plans/[planId]/live">) {
  const session = await currentSession();
  const actor = await session();
  if (!actor) return none(401);
  const { planId } = await params;
  if (!id.safeParse(planId).success) return none(404);
  const since = sinceOf(request);
  const words = await newsWords();

  const onlookers = await lookAt(actor, planId);
  if (!onlookers) return none(404);
  const people = words.sayPeople(onlookers);
  if (!request.headers.get("accept")?.includes("text/event-stream")) {
    const changes = toChanges((await changesOf(actor, planId, { since })) ?? [], words);
    const told: Told = { changes, people };
    return Response.json(told, { headers: { "cache-control": "no-store" } });
  }
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    // Compressing would hold events back, and so would a proxy that buffers.
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  };
  return new Response(planStream({ actor, planId, since, words, people, holds: session }), { headers });
}

/** From when on the asker wants to be told: what they saw last, or else what their page asks; a day back at most, now when it is no moment. */
function sinceOf(request: Request) {
  const asked = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since") ?? "";
  const moment = Date.parse(asked.slice(0, 40));
  const present = now().getTime();
  return new Date(Number.isNaN(moment) ? present : Math.min(present, Math.max(moment, present - day)));
}
