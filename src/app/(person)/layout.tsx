import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { LanguageLinks } from "./language-links";

const skip =
  "sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-sm focus:bg-white focus:px-4 focus:py-2 focus:font-semibold focus:text-link focus:underline";
const small = "inline-flex min-h-6 items-center rounded-sm underline underline-offset-4 hover:decoration-2";

/** What stands around the pages a person opens with their own link: a name, four languages, nothing of the staff's. */
export default function PersonLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("ownPlan");
  const elsewhere = useLocale() === "en" ? "en" : "it";
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <a href="#main" className={skip}>
        {t("skip")}
      </a>
      <header>
        {process.env.PONTE_DEMO && (
          <p className="bg-warning-light px-4 py-1 text-center text-sm text-warning-deep">{t("demo")}</p>
        )}
        <div className="on-dark bg-primary text-white">
          <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <p className="flex items-center gap-3 font-bold text-lg">
              <Icon name="ponte" className="h-8 w-12" />
              {t("title")}
            </p>
            <LanguageLinks />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl flex-1 px-4 py-6 pb-16 outline-none">
        {children}
      </main>
      <footer className="on-dark bg-emphasis text-white print:hidden">
        <ul className="mx-auto flex w-full max-w-3xl flex-wrap gap-x-6 gap-y-2 px-4 py-5 text-sm">
          <li>
            <a href="/privacy-notice" hrefLang={elsewhere} className={small}>
              {t("privacy")}
            </a>
          </li>
          <li>
            <a href={process.env.PONTE_ACCESSIBILITY_URL ?? "/accessibility"} hrefLang={elsewhere} className={small}>
              {t("accessibility")}
            </a>
          </li>
        </ul>
      </footer>
    </div>
  );
}
