import { useLocale, useTranslations } from "next-intl";

const languages = [
  { locale: "it", short: "ITA", name: "Italiano" },
  { locale: "en", short: "ENG", name: "English" },
];

/** Puts the screens into another language; a plain form, so that it works without JavaScript. */
export function LanguageSwitch() {
  const t = useTranslations("layout");
  const current = useLocale();
  return (
    <form action="/language" method="post" aria-label={t("language")} className="flex">
      {languages.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          title={name}
          aria-current={locale === current || undefined}
          className="min-h-8 rounded-sm px-2 text-sm hover:underline aria-[current]:font-bold aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {short}
          <span className="sr-only"> {name}</span>
        </button>
      ))}
    </form>
  );
}
