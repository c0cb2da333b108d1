import { useLocale } from "next-intl";

/** Says months of the dossier in the reader's language: "dicembre 2026". A month is its first day. */
export function useMonth() {
  const format = new Intl.DateTimeFormat(useLocale(), { month: "long", year: "numeric", timeZone: "UTC" });
  return (month: string) => format.format(new Date(`${month}T00:00:00Z`));
}
