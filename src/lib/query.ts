import { z } from "zod";
import { cleanText } from "./form";

/** What Next hands a page as its search parameters. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the parameters a page knows. A wrong one counts as absent: an address somebody bent never breaks a page. */
export function parseQuery<S extends z.ZodObject>(schema: S, params: SearchParams): z.output<S> {
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = params[name];
    const first = Array.isArray(given) ? given[0] : given;
    const value = first === undefined ? undefined : cleanText(first).slice(0, 2000);
    const parsed = z.safeParse(field as z.ZodType, value);
    read[name] = parsed.success ? value : undefined;
  }
  return schema.parse(read);
}

/** A parameter naming one of some values; `fallback` when absent or wrong. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z.enum(values).catch(fallback as never);

/** A free-text parameter such as a search; empty when absent. */
export const words = z.string().trim().max(200).catch("");

/** The address of the same page with some parameters changed; empty ones are left out. */
export function withParams(path: string, params: Record<string, string | number | null | undefined>) {
  const kept = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
