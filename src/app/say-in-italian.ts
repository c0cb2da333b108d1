import { getTranslations } from "next-intl/server";

/** Says sentences of the catalogue in Italian, whatever the reader's language: papers that are acts come in no other. */
export async function sayInItalian() {
  const t = await getTranslations({ locale: "it" });
  return Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
}
