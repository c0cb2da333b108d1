import { z } from "zod";
import { oneOf, words } from "@/lib/query";
import { planStatuses } from "./plan";
import { aidBands } from "./programme";
import { openStatuses } from "./referral";

/** The questions the list of people answers. */
export const peopleTabs = ["mine", "all", "withoutPlan", "ended"] as const;
/** One of those questions. */
export type PeopleTab = (typeof peopleTabs)[number];

const optional = <const T extends readonly [string, ...string[]]>(values: T) => oneOf(["", ...values], "");

/** What the address of the list may ask for: tab, search, filters, where the page starts. */
export const peopleQuery = z.object({
  tab: optional(peopleTabs),
  q: words,
  referral: optional(openStatuses),
  band: optional(aidBands),
  plan: optional(planStatuses),
  after: z.string().max(500).catch(""),
});
/** What the list was asked. */
export type PeopleQuery = z.output<typeof peopleQuery>;

/** The tab asked for; a search without one, as from the top of any page, looks among everybody. */
export const peopleTabOf = ({ tab, q }: Pick<PeopleQuery, "tab" | "q">): PeopleTab => tab || (q ? "all" : "mine");

/** How many people a page of the list shows, and how many an export holds at most. */
export const pageSize = 25;
export const exportSize = 20_000;
