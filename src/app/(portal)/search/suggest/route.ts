import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { sameOrigin } from "@/app/same-origin";
import type { Actor } from "@/domain/permissions";
import { searchSizes } from "@/domain/search";
import type { SuggestAnswer } from "@/domain/search-hit";
import { cleanText } from "@/lib/form";
import { mayAskOnceMore } from "@/server/search/pace";
import { recentCases } from "@/server/search/recent-cases";
import { searchEverywhere } from "@/server/search/search-everywhere";
import { currentActor } from "@/server/session";
import { detailWords, hrefOf, titleOf } from "../hit-words";

const asked = z.object({ q: z.string().max(1000) });
const answer = (body: SuggestAnswer, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
const silent = (said: string, status: number) => answer({ groups: [], said }, status);

/**
 * What the palette shows while one types: the best of each kind, or with nothing typed the files opened lately. Posted, so
 * that names stand in no address that servers along the way write down; our own pages alone may ask.
 */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return new Response(null, { status: 404 });
  const t = await getTranslations("search");
  const actor = await currentActor();
  if (!actor) return silent(t("palette.signedOut"), 401);
  if (!(await mayAskOnceMore(actor))) return silent(t("palette.slow"), 429);
  const body = asked.safeParse(await request.json().catch(() => null));
  if (!body.success) return silent(t("problems.long"), 400);
  const q = cleanText(body.data.q).trim();
  return answer(q === "" ? await recent(actor) : await found(actor, q));
}

async function recent(actor: Actor): Promise<SuggestAnswer> {
  const t = await getTranslations("search");
  const options = (await recentCases(actor)).map(({ noun, id, code, name }) => ({
    href: hrefOf({ noun, id }),
    title: [{ text: name || (code ?? ""), hit: false }],
    detail: [{ text: [t(`nouns.${noun}`), name && code].filter(Boolean).join(" · "), hit: false }],
  }));
  return { groups: options.length ? [{ heading: t("palette.recent"), options }] : [], said: "" };
}

async function found(actor: Actor, q: string): Promise<SuggestAnswer> {
  const t = await getTranslations("search");
  const result = await searchEverywhere(actor, q, searchSizes.palette);
  if (!result.ok) return { groups: [], said: t(`problems.${result.problem}`) };
  const detailOf = await detailWords();
  const groups = result.groups
    .filter(({ hits }) => hits.length > 0)
    .map(({ noun, hits }) => ({
      heading: t(`groups.${noun}`),
      options: hits.map((hit) => ({ href: hrefOf(hit), title: titleOf(hit), detail: detailOf(hit) })),
    }));
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  return { groups, said: count ? t("count", { count }) : t("nothing") };
}
