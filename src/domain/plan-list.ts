import { z } from "zod";
import type { PlanStatus, Role } from "@/generated/prisma/enums";
import { id, optionalDay } from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { ended, inForce, planStatuses } from "./plan";
import { aidBands } from "./programme";

/** The questions the list of plans answers. */
export const planTabs = ["mine", "sharing", "toSign", "running", "over", "all"] as const;
export type PlanTab = (typeof planTabs)[number];

/** The questions each role asks, the first one when the list opens; the Comune has no plans of its own. */
export const planTabsOf = (role: Role): readonly PlanTab[] =>
  role === "MUNICIPAL_OFFICER" ? ["running", "sharing", "toSign", "over", "all"] : planTabs;

/** The statuses a tab shows; null for every one. */
export const tabStatuses: Record<PlanTab, readonly PlanStatus[] | null> = {
  mine: ["DRAFT", "SHARED", "AGREED", ...inForce],
  sharing: ["SHARED"],
  toSign: ["AGREED"],
  running: inForce,
  over: ended,
  all: null,
};

/** What the list can be sorted by, and the direction that answers first. */
export const planSorts = { updated: "desc", code: "asc", start: "desc", end: "asc" } as const;
export type PlanSort = keyof typeof planSorts;

const optional = <T extends z.ZodType>(field: T) => field.nullable().catch(null).default(null);

/** What the address of the list may ask. A wrong value counts as absent. */
export const planListQuery = z.object({
  tab: z.string().max(20).catch(""),
  q: words,
  status: optional(z.enum(planStatuses)),
  band: optional(z.enum(aidBands)),
  operator: optional(id),
  programme: optional(id),
  from: optional(optionalDay),
  to: optional(optionalDay),
  clock: optional(z.enum(["late"])),
  sort: oneOf(["updated", "code", "start", "end"], "updated"),
  direction: oneOf(["default", "reverse"], "default"),
  after: z.string().max(300).catch(""),
});
export type PlanListQuery = z.output<typeof planListQuery>;

/** The tab an address names, or the role's first one. */
export const tabOf = (role: Role, named: string): PlanTab => {
  const tabs = planTabsOf(role);
  return tabs.find((tab) => tab === named) ?? tabs[0] ?? "all";
};
