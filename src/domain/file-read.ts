import { z } from "zod";
import { parseDay } from "@/lib/dates";
import { oneOf, words } from "@/lib/query";

const day = z
  .string()
  .transform((typed) => parseDay(typed) ?? "")
  .catch("");

/** What the access log tells: files opened, and tables taken away. */
export const accessTabs = ["reads", "exports"] as const;

/** How the access log is narrowed: by who opened, by the household's code, by period. */
export const accessQuery = z.object({
  tab: oneOf(accessTabs, "reads"),
  who: words,
  household: words,
  from: day,
  to: day,
  after: words,
});
export type AccessQuery = z.output<typeof accessQuery>;

/** The most rows one file of the access log holds. */
export const accessExportSize = 50_000;
