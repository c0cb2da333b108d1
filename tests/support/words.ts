import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../src/messages");

/** Every sentence of a language, by catalogue. */
export const catalogue = (locale: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(join(folder, locale))
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, locale, name), "utf8"))]),
  );
