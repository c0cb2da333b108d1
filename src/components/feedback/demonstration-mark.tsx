import { useTranslations } from "next-intl";
import { StatusTag } from "./status-tag";

/** Marks a value that nobody has verified yet, on screen and on paper. */
export function DemonstrationMark() {
  const t = useTranslations("common");
  return <StatusTag tone="warning">{t("demonstrationValue")}</StatusTag>;
}
