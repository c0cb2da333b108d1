/** The languages of the pages a person opens with their personal link. */
export const personLanguages = ["it", "en", "fr", "ar"] as const;
export type PersonLanguage = (typeof personLanguages)[number];

/** What each language calls itself. */
export const ownName: Record<PersonLanguage, string> = {
  it: "Italiano",
  en: "English",
  fr: "Français",
  ar: "العربية",
};

/** The cookie that remembers the language chosen on those pages, and where they are. */
export const personLanguageCookie = "ponte-link-language";
export const personPath = "/p";

/** In which direction a language is written. */
export const directionOf = (language: string) => (language === "ar" ? "rtl" : "ltr");

/** One of those languages, or null. */
export const asPersonLanguage = (value: string | null | undefined): PersonLanguage | null =>
  personLanguages.find((language) => language === value) ?? null;

const called: [PersonLanguage, RegExp][] = [
  ["ar", /\barab|^ar$|عرب/],
  ["fr", /\bfran[cç]|\bfrench|^fr$/],
  ["en", /\bingl|\bengl|^en$/],
  ["it", /\bital|^it$/],
];

/** Which of those languages somebody speaks, from how it was written down ("arabo", "Francese e wolof"); Italian when none is named. */
export const spokenLanguage = (written: string | null | undefined): PersonLanguage =>
  called.find(([, names]) => names.test((written ?? "").trim().toLowerCase()))?.[0] ?? "it";

/** Whether an address is one of the person's own pages. */
export const isPersonPath = (path: string) => /^\/p(?:[/?#]|$)/.test(path);

/** The first of those languages a browser asks for ("ar-MA,fr;q=0.8"); Italian when it asks for none. */
export function askedLanguage(accepted: string | null | undefined): PersonLanguage {
  const wanted = (accepted ?? "")
    .slice(0, 500)
    .split(",")
    .map((one) => {
      const [tag = "", quality] = one.trim().split(";q=");
      return { language: asPersonLanguage(tag.split("-")[0]?.toLowerCase()), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return wanted.find(({ language }) => language)?.language ?? "it";
}
