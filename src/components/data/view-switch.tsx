import { Link } from "../link";

/** One way of looking at the same list. */
export type View = { href: string; label: string; current?: boolean };

type Props = { label: string; views: View[] };

/** Two or three ways of looking at one list (mine or everybody's, day or week): quieter than its tabs, which stand above. */
export function ViewSwitch({ label, views }: Props) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="inline-flex flex-wrap overflow-hidden rounded-sm border border-primary bg-white">
        {views.map(({ href, label: text, current }) => (
          <li key={href} className="border-primary not-first:border-l">
            <Link
              href={href}
              aria-current={current ? "true" : undefined}
              className={`inline-flex min-h-9 items-center px-4 font-semibold text-sm focus-visible:-outline-offset-3 ${
                current ? "bg-primary text-white" : "text-primary hover:bg-primary-light hover:text-primary-deep"
              }`}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
