import { Link } from "../link";

/** One of the questions a list answers, with how many rows answer it. */
export type Tab = { href: string; label: string; count?: number | string; current?: boolean };

type Props = { label: string; tabs: Tab[] };

/** The questions a list opens on. They are links: each has its own address and works without JavaScript. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="-mx-3 overflow-x-auto pt-1 print:hidden">
      <ul className="flex min-w-max">
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={`flex min-h-11 items-center gap-2 whitespace-nowrap rounded-t-sm border-b-4 px-3 font-semibold focus-visible:-outline-offset-3 ${
                current
                  ? "border-primary text-primary"
                  : "border-transparent text-soft hover:border-line hover:text-link-hover"
              }`}
            >
              {text}
              {count !== undefined && (
                <span
                  className={`min-w-7 rounded-full px-2 text-center text-sm leading-6 ${current ? "bg-primary text-white" : "bg-sunken text-emphasis"}`}
                >
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
