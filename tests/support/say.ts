import { createTranslator } from "next-intl";
import type { Say } from "@/server/documents/sheet-data";
import { catalogue } from "./words";

/** Says the sentences of a language; a sentence that is missing, or misses a value, fails the test. */
export function sayIn(locale: string): Say {
  const t = createTranslator({
    locale,
    messages: { ...catalogue("it"), ...catalogue(locale) } as never,
    timeZone: "Europe/Rome",
    onError: (error) => {
      throw error;
    },
  });
  return Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
}
