import { createTranslator } from "next-intl";
import { vi } from "vitest";
import { readSource, sourceText } from "./source-graph";
import { catalogue } from "./words";

/** What stands in for the browser and for Next.js around a server action: the cookie jar, the headers, the words. */
export const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
  headers: async () => new Headers({ host: "ponte.example.org", "x-forwarded-for": "192.0.2.1" }),
}));
vi.mock("next/server", () => ({ after: () => undefined }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined, refresh: () => undefined }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "it",
  getTranslations: async (asked?: string | { locale: string }) =>
    createTranslator({
      locale: typeof asked === "object" ? asked.locale : "it",
      namespace: (typeof asked === "string" ? asked : undefined) as never,
      messages: (typeof asked === "object"
        ? { ...catalogue("it"), ...catalogue(asked.locale) }
        : catalogue("it")) as never,
      timeZone: "Europe/Rome",
      onError: (error) => {
        throw error;
      },
    }),
}));

/** Every server action of the app: the file it is in and its name. Found, not listed. */
export const actions = readSource(/^app\/.*\.tsx?$/)
  .declared.filter(({ file, exported }) => exported && /^["']use server["']/.test(sourceText(file)))
  .map(({ file, name }) => ({ file, name }));

type Signal = "redirected" | "not found";

/** Whether what was thrown is how Next.js leaves a page on purpose; null when it is a fault. */
export function signalOf(error: unknown): Signal | null {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_REDIRECT")) return "redirected";
  return digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404") || digest === "NEXT_NOT_FOUND" ? "not found" : null;
}
