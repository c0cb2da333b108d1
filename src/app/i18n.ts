import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { z } from "zod";
import {
  askedLanguage,
  asPersonLanguage,
  isPersonPath,
  type PersonLanguage,
  personLanguageCookie,
} from "@/lib/languages";
import { readWords, type Words } from "@/lib/words";
import { pathHeader } from "@/server/session";

/** The languages of the screens; Italian unless the reader switched. */
export const locales = ["it", "en"] as const;
export type Locale = (typeof locales)[number];

/** The cookie that remembers the switch. */
export const localeCookie = "ponte-locale";

const kept = new Map<string, Words>();
function catalogue(locale: Locale | PersonLanguage) {
  const known = process.env.NODE_ENV === "production" ? kept.get(locale) : undefined;
  const messages = known ?? readWords(locale);
  kept.set(locale, messages);
  return messages;
}

/** The language of the person's own pages: the one just asked for, the one chosen before, the one of their browser. */
async function personLanguage(address: string): Promise<PersonLanguage> {
  const asked = asPersonLanguage(new URLSearchParams(address.split("?")[1]).get("lang"));
  const chosen = asPersonLanguage((await cookies()).get(personLanguageCookie)?.value);
  return asked ?? chosen ?? askedLanguage((await headers()).get("accept-language"));
}

/** The language of the page being read. */
async function pageLanguage() {
  const address = (await headers()).get(pathHeader) ?? "";
  if (isPersonPath(address)) return personLanguage(address);
  return z
    .enum(locales)
    .catch("it")
    .parse((await cookies()).get(localeCookie)?.value);
}

// A paper is set in the language it is asked in, whatever the page's.
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asPersonLanguage(asked) ?? (await pageLanguage());
  return { locale, messages: catalogue(locale), timeZone: "Europe/Rome" };
});
