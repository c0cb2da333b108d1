import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SearchBox } from "../data/search-box";
import { Icon } from "../icon";
import { Link } from "../link";
import { Bell, type Unread } from "./bell";
import { DemoBanner } from "./demo-banner";
import { LanguageSwitch } from "./language-switch";
import { Navigation, type NavigationItem } from "./navigation";
import { type Reader, UserMenu } from "./user-menu";

/** The search at the top of every page, in the reader's words. */
export type Search = { action: string; label: string; placeholder: string };

type Props = {
  reader?: Reader;
  items: NavigationItem[];
  /** The page that answers the search at the top, when this reader has one. */
  search?: Search;
  /** What stands beside it: the way to the palette. */
  palette?: ReactNode;
  /** What this reader was told and has not read. */
  unread?: Unread;
};

/** The head of every page: the body that owns the service, the service, its sections. */
export function SiteHeader({ reader, items, search, palette, unread }: Props) {
  const t = useTranslations("layout");
  const searchBox = (id: string) => search && <SearchBox id={id} {...search} />;
  return (
    <header>
      {process.env.PONTE_DEMO && <DemoBanner />}
      <div className="on-dark bg-primary-hover text-white print:hidden">
        <div className="container-page flex min-h-11 items-center justify-between gap-4">
          <p className="truncate text-sm">
            <span className="font-semibold">{t("owner")}</span>
            <span className="max-md:hidden"> · {t("ownerUnit")}</span>
          </p>
          <div className="flex items-center gap-2">
            <LanguageSwitch />
            {unread && <Bell {...unread} />}
            {reader ? (
              <UserMenu {...reader} />
            ) : (
              <Link
                href="/sign-in"
                className="inline-flex min-h-10 items-center gap-2 rounded-sm px-2 font-semibold hover:underline"
              >
                <Icon name="user" />
                {t("signIn")}
              </Link>
            )}
          </div>
        </div>
      </div>
      <div className="on-dark bg-primary text-white print:hidden">
        <div className="container-page flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-3">
          <Link href="/" className="flex items-center gap-3 rounded-sm">
            <Icon name="ponte" className="h-9 w-14" />
            <span>
              <span className="block font-bold text-2xl leading-none">{t("siteName")}</span>
              <span className="mt-1 block text-sm leading-tight">{t("tagline")}</span>
            </span>
          </Link>
          <div className="flex items-center gap-3">
            {search && <div className="w-80 max-sm:hidden">{searchBox("site-search")}</div>}
            {palette}
          </div>
        </div>
      </div>
      {items.length > 0 && (
        <Navigation items={items} label={t("navigation")} openLabel={t("menu")}>
          {searchBox("menu-search")}
        </Navigation>
      )}
    </header>
  );
}
