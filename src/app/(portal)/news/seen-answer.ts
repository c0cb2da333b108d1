import { sameOrigin } from "@/app/same-origin";
import type { CaseKind } from "@/domain/news";
import { NotVisible } from "@/domain/permissions";
import { id as anId } from "@/lib/fields";
import { markShown } from "@/server/news/mark-read";
import { currentActor } from "@/server/session";

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

/** What the page of a case is answered when it tells that it was really shown, as it stood at the moment in `at`: what happened until then is no news next time. */
export async function seenAnswer(request: Request, kind: CaseKind, id: string) {
  if (!sameOrigin(request)) return answer(404);
  const actor = await currentActor();
  if (!actor) return answer(401);
  const shownAt = new Date((new URL(request.url).searchParams.get("at") ?? "").slice(0, 40));
  if (!anId.safeParse(id).success || Number.isNaN(shownAt.getTime())) return answer(404);
  try {
    await markShown(actor, { kind, id, shownAt });
    return answer(204);
  } catch (error) {
    if (error instanceof NotVisible) return answer(404);
    throw error;
  }
}
