"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "../icon";
import { Link } from "../link";

/** One section of the portal. */
export type NavigationItem = { href: string; label: string };

type Props = {
  items: NavigationItem[];
  label: string;
  openLabel: string;
  /** What else the folded menu holds on a phone. */
  children?: ReactNode;
};

const holds = (href: string, path: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

/** The sections this reader works in, the one they are in marked; folded behind a button where there is little room. */
export function Navigation({ items, label, openLabel, children }: Props) {
  const path = usePathname();
  return (
    <nav
      id="navigation"
      aria-label={label}
      className="on-dark border-white/25 border-t bg-primary text-white print:hidden"
    >
      <details key={path} className="fold-narrow container-page">
        <summary className="flex min-h-12 list-none items-center gap-2 font-semibold">
          <Icon name="burger" className="size-6" />
          {openLabel}
        </summary>
        {children && <div className="pb-3 sm:hidden">{children}</div>}
        <ul className="flex flex-col pb-3 lg:-mx-3 lg:flex-row lg:flex-wrap lg:pb-0">
          {items.map((item) => {
            const current = holds(item.href, path);
            return (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={current ? "page" : undefined}
                  className={`flex min-h-11 items-center border-transparent px-3 hover:underline focus-visible:-outline-offset-3 max-lg:border-l-4 lg:min-h-12 lg:border-b-4 lg:pt-1 ${
                    current ? "border-white! font-bold" : "font-semibold"
                  }`}
                >
                  {item.label}
                </Link>
              </li>
            );
          })}
        </ul>
      </details>
    </nav>
  );
}
