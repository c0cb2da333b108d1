import { useTranslations } from "next-intl";
import { buttonStyle } from "../button-style";
import { Icon } from "../icon";
import { Link } from "../link";

type Props = {
  /** What the pages are of, for screen readers. */
  label: string;
  previousHref?: string;
  nextHref?: string;
  /** How much of the list is in sight. */
  summary?: string;
};

/** Back and forth through a list that is read page by page. */
export function Pagination({ label, previousHref, nextHref, summary }: Props) {
  const t = useTranslations("common");
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-5 print:hidden"
    >
      <p className="text-muted text-sm">{summary}</p>
      <div className="flex gap-3">
        {previousHref && (
          <Link href={previousHref} rel="prev" className={buttonStyle("secondary", true)}>
            <Icon name="chevron-left" className="size-4" />
            {t("previous")}
          </Link>
        )}
        {nextHref && (
          <Link href={nextHref} rel="next" className={buttonStyle("secondary", true)}>
            {t("next")}
            <Icon name="chevron-right" className="size-4" />
          </Link>
        )}
      </div>
    </nav>
  );
}
