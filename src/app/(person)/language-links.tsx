import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ownName, personLanguages } from "@/lib/languages";
import { pathHeader } from "@/server/session";

const look =
  "inline-flex min-h-9 items-center rounded-sm px-2 hover:underline aria-[current]:font-bold aria-[current]:underline aria-[current]:underline-offset-4";

/** The four languages, each a plain link to the same page; what is chosen is remembered for these pages alone. */
export async function LanguageLinks() {
  const t = await getTranslations("ownPlan");
  const current = await getLocale();
  const [path] = ((await headers()).get(pathHeader) ?? "/p").split("?");
  return (
    <nav aria-label={t("language")}>
      <ul className="-mx-2 flex flex-wrap">
        {personLanguages.map((language) => (
          <li key={language}>
            <a
              href={`${path}?lang=${language}`}
              lang={language}
              hrefLang={language}
              aria-current={language === current || undefined}
              className={look}
            >
              {ownName[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
