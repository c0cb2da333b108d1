import { useTranslations } from "next-intl";
import type { OfferWords } from "./offer";

/** The words with which unsaved texts are offered again, in the reader's language. Call it on the server. */
export function useOfferWords(): OfferWords {
  const t = useTranslations("localDraft");
  return {
    title: t.raw("title"),
    before: t("before"),
    after: t("after"),
    resume: t("resume"),
    discard: t("discard"),
    empty: t("empty"),
  };
}
