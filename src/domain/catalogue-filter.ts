import { z } from "zod";
import { oneOf, words } from "@/lib/query";
import { accreditationRegisters } from "./accreditation";
import { catalogueSections, payBases, serviceModes } from "./catalogue";
import type { ServiceRow } from "./catalogue-line";
import { verifications } from "./programme";

const optionally = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullish().catch(null);

/** What the catalogue's address may ask for; anything else counts as not asked. */
export const catalogueQuery = z.object({
  edition: z.uuid().nullish().catch(null),
  section: oneOf(catalogueSections, "LAVORO"),
  q: words,
  mode: optionally(serviceModes),
  payBasis: optionally(payBases),
  register: optionally(accreditationRegisters),
  verification: optionally(verifications),
});
export type CatalogueQuery = z.output<typeof catalogueQuery>;

/** The filters a reader can take off one by one. */
export const catalogueFilters = ["mode", "payBasis", "register", "verification"] as const;

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();

/** Whether a service answers what was asked: every word of the search in its name, area, code or standard (accents and case aside), every filter. A service open to both modes answers either. */
export function answers(service: ServiceRow, query: Omit<CatalogueQuery, "section" | "edition">) {
  const text = folded([service.code, service.name, service.area, service.qualityStandard ?? ""].join(" "));
  return (
    folded(query.q)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (!query.mode || service.mode === query.mode || (service.mode === "BOTH" && query.mode !== "BOTH")) &&
    (!query.payBasis || service.payBasis === query.payBasis) &&
    (!query.register || service.register === query.register) &&
    (!query.verification || service.verification === query.verification)
  );
}
