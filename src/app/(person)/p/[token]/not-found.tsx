import { useTranslations } from "next-intl";
import { OwnHeading } from "../../own-heading";

/** The one page of every link nobody was given. */
export default function UnknownLink() {
  const t = useTranslations("ownPlan.unknown");
  return <OwnHeading title={t("title")} lead={t("text")} />;
}
