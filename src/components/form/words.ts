import { useTranslations } from "next-intl";
import type { FormWords } from "./context";

/** The form's words in the reader's language, for the browser's half of a form. Call it on the server. */
export function useFormWords(): FormWords {
  const t = useTranslations("form");
  const errors = useTranslations("errors");
  return {
    optional: t("optional"),
    error: t("error"),
    errorTitle: t("errorTitle"),
    summaryTitle: t("summaryTitle"),
    sending: t("sending"),
    noChoice: t("noChoice"),
    charactersUsed: t.raw("charactersUsed"),
    network: errors("network"),
  };
}
