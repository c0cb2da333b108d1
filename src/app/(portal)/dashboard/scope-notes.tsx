import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";

type Props = {
  /** What of the address could not be done as it was asked. */
  notes?: readonly ("turned" | "ahead" | "wholeMonths" | "unfiltered")[];
  /** Whether few cases are hidden from this reader. */
  hiding: boolean;
  /** Nothing fits the filter: where there is no filter. */
  nobody?: string;
  /** What is hidden in this view, in its own words. */
  children?: string;
};

/** What a reader must know before the figures: what was read otherwise than asked, what is not shown and why. */
export function ScopeNotes({ notes = [], hiding, nobody, children }: Props) {
  const t = useTranslations("dashboard");
  return (
    <>
      {notes.map((note) => (
        <Notice key={note} tone="warning" title={t(`notes.${note}.title`)}>
          {t(`notes.${note}.text`)}
        </Notice>
      ))}
      {nobody && (
        <Notice title={t("notes.nobody.title")}>
          {t("notes.nobody.text")} <Link href={nobody}>{t("notes.nobody.way")}</Link>
        </Notice>
      )}
      {hiding && <Notice>{children ?? t("scope.suppressed")}</Notice>}
    </>
  );
}
