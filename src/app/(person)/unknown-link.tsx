import { useTranslations } from "next-intl";
import { OwnHeading } from "./own-heading";

/** The one page of every link nobody was given. Not Next's "not found", which is an empty page where there is no JavaScript. */
export function UnknownLink() {
  const t = useTranslations("ownPlan.unknown");
  return <OwnHeading title={t("title")} lead={t("text")} />;
}
