import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/feedback/notice";
import { Icon } from "@/components/icon";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { readView, type ViewList, viewAddress, viewQueryOf } from "@/domain/saved-view";
import { type SearchParams, withParams } from "@/lib/query";
import { listViews, openingOf } from "@/server/views/list-views";

/** What a list is asked: what its address says or, when it says nothing, what the reader has it open on. */
export const askedOrOpening = async (actor: Actor, list: ViewList, params: SearchParams): Promise<SearchParams> =>
  Object.keys(params).length > 0 ? params : ((await openingOf(actor, list)) ?? params);

type Props = { actor: Actor; list: ViewList; params: SearchParams };

/** The views kept of a list, each a link, and the way to keep the one on the screen. */
export async function SavedViews({ actor, list, params }: Props) {
  const t = await getTranslations("savedView");
  const views = await listViews(actor, list);
  const asked = viewQueryOf(list, params);
  const shown = views.find(({ query }) => viewQueryOf(list, Object.fromEntries(new URLSearchParams(query))) === asked);
  // A tab alone is found again without a name.
  const savable = !shown && Object.keys(readView(list, asked).params).some((name) => name !== "tab");
  if (views.length === 0 && !savable) return null;
  const lost = shown ? readView(list, shown.query).lost : [];
  const link = "link inline-flex min-h-8 items-center gap-1 text-sm";
  return (
    <nav aria-label={t("nav")} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      {views.length > 0 && (
        <>
          <span className="font-semibold text-sm text-soft">{t("nav")}</span>
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => {
              const current = view === shown;
              return (
                <li key={view.id}>
                  <Link
                    href={viewAddress(list, view.query)}
                    aria-current={current ? "true" : undefined}
                    className={`inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 font-semibold text-sm ${
                      current
                        ? "border-primary bg-primary text-white"
                        : "border-line-strong bg-white text-primary hover:bg-primary-light"
                    }`}
                  >
                    {view.shared && <Icon name="share" className="size-4" label={t("shared")} />}
                    {view.name}
                    {!view.own && <span className="font-normal">· {view.ownerName}</span>}
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {savable && (
        <Link href={withParams("/views/new", { list, ...readView(list, asked).params })} className={link}>
          <Icon name="plus" className="size-4" />
          {t("save")}
        </Link>
      )}
      {views.length > 0 && (
        <Link href={withParams("/views", { list })} className={link}>
          {t("manage")}
        </Link>
      )}
      {lost.length > 0 && (
        <Notice tone="warning" className="w-full">
          {t("lost")}
        </Notice>
      )}
    </nav>
  );
}
