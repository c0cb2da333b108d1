import { useTranslations } from "next-intl";
import { regionalLine } from "./regional-line";

/** How a signed line is written in the columns of the regional form, in the reader's language. */
export function useRegionalText() {
  const t = useTranslations("regional");
  return regionalLine((count) => t("results", { count }));
}
