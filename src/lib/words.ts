import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";

/** The sentences of a language, by noun. */
export type Words = { [key: string]: string | Words };

const folder = (language: string) => join(process.cwd(), "src/messages", language);
const readNoun = (language: string, name: string) => JSON.parse(readFileSync(join(folder(language), name), "utf8"));

/** Words over others: what is translated is taken, the rest stays. */
const over = (below: Words, above: Words): Words => ({
  ...below,
  ...Object.fromEntries(
    Object.entries(above).map(([key, value]) => {
      const under = below[key];
      return [key, typeof value === "object" && typeof under === "object" ? over(under, value) : value];
    }),
  ),
});

/** All the words of a language of the screens; another language has those of the person's own pages and papers, over the Italian ones. */
export function readWords(language: string): Words {
  const files = readdirSync(folder(language)).filter((name) => name.endsWith(".json"));
  const words: Words = Object.fromEntries(files.map((name) => [name.slice(0, -5), readNoun(language, name)]));
  return language === "fr" || language === "ar" ? over(readWords("it"), words) : words;
}

/** Says the sentences of a language to programs that have no page: the worker, the demo town. */
export function sayIn(language: string) {
  const t = createTranslator({ locale: language, messages: readWords(language) as never, timeZone: "Europe/Rome" });
  return Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
}
