import { z } from "zod";
import { today } from "@/lib/clock";
import { decodeCursor } from "@/lib/keyset";
import { parseCents } from "@/lib/money";
import { oneOf, words } from "@/lib/query";
import { evictionStages } from "./eviction";
import { tenancyKinds } from "./tenancy";

/** The questions the list of households answers. */
export const householdTabs = ["mine", "organisation", "unreferred", "eviction", "late"] as const;
/** One of those questions. */
export type HouseholdTab = (typeof householdTabs)[number];

/** What the list can be sorted by, and which way each order runs. */
export const householdSorts = { updated: "desc", debt: "desc", name: "asc" } as const;
/** One of those orders. */
export type HouseholdSort = keyof typeof householdSorts;

const optional = <const T extends readonly [string, ...string[]]>(values: T) => oneOf(["", ...values], "");
const amount = z
  .string()
  .transform((typed) => parseCents(typed))
  .catch(null);

const cursor = z.string().max(500).transform(decodeCursor).catch(null);

/** What the address of the list may ask for: tab, search, filters, order, where the page starts. Debts in euro as typed, cents once read. */
export const householdQuery = z.object({
  tab: oneOf(householdTabs, "mine"),
  q: words,
  district: words,
  kind: optional(tenancyKinds),
  stage: optional(evictionStages),
  debtFrom: amount,
  debtTo: amount,
  owner: z.uuid().catch(""),
  closed: oneOf(["", "yes"], ""),
  sort: oneOf(["updated", "debt", "name"], "updated"),
  after: cursor,
  before: cursor,
});
/** What the list was asked. */
export type HouseholdQuery = z.output<typeof householdQuery>;

/** How many households a page of the list shows, and how many an export holds at most. */
export const pageSize = 25;
export const exportSize = 20_000;

/** The name of an exported file: "nuclei-2026-11-23". */
export const exportName = () => `nuclei-${today()}`;
