import { useTranslations } from "next-intl";

const look =
  "sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-sm focus:bg-white focus:px-4 focus:py-2 focus:font-semibold focus:text-link focus:underline";

/** The first stops of the keyboard: past the chrome, to what the page is about. */
export function SkipLinks({ navigation }: { navigation: boolean }) {
  const t = useTranslations("layout");
  return (
    <div className="print:hidden">
      <a href="#main" className={look}>
        {t("skipToMain")}
      </a>
      {navigation && (
        <a href="#navigation" className={look}>
          {t("skipToNavigation")}
        </a>
      )}
    </div>
  );
}
