import { z } from "zod";
import type { PlanStatus } from "@/generated/prisma/enums";
import { type PersonLanguage, personLanguages } from "@/lib/languages";
import { oneOf } from "@/lib/query";

/** The papers a plan can be taken home as (product rules §3.3 and §3.7), as their addresses and templates call them. */
export const documentKinds = ["pip", "variation", "application", "privacy-notice", "person-copy"] as const;
/** One of those papers. */
export type DocumentKind = (typeof documentKinds)[number];

/** The paper an address names; null for any other word. */
export const documentNamed = (name: string) => documentKinds.find((kind) => kind === name) ?? null;

/** The language a paper comes in when one is asked for: only the person's copy is translated, every other paper is an act, in Italian. */
export const languageOf = (kind: DocumentKind, asked: PersonLanguage): PersonLanguage =>
  kind === "person-copy" ? asked : "it";

/** Whether a paper can come in large letters (18 points): those with tables of six columns would not fit on the sheet. */
export const hasLargeType = (kind: DocumentKind) => kind !== "pip" && kind !== "variation";

/** The papers that make sense of a version of a plan: a cancelled plan leaves only its text; the first text varies nothing. */
export function documentsOf(status: PlanStatus, version: number): DocumentKind[] {
  if (status === "CANCELLED") return ["pip"];
  return documentKinds.filter((kind) => kind !== "variation" || version > 1);
}

/** What the address of a paper may ask: which version, in which language, in large letters. A wrong value counts as absent. */
export const documentQuery = z.object({
  version: z.coerce.number().int().min(1).max(9999).nullable().catch(null).default(null),
  language: oneOf(personLanguages, "it"),
  large: z
    .literal("1")
    .nullable()
    .catch(null)
    .default(null)
    .transform((value) => value !== null),
});
