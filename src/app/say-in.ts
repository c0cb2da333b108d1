import { getTranslations } from "next-intl/server";
import type { Locale } from "./i18n";

/** Says sentences of the catalogue to what is told below the screens; in the reader's language, unless another is wanted. */
export async function sayIn(locale?: Locale) {
  const t = await (locale ? getTranslations({ locale }) : getTranslations());
  return Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
}
