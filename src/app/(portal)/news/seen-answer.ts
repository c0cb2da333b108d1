import { sameOrigin } from "@/app/same-origin";
import type { CaseKind } from "@/domain/news";
import { NotVisible } from "@/domain/permissions";
import { id as anId } from "@/lib/fields";
import { markShown } from "@/server/news/mark-read";
import { currentActor } from "@/server/session";

const emptyPicture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const kept = { "cache-control": "no-store" };
const answer = (status: number) => new Response(null, { status, headers: kept });
const done = () => new Response(emptyPicture, { headers: { ...kept, "content-type": "image/svg+xml" } });

/**
 * What the page of a case is answered when it tells that it was really shown, as it stood at the moment in `at`: what
 * happened until then is no news next time. Scripts post it; where there are none the page asks for an empty picture.
 */
export async function seenAnswer(request: Request, kind: CaseKind, id: string) {
  if (!fromOurPages(request)) return answer(404);
  const actor = await currentActor();
  if (!actor) return answer(401);
  const shownAt = new Date((new URL(request.url).searchParams.get("at") ?? "").slice(0, 40));
  if (!anId.safeParse(id).success || Number.isNaN(shownAt.getTime())) return answer(404);
  try {
    await markShown(actor, { kind, id, shownAt });
    return done();
  } catch (error) {
    if (error instanceof NotVisible) return answer(404);
    throw error;
  }
}

const fromOurPages = (request: Request) =>
  request.method === "POST"
    ? sameOrigin(request)
    : (request.headers.get("sec-fetch-site") ?? "same-origin") === "same-origin";
