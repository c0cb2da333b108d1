import { useTranslations } from "next-intl";
import { Icon } from "../icon";
import { Link } from "../link";

type Props = { accessibilityHref: string };

const look = "inline-flex min-h-6 items-center rounded-sm underline underline-offset-4 hover:decoration-2";

/** The foot of every page: who answers for the service, and the statements the law asks for. */
export function SiteFooter({ accessibilityHref }: Props) {
  const t = useTranslations("layout");
  return (
    <footer className="on-dark mt-auto bg-emphasis text-white print:hidden">
      <div className="container-page flex flex-wrap items-center justify-between gap-x-10 gap-y-4 py-6">
        <p className="flex items-center gap-3">
          <Icon name="ponte" className="h-8 w-12" />
          <span className="text-sm">
            <strong className="block">{t("siteName")}</strong>
            {t("owner")} · {t("ownerUnit")}
          </span>
        </p>
        <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
          <li>
            <Link href={accessibilityHref} data-element="accessibility-link" className={look}>
              {t("accessibility")}
            </Link>
          </li>
          <li>
            <Link href="/privacy-notice" data-element="privacy-policy-link" className={look}>
              {t("privacyNotice")}
            </Link>
          </li>
          <li>
            <Link href="/open-data" className={look}>
              {t("openData")}
            </Link>
          </li>
          <li>
            <Link href="/legal-notes" data-element="legal-notes" className={look}>
              {t("legalNotes")}
            </Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
