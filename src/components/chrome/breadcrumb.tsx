import { useTranslations } from "next-intl";
import { Icon } from "../icon";
import { Link } from "../link";

/** One page on the way back up. */
export type Crumb = { label: string; href: string };

type Props = { trail: Crumb[] };

/** The way back up from this page, which its own heading names. */
export function Breadcrumb({ trail }: Props) {
  const t = useTranslations("layout");
  return (
    <nav aria-label={t("breadcrumb")} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {trail.map(({ label, href }, index) => (
          <li key={href} className="inline-flex items-center gap-1">
            {index > 0 && <Icon name="chevron-right" className="size-4 text-muted" />}
            <Link href={href} className="link inline-flex min-h-6 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
