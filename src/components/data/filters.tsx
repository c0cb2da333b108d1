import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "../button-style";
import { Icon } from "../icon";
import { Link } from "../link";

/** A filter in force, and where the list goes without it. */
export type ActiveFilter = { label: string; removeHref: string };

type Props = {
  /** The page that answers. */
  action: string;
  /** Fields of a plain form: TextField, SelectField, DateField… */
  children: ReactNode;
  active?: ActiveFilter[];
  /** Where the list goes with no filter at all. */
  clearHref?: string;
  /** What the address already asks for and filtering must keep (the tab, the order). */
  keep?: Record<string, string>;
};

/** What narrows a list: folded on a phone, with every filter in force named and removable. */
export function Filters({ action, children, active = [], clearHref, keep = {} }: Props) {
  const t = useTranslations("common");
  return (
    <div className="mb-4 print:hidden">
      <details className="fold-narrow group rounded-sm border border-line bg-white">
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 font-semibold text-link">
          <Icon name="funnel" />
          {t("filters", { count: active.length })}
        </summary>
        <form
          action={action}
          method="get"
          className="grid items-end gap-4 p-4 sm:grid-cols-2 lg:flex lg:flex-wrap lg:py-3 [&>*]:min-w-0 lg:[&>*]:flex-1 lg:[&>*]:basis-40"
        >
          {Object.entries(keep).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          {children}
          <div className="lg:max-w-fit">
            <button type="submit" className={`${buttonStyle("secondary")} w-full`}>
              {t("filter")}
            </button>
          </div>
        </form>
      </details>
      {active.length > 0 && (
        <ul aria-label={t("activeFilters")} className="mt-3 flex flex-wrap items-center gap-2">
          {active.map(({ label, removeHref }) => (
            <li key={removeHref}>
              <Link
                href={removeHref}
                className="inline-flex min-h-8 items-center gap-1 rounded-full border border-primary bg-white pr-2 pl-3 font-semibold text-primary text-sm hover:bg-primary-light"
              >
                {label}
                <Icon name="close" className="size-4" label={t("removeFilter")} />
              </Link>
            </li>
          ))}
          {clearHref && (
            <li>
              <Link href={clearHref} className="link text-sm">
                {t("clearFilters")}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
