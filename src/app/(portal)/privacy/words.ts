import { getTranslations } from "next-intl/server";

/** What a page or a table of the log is called; its own key where it has no name yet. */
export async function logWords() {
  const t = await getTranslations("privacy");
  const named = (group: "pages" | "tables", key: string) =>
    t.has(`${group}.${key}` as never) ? (t(`${group}.${key}` as never) as string) : key;
  return {
    page: (page: string) => named("pages", page.replaceAll(".", "-")),
    table: (type: string) => named("tables", type.split(".")[0] ?? type),
  };
}
