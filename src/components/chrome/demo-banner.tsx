import { useTranslations } from "next-intl";

/** Says on every page of a demonstration that its people are invented. */
export function DemoBanner() {
  const t = useTranslations("layout");
  return (
    <p className="bg-warning-light px-4 py-1 text-center text-sm text-warning-deep print:border print:border-line-strong">
      <strong>{t("demo.title")}</strong> {t("demo.text")}
    </p>
  );
}
