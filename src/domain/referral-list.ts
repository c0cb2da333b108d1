import { z } from "zod";
import type { Role } from "@/generated/prisma/enums";
import { parseDay } from "@/lib/dates";
import { oneOf, words } from "@/lib/query";
import { referralNeeds, urgencies } from "./referral";

/** The questions the list of referrals answers; each role has its own. */
export const referralTabs = [
  "toAssign",
  "mine",
  "informationRequested",
  "open",
  "closed",
  "drafts",
  "sent",
  "toAnswer",
  "accepted",
  "overdue",
] as const;
/** One of those questions. */
export type ReferralTab = (typeof referralTabs)[number];

const inbox = ["toAssign", "mine", "informationRequested", "open", "closed"] as const;

const tabs: Partial<Record<Role, readonly [ReferralTab, ...ReferralTab[]]>> = {
  SOCIAL_WORKER: ["toAnswer", "drafts", "sent", "accepted", "closed"],
  EMPLOYMENT_OPERATOR: ["mine", "toAssign", "informationRequested", "open", "closed"],
  PROVIDER_COORDINATOR: inbox,
  MUNICIPAL_OFFICER: ["overdue", "open", "informationRequested", "accepted", "closed"],
};

/** The tabs a role finds on the list, the first one open; none for who has no referrals. */
export const referralTabsOf = (role: Role): readonly ReferralTab[] => tabs[role] ?? [];

/** What the list can be sorted by. */
export const referralSorts = ["due", "newest"] as const;

const optional = <const T extends readonly [string, ...string[]]>(values: T) => oneOf(["", ...values], "");
const optionalDay = z
  .string()
  .transform((typed) => parseDay(typed))
  .catch(null);

/** What the address of the list may ask for: tab, search, filters, order, where the page starts. */
export const referralQuery = z.object({
  tab: optional(referralTabs),
  q: words,
  urgency: optional(urgencies),
  need: optional(referralNeeds),
  who: z.uuid().catch(""),
  from: optionalDay,
  to: optionalDay,
  clock: optional(["late"]),
  sort: oneOf(["", ...referralSorts], ""),
  after: z.string().max(500).catch(""),
});
/** What the list was asked. */
export type ReferralQuery = z.output<typeof referralQuery>;

/** How many referrals a page of the list shows, and how many an export holds at most. */
export const pageSize = 25;
export const exportSize = 20_000;
