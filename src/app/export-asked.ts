import { getLocale, getTranslations } from "next-intl/server";
import { type BulkList, chosenIds } from "@/domain/bulk";
import { readView } from "@/domain/saved-view";
import { plainPage } from "@/lib/plain-page";
import { TooManyRows } from "@/lib/too-many-rows";

/** What an export is asked for: the list's own parameters and, when rows were chosen on it, those alone. */
export function exportAsked(list: BulkList, request: Request) {
  const search = new URL(request.url).searchParams;
  const of = search.get("of");
  if (of === null) return { params: Object.fromEntries(search), ids: null };
  const params = { ...readView(list, of).params, format: search.get("format") ?? "" };
  return { params, ids: chosenIds(search.getAll("pick")) };
}

/** Where a form that chose no row leads: to the page that says so. */
export const noneChosen = (list: BulkList) =>
  new Response(null, { status: 303, headers: { location: `/bulk/${list}` } });

/** The answer to who asks for a longer table than one file may be: a page that says how long it may. */
export async function sayTooMany(error: unknown): Promise<Response> {
  if (!(error instanceof TooManyRows)) throw error;
  const t = await getTranslations("refused");
  const words = {
    lang: await getLocale(),
    home: t("home"),
    title: t("tooManyRows.title"),
    text: t("tooManyRows.text", { limit: error.limit }),
  };
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(plainPage(words), { status: 413, headers });
}
