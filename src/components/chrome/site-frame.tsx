import type { ReactNode } from "react";
import type { Unread } from "./bell";
import type { NavigationItem } from "./navigation";
import { SiteFooter } from "./site-footer";
import { type Search, SiteHeader } from "./site-header";
import { SkipLinks } from "./skip-links";
import type { Reader } from "./user-menu";

type Props = {
  reader?: Reader;
  items?: NavigationItem[];
  search?: Search;
  palette?: ReactNode;
  unread?: Unread;
  children: ReactNode;
};

/** Everything around a page, the same on all of them. Draws; guards nothing. */
export function SiteFrame({ reader, items = [], search, palette, unread, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip bg-canvas print:bg-white">
      <SkipLinks navigation={items.length > 0} />
      <SiteHeader reader={reader} items={items} search={search} palette={palette} unread={unread} />
      <main id="main" tabIndex={-1} className="container-page flex-1 pb-16 outline-none">
        {children}
      </main>
      <SiteFooter accessibilityHref={process.env.PONTE_ACCESSIBILITY_URL ?? "/accessibility"} />
    </div>
  );
}
