import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../link";

/** One fact: what it is called, what it is, where it is changed. */
export type SummaryItem = {
  term: string;
  value?: ReactNode;
  action?: { href: string; label: string };
};

type Props = { items: SummaryItem[]; columns?: 1 | 2 | 3 };

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 xl:grid-cols-3" };

/** The facts about a thing, each with its name. In one column name and value stand side by side, in more the name is above. */
export function SummaryList({ items, columns = 1 }: Props) {
  const t = useTranslations("common");
  const missing = <span className="text-muted">{t("notGiven")}</span>;
  const row =
    columns === 1
      ? "grid gap-x-4 border-line border-b py-2.5 first:pt-0 last:border-0 last:pb-0 grid-cols-[minmax(6rem,2fr)_3fr] sm:grid-cols-[minmax(8rem,2fr)_5fr]"
      : "";
  return (
    <dl className={columns === 1 ? "" : `grid gap-x-8 gap-y-4 ${grids[columns]}`}>
      {items.map(({ term, value, action }) => (
        <div key={term} className={row}>
          <dt className={columns === 1 ? "text-muted" : "text-muted text-sm"}>{term}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4">
            <div className="min-w-0">{value === undefined || value === null || value === "" ? missing : value}</div>
            {action && (
              <Link href={action.href} className="link text-sm print:hidden">
                {action.label}
                <span className="sr-only"> {term}</span>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
