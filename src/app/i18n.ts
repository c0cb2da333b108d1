import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { z } from "zod";

/** The languages of the screens; Italian unless the reader switched. */
export const locales = ["it", "en"] as const;
export type Locale = (typeof locales)[number];

/** The cookie that remembers the switch. */
export const localeCookie = "ponte-locale";

const readCatalogue = (locale: Locale) => {
  const folder = join(process.cwd(), "src/messages", locale);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
};

const kept = new Map<Locale, ReturnType<typeof readCatalogue>>();
function catalogue(locale: Locale) {
  const known = process.env.NODE_ENV === "production" ? kept.get(locale) : undefined;
  const messages = known ?? readCatalogue(locale);
  kept.set(locale, messages);
  return messages;
}

export default getRequestConfig(async () => {
  const locale = z
    .enum(locales)
    .catch("it")
    .parse((await cookies()).get(localeCookie)?.value);
  return { locale, messages: catalogue(locale), timeZone: "Europe/Rome" };
});
