import { useTranslations } from "next-intl";
import { ButtonLink } from "../button-link";

/** What "not found" says. It looks the same for what is not there and for what this reader may not see, on purpose. */
export function NotFoundText() {
  const t = useTranslations("layout");
  return (
    <div className="max-w-prose py-12">
      <h1 className="text-3xl text-emphasis">{t("notFound.title")}</h1>
      <p className="mt-3 text-lg">{t("notFound.text")}</p>
      <p className="mt-3 mb-6">{t("notFound.access")}</p>
      <ButtonLink href="/">{t("home")}</ButtonLink>
    </div>
  );
}
