import { sameOrigin } from "@/app/same-origin";
import { NotVisible } from "@/domain/permissions";
import { id } from "@/lib/fields";
import { markShown } from "@/server/news/mark-read";
import { currentActor } from "@/server/session";

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

/** A page of a plan tells that it was really shown, as it stood at the moment in `at`: what happened until then is no news next time. */
export async function POST(request: Request, { params }: RouteContext<"/plans/[planId]/seen">) {
  if (!sameOrigin(request)) return answer(404);
  const actor = await currentActor();
  if (!actor) return answer(401);
  const { planId } = await params;
  const shownAt = new Date((new URL(request.url).searchParams.get("at") ?? "").slice(0, 40));
  if (!id.safeParse(planId).success || Number.isNaN(shownAt.getTime())) return answer(404);
  try {
    await markShown(actor, { planId, shownAt });
    return answer(204);
  } catch (error) {
    if (error instanceof NotVisible) return answer(404);
    throw error;
  }
}
